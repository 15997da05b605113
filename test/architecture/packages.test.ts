import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What is installed is part of the program. npm drops from the lock whatever the registry at hand does not serve (the
 * builds for another system), and the next `npm ci` on a fresh machine refuses to run at all: the lock is checked here.
 */
type Locked = {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../..')
const own: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
)
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Licences a public program may be given away with, the weakest duty first. BlueOak-1.0.0 and Unlicense ask nothing. */
const GIVEN_AWAY = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  // Boost's licence: parts of the special functions of @stdlib.
  'Apache-2.0 AND BSL-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  '(MIT OR CC0-1.0)',
  'MPL-2.0',
  'OFL-1.1',
  'MIT AND OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
])

/** Whether Node would find the package from there: its own node_modules, then each one above. */
function isFound(from: string, name: string): boolean {
  for (let place = from; ; ) {
    if (lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true
    if (place === '') return false
    const cut = place.lastIndexOf('/node_modules/')
    place = cut === -1 ? '' : place.slice(0, cut)
  }
}

describe('the packages', () => {
  it('are named by exact version', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('are locked with every build for every system, or npm ci refuses', () => {
    const absent = locked.flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !isFound(path, name))
        .map((name) => `${path} asks for ${name}`),
    )
    expect(absent).toEqual([])
  })

  it('run nothing at installation but the bringing of Node itself', () => {
    expect(locked.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([
      'node_modules/node',
    ])
  })

  it('may be given away with the program', () => {
    const strange = locked
      .filter(([, entry]) => entry.dev !== true)
      .filter(([, entry]) => !GIVEN_AWAY.has(entry.license ?? ''))
      .map(([path, entry]) => `${path}: ${entry.license}`)
    expect(strange).toEqual([])
  })
})
