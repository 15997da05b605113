import { writeFile } from 'node:fs/promises'
import { type Accuracy, type Share, tally, type Verdict } from '#objectivity/domain/accuracy/tally.ts'
import { manipulations } from '#objectivity/domain/synthetic/manipulate-class.ts'
import { inventRegion, type RegionPlan, usualRegion } from '#objectivity/domain/synthetic/synthetic-region.ts'
import { inventUnevenRegion } from '#objectivity/domain/synthetic/uneven/uneven-region.ts'
import { manipulationNames } from '#objectivity/texts/accuracy.ru.ts'
import { judgeRegion, Q } from './judge-region.ts'

// `npm run objectivity:accuracy [regions] [first seed]`: how often each method errs, on invented regions it was not developed on.
// Development used the seeds below 1000 and 6001–6010, tables before this one those from 1001, 2001 and 3001 on; the table is made of seeds never looked at.
const regions = Number(process.argv[2] ?? 10)
const FIRST_SEED = Number(process.argv[3] ?? 4001)

const generators = [
  { name: 'первый генератор', invent: inventRegion },
  { name: 'второй генератор', invent: inventUnevenRegion },
] as const
const plans: readonly { readonly title: string; readonly plan: Partial<RegionPlan> }[] = [
  { title: 'Обычные регионы: 10 % школ вмешивались, семь способов', plan: {} },
  { title: 'Вмешательство ровно в одной работе школы', plan: { oneCellOnly: true } },
  { title: 'Никто не вмешивался', plan: { manipulating: 0 } },
]

const OWN = 'Проверка, данные региона'
const measured: { readonly title: string; readonly methods: Record<string, Accuracy> }[] = []
const usual: Verdict[] = []
for (const { title: planned, plan } of plans) {
  for (const { name, invent } of generators) {
    const title = `${planned} (${name})`
    const verdicts = new Map<string, Verdict[]>()
    for (let at = 0; at < regions; at++) {
      const region = invent({ ...usualRegion, ...plan, seed: FIRST_SEED + at })
      for (const [method, verdict] of judgeRegion(region)) {
        verdicts.set(method, [...(verdicts.get(method) ?? []), verdict])
      }
      process.stderr.write(`${title}: ${at + 1} из ${regions}\r`)
    }
    process.stderr.write('\n')
    if (plan === plans[0]?.plan) usual.push(...(verdicts.get(OWN) ?? []))
    measured.push({
      title,
      methods: Object.fromEntries([...verdicts].map(([method, own]) => [method, tally(own)])),
    })
  }
}
/** By kind and size: the schools of both generators together. */
const details = tally(usual)

const page = [
  '# Objectivity: how often each method errs',
  '',
  `Made by \`npm run objectivity:accuracy ${regions} ${FIRST_SEED}\`: ${regions} invented regions of ${usualRegion.schools} schools from each of two generators, seeds ${FIRST_SEED}–${FIRST_SEED + regions - 1}, q = ${decimal(Q)}.`,
  'Numbers in brackets are 95 % intervals of Wilson, ± is the standard error over regions. Columns and kinds are explained in objectivity.md, the second',
  'generator in [ADR 0032](../decisions/0032-what-the-screen-changed-of-its-specification.md).',
  ...measured.flatMap(({ title, methods }) => ['', `## ${title}`, '', ...mainTable(methods)]),
  '',
  '## Доля найденных школ по способу и по размеру, данные региона, оба генератора',
  '',
  ...detailTable(details),
  '',
]
await writeFile(new URL('../../docs/methodology/objectivity-accuracy.md', import.meta.url), page.join('\n'))
const figures = {
  regions: regions * generators.length,
  schools: usualRegion.schools,
  firstSeed: FIRST_SEED,
  q: Q,
  worlds: measured.map(({ title, methods }) => ({
    title,
    methods: Object.entries(methods).map(([name, own]) => ({
      name,
      auc: rounded(own.auc),
      powerAtFivePercent: rounded(own.powerAtFivePercent),
      namedPerRegion: rounded(own.namedPerRegion, 1),
      falseShare: roundedShare(own.falseShare),
      power: roundedShare(own.power),
    })),
  })),
  details: detailShares(details).map(([name, own]) => ({
    name,
    share: roundedShare(own),
  })),
}
// The page of the screen shows the same figures.
await writeFile(
  new URL('../../src/objectivity/web/run/measured-accuracy.json', import.meta.url),
  `${JSON.stringify(figures, null, 2)}\n`,
)
process.stdout.write(`${page.join('\n')}\n`)

function rounded(value: number, digits = 2): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null
}

function roundedShare({ found, of, low, high }: Share) {
  return of === 0 ? null : { found, of, low: rounded(low), high: rounded(high) }
}

function mainTable(methods: Readonly<Record<string, Accuracy>>): readonly string[] {
  return [
    '| метод | AUC школ | мощность при 5 % ложных | названо в регионе | честных среди названных | найдено вмешавшихся |',
    '|---|---|---|---|---|---|',
    ...Object.entries(methods).map(
      ([name, own]) =>
        `| ${name} | ${decimal(own.auc)} ± ${decimal(own.aucError)} | ${decimal(own.powerAtFivePercent)} | ${decimal(own.namedPerRegion, 1)} | ${share(own.falseShare)} | ${share(own.power)} |`,
    ),
  ]
}

function detailTable(accuracy: Accuracy): readonly string[] {
  return [
    '| школы | найдено |',
    '|---|---|',
    ...detailShares(accuracy).map(([name, own]) => `| ${name} | ${share(own)} |`),
  ]
}

function detailShares(accuracy: Accuracy): readonly (readonly [string, Share])[] {
  const kinds = manipulations.flatMap((kind) => {
    const own = accuracy.powerByKind[kind]
    return own ? [[manipulationNames[kind], own] as const] : []
  })
  return [...kinds, ...Object.entries(accuracy.powerBySize)]
}

function share({ found, of, low, high }: Share): string {
  return of === 0 ? '—' : `${decimal(found / of)} (${decimal(low)}–${decimal(high)}), ${found} из ${of}`
}

function decimal(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits).replace('.', ',') : '—'
}
