import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * A fence nobody pushes is a drawing of a fence. The tree is copied aside, each file of planted/ is put where its
 * first line says, and the real configurations must refuse exactly what its `expect:` lines name.
 */
type Plant = {
  readonly name: string
  readonly path: string
  readonly expected: readonly string[]
  readonly text: string
}

const root = join(import.meta.dirname, '../..')
const planted = join(import.meta.dirname, 'planted')
const plants: readonly Plant[] = readdirSync(planted).map((name) => {
  const text = readFileSync(join(planted, name), 'utf8')
  const path = /^\/\/ plant: (\S+)/m.exec(text)?.[1] ?? ''
  const expected = [...text.matchAll(/^\/\/ expect: (.+)$/gm)].map((match) => match[1] ?? '')
  return { name: name.replace(/\.ts$/, ''), path, expected, text }
})

/** The contexts the plants stand in, with those they read: the rules are one for all, so the rest of the tree proves no more. */
const surroundings = [
  'kernel',
  'statistics',
  'server-kit',
  'web-kit',
  'access',
  'organizations',
  'documents',
  'plans',
]

/** What each tool said of each planted file: 'tsc TS2307', 'depcruise no-cycles', 'biome plugin'. */
const refusals = new Map<string, Set<string>>()
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'msoko-fences-')))

function noteRefusal(path: string, what: string): void {
  const key = path.replaceAll('\\', '/')
  refusals.set(key, (refusals.get(key) ?? new Set()).add(what))
}

function run(script: string, args: readonly string[]): string {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return result.stdout
}

beforeAll(() => {
  for (const name of readdirSync(root)) {
    if (/^(tsconfig.*\.json|package\.json|biome\.json|\.dependency-cruiser\.cjs|lint)$/.test(name)) {
      cpSync(join(root, name), join(copy, name), { recursive: true })
    }
  }
  for (const context of surroundings) {
    cpSync(join(root, 'src', context), join(copy, 'src', context), {
      recursive: true,
      filter: (from) => !/\.test\.tsx?$/.test(from),
    })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const plant of plants) {
    const target = join(copy, plant.path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, plant.text)
  }

  // In one process: the types of Node.js, React and the packages are read once.
  const compiled = run('typescript/bin/tsc', [
    '-b',
    ...['domain', 'server', 'web'].map((project) => `tsconfig.${project}.json`),
  ])
  for (const match of compiled.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)) {
    noteRefusal(match[1] ?? '', `tsc ${match[2]}`)
  }

  const cruised: unknown = JSON.parse(
    run('dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'src',
    ]).trim(),
  )
  for (const violation of violationsOf(cruised)) noteRefusal(violation.from, `depcruise ${violation.rule}`)

  const linted = run('@biomejs/biome/bin/biome', [
    'lint',
    '--vcs-enabled=false',
    '--reporter=github',
    '--max-diagnostics=none',
    ...plants.map((plant) => plant.path),
  ])
  for (const match of linted.matchAll(/title=plugin,file=([^,]+),/g))
    noteRefusal(relative(copy, match[1] ?? ''), 'biome plugin')
}, 180_000)

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

function violationsOf(cruised: unknown): { from: string; rule: string }[] {
  const { summary } = cruised as { summary: { violations: { from: string; rule: { name: string } }[] } }
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }))
}

describe('the fences', () => {
  it('has a place and an expectation in every plant', () => {
    for (const plant of plants) {
      expect(plant.path, plant.name).toMatch(/^src\//)
      expect(plant.expected.length, plant.name).toBeGreaterThan(0)
    }
  })

  it.each(plants.map((plant) => [plant.name, plant] as const))('%s', (_, plant) => {
    const said = [...(refusals.get(plant.path) ?? [])]

    if (plant.expected.includes('nothing')) expect(said).toEqual([])
    else expect(said).toEqual(expect.arrayContaining([...plant.expected]))
  })
})

describe('the rooms', () => {
  const contexts = readdirSync(join(root, 'src')).filter((name) =>
    existsSync(join(root, 'src', name, 'contract.ts')),
  )

  it.each(contexts)(
    '%s says in five lines what comes in, goes out, is owned, is read and is cited',
    (context) => {
      const readme = readFileSync(join(root, 'src', context, 'README.md'), 'utf8')

      for (const word of ['In', 'Out', 'Owns', 'Reads', 'Sources']) {
        expect(readme, word).toMatch(new RegExp(`\\*\\*${word}:?\\*\\*`))
      }
    },
  )

  it('has no drawer for leftovers', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    const drawers = names.filter((name) =>
      /(^|[\\/])(utils?|helpers?|common|shared|misc)([\\/.]|$)/.test(name),
    )

    expect(drawers.map((name) => relative('.', name))).toEqual([])
  })
})
