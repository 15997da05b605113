import type { IndicatorValue } from '../indicator/indicator-value.ts'
import { lightOf } from '../indicator/light.ts'
import type { Indicator } from '../methodology/indicator.ts'
import type { Methodology } from '../methodology/methodology.ts'
import { levelOf, type Scoring } from '../methodology/scoring.ts'

/** A score of a direction or of the whole, with what it rests on. */
export type Score = {
  readonly score: number | null
  readonly level: string | null
  /** Of how many indicators, and how many have one. */
  readonly of: number
  readonly known: number
}

export type OrganizationScore = { readonly directions: ReadonlyMap<string, Score>; readonly whole: Score }

/** The values of an organisation by code; one that does not apply to it is not there. */
export type ValuesByCode = ReadonlyMap<string, IndicatorValue>

/** One indicator's contribution: a number on the scoring's scale and the weight it is taken with; null is left out. */
type Scored = { readonly score: number; readonly weight: number } | null

const nothing: Score = { score: null, level: null, of: 0, known: 0 }

/**
 * Scores of an organisation by the methodology's own rule. What is not known leaves both sums, so that a missing form lowers
 * nobody; `known` of `of` says how much is missing. `best` gives the best value among the compared, for «лучший — 100».
 */
export function scoreOrganization(
  methodology: Methodology,
  values: ValuesByCode,
  best: (indicator: Indicator) => number | null,
): OrganizationScore {
  const { scoring, directions, indicators } = methodology
  if (scoring.kind === 'none') return { directions: new Map(), whole: nothing }
  const byDirection = new Map(
    directions.map(({ code, weight }) => {
      const scored = indicators.flatMap((one) => {
        const value = values.get(one.code)
        if (one.direction !== code || one.weight === 0 || value === undefined) return []
        return [scoreIndicator(scoring, one, value, best)]
      })
      return [code, { scored, weight }] as const
    }),
  )
  const scores = new Map([...byDirection].map(([code, { scored }]) => [code, summed(scoring, scored)]))
  // Points are added up over directions; of means, directions are taken with their weights.
  const whole =
    scoring.kind === 'points-share' || scoring.kind === 'points'
      ? summed(
          scoring,
          [...byDirection.values()].flatMap(({ scored }) => scored),
        )
      : summed(
          scoring,
          [...byDirection].flatMap(([code, { weight }]): readonly Scored[] => {
            const score = scores.get(code)
            if (score === undefined || score.of === 0 || weight === 0) return []
            return [score.score === null ? null : { score: score.score, weight }]
          }),
        )
  return { directions: scores, whole }
}

function scoreIndicator(
  { kind }: Scoring,
  indicator: Indicator,
  { value, whole }: IndicatorValue,
  best: (indicator: Indicator) => number | null,
): Scored {
  if (value === null) return null
  const { weight } = indicator
  switch (kind) {
    case 'none':
      return null
    case 'best-is-100': {
      const score = relativeToBest(indicator, value, best(indicator))
      return score === null ? null : { score, weight }
    }
    // Σ points over Σ of the most that could be got: a portion weighs by its denominator.
    case 'points-share':
      return { score: value, weight: weight * (whole ?? 1) }
    case 'weighted-mean':
    case 'mean-level':
      return { score: value, weight }
    case 'points': {
      const light = lightOf(indicator, value)
      if (light === 'none') return null
      return { score: light === 'good' ? weight : light === 'attention' ? weight / 2 : 0, weight: 1 }
    }
  }
}

/**
 * The best is 100, the others in proportion: 100 · v / best where more is better, 100 · best / v where less is. With a best
 * of 0 where less is better, those at 0 have 100 and the others no score: a proportion to 0 does not exist.
 * @source мотивирующий мониторинг, распоряжение Минпросвещения 07.08.2023 № Р-170: лучший — 100; the linear form is ours
 */
export function relativeToBest(
  { better }: Pick<Indicator, 'better'>,
  value: number,
  best: number | null,
): number | null {
  if (best === null || (better !== 'more' && better !== 'less')) return null
  if (better === 'more') return best <= 0 ? null : Math.max(0, (100 * value) / best)
  if (value === best) return 100
  return best <= 0 || value <= 0 ? null : (100 * best) / value
}

function summed(scoring: Scoring, scored: readonly Scored[]): Score {
  const known = scored.filter((one) => one !== null)
  const counts = { of: scored.length, known: known.length }
  if (known.length === 0) return { ...nothing, ...counts }
  const total = known.reduce((sum, { score, weight }) => sum + score * weight, 0)
  const weights = known.reduce((sum, { weight }) => sum + weight, 0)
  // Points of heads are added up, everything else is a mean.
  const score = scoring.kind === 'points' ? total : weights === 0 ? null : total / weights
  return { score, level: score === null ? null : levelOf(score, scoring), ...counts }
}
