import type { Verdict } from '#objectivity/domain/accuracy/tally.ts'
import { applyBaseline, baselineOfSchools } from '#objectivity/domain/baselines/apply-baseline.ts'
import { baselines } from '#objectivity/domain/baselines/baseline.ts'
import { type Screening, screen } from '#objectivity/domain/screen.ts'
import { asMunicipality, publishRegion } from '#objectivity/domain/synthetic/publish-region.ts'
import type { SyntheticRegion } from '#objectivity/domain/synthetic/synthetic-region.ts'

export const Q = 0.05

/** What every method says of one region. */
export function judgeRegion(region: SyntheticRegion): ReadonlyMap<string, Verdict> {
  const truth = region.truth.map((done) => usualKind([...done.values()]))
  const { data } = region
  const screening = screen(data, { q: Q })
  const { tested, cells, references } = screening
  const verdicts = new Map<string, Verdict>([
    ['Проверка, данные региона', { truth, tested, ...verdictOf(screening) }],
    ['Проверка, один муниципалитет', { truth, tested, ...byMunicipality(region) }],
  ])
  for (const rule of baselines) {
    const input = { data, cells, references }
    const { score, flags } = baselineOfSchools(applyBaseline(rule, input), input)
    verdicts.set(ruleNames[rule], { truth, tested, scores: score, named: Array.from(flags, Boolean) })
  }
  return verdicts
}

export const ruleNames: Readonly<Record<(typeof baselines)[number], string>> = {
  'mean-above-region': 'Среднее выше региона',
  'raised-against-journal': 'Отметки выше журнала',
  'spikes-at-marks': 'Пики на границах отметок',
  'fuzzy-clusters': 'Нечёткие кластеры',
  'person-fit': 'Согласованность ответов',
  'sum-of-rules': 'Сумма правил',
}

function verdictOf({ schoolEvidence, tiers }: Screening): Pick<Verdict, 'scores' | 'named'> {
  return {
    scores: schoolEvidence.combined.map((p) => -Math.log10(p)),
    named: tiers.map((tier) => tier === 'named'),
  }
}

/** Each municipality looks at its own schools with the published figures of the region beside them. */
function byMunicipality({ data }: SyntheticRegion): Pick<Verdict, 'scores' | 'named'> {
  const scores = new Float64Array(data.schools.length).fill(Number.NaN)
  const named = data.schools.map(() => false)
  const published = publishRegion(data)
  for (const municipality of new Set(data.schools.map((school) => school.municipality ?? ''))) {
    const own = asMunicipality(data, published, municipality)
    const verdict = verdictOf(screen(own.data, { q: Q }))
    for (const [at, school] of own.schools.entries()) {
      scores[school] = verdict.scores[at] ?? Number.NaN
      named[school] = verdict.named[at] ?? false
    }
  }
  return { scores, named }
}

/** What a school did most often; '' for the honest. */
function usualKind(kinds: readonly string[]): string {
  const counted = [...Map.groupBy(kinds, (kind) => kind)].sort(([, a], [, b]) => b.length - a.length)
  return counted[0]?.[0] ?? ''
}
