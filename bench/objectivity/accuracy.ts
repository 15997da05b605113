import { writeFile } from 'node:fs/promises'
import { type Accuracy, type Share, tally, type Verdict } from '#objectivity/domain/accuracy/tally.ts'
import { manipulations } from '#objectivity/domain/synthetic/manipulate-class.ts'
import { inventRegion, type RegionPlan, usualRegion } from '#objectivity/domain/synthetic/synthetic-region.ts'
import { manipulationNames } from '#objectivity/texts.ru.ts'
import { judgeRegion, Q } from './judge-region.ts'

// `npm run objectivity:accuracy [regions]`: how often each method errs, on invented regions it was not developed on.
// Development used the seeds below 1000; the table is made of those above.
const regions = Number(process.argv[2] ?? 20)
const FIRST_SEED = 1001

const worlds: readonly { readonly title: string; readonly plan: Partial<RegionPlan> }[] = [
  { title: 'Обычные регионы: 10 % школ вмешивались, семь способов', plan: {} },
  { title: 'Вмешательство ровно в одной работе школы', plan: { oneCellOnly: true } },
  { title: 'Никто не вмешивался', plan: { manipulating: 0 } },
]

const measured: { readonly title: string; readonly methods: Record<string, Accuracy> }[] = []
for (const { title, plan } of worlds) {
  const verdicts = new Map<string, Verdict[]>()
  for (let at = 0; at < regions; at++) {
    const region = inventRegion({ ...usualRegion, ...plan, seed: FIRST_SEED + at })
    for (const [method, verdict] of judgeRegion(region)) {
      verdicts.set(method, [...(verdicts.get(method) ?? []), verdict])
    }
    process.stderr.write(`${title}: ${at + 1} из ${regions}\r`)
  }
  process.stderr.write('\n')
  measured.push({
    title,
    methods: Object.fromEntries([...verdicts].map(([method, own]) => [method, tally(own)])),
  })
}

const page = [
  '# Objectivity: how often each method errs',
  '',
  `Made by \`npm run objectivity:accuracy ${regions}\`: ${regions} invented regions of ${usualRegion.schools} schools each, seeds ${FIRST_SEED}–${FIRST_SEED + regions - 1}, q = ${decimal(Q)}.`,
  'Numbers in brackets are 95 % intervals of Wilson. Columns and kinds are explained in objectivity.md.',
  ...measured.flatMap(({ title, methods }) => ['', `## ${title}`, '', ...mainTable(methods)]),
  '',
  '## Доля найденных школ по способу и по размеру, данные региона',
  '',
  ...detailTable(measured[0]?.methods['Проверка, данные региона']),
  '',
]
await writeFile(new URL('../../docs/methodology/objectivity-accuracy.md', import.meta.url), page.join('\n'))
const figures = {
  regions,
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
  details: detailShares(measured[0]?.methods['Проверка, данные региона']).map(([name, own]) => ({
    name,
    share: roundedShare(own),
  })),
}
// The page of the screen shows the same figures.
await writeFile(
  new URL('../../src/objectivity/web/measured-accuracy.json', import.meta.url),
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

function detailTable(accuracy: Accuracy | undefined): readonly string[] {
  if (!accuracy) return []
  return [
    '| школы | найдено |',
    '|---|---|',
    ...detailShares(accuracy).map(([name, own]) => `| ${name} | ${share(own)} |`),
  ]
}

function detailShares(accuracy: Accuracy | undefined): readonly (readonly [string, Share])[] {
  if (!accuracy) return []
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
