import type { ItemScore } from '../reading/item-score.ts'
import type { Scale, ScaleBand, ScaleCondition } from './scale.ts'

/**
 * The mark of a primary score. A negative item score is a kind of missing and brings no points to a condition.
 * @param scoresByLabel points by label of item, as the paper calls it; null = only the total is known.
 * @returns null where the score lies outside the scale, or where a condition must be asked and its items are not known.
 * @example applyScale(russian2023, 30, { 'ГК1': 2, 'ГК2': 1, 'ГК3': 1, 'ГК4': 1 }) // 4: 5 points of literacy, 6 are needed
 */
export function applyScale(
  scale: Scale,
  total: number,
  scoresByLabel: Readonly<Record<string, ItemScore>> | null,
): number | null {
  const band = bandOf(scale, total)
  if (!band) return null

  // A mark lowered once is asked again; each step goes down, so there are no more steps than conditions.
  let mark = band.mark
  for (let step = 0; step <= scale.conditions.length; step++) {
    const asked = scale.conditions.filter((condition) => condition.mark === mark)
    const answers = asked.map((condition) => isMet(condition, scoresByLabel))
    if (answers.includes(null)) return null
    const failed = asked.filter((_, index) => answers[index] === false)
    if (failed.length === 0) return mark
    mark = Math.min(...failed.map(({ otherwise }) => otherwise))
  }
  return null
}

export function bandOf(scale: Scale, total: number): ScaleBand | null {
  return scale.bands.find(({ from, to }) => from <= total && total <= to) ?? null
}

function isMet(
  { items, least }: ScaleCondition,
  scores: Readonly<Record<string, ItemScore>> | null,
): boolean | null {
  let points = 0
  let unknown = false
  for (const label of items) {
    const score = scores?.[label]
    if (score === undefined) unknown = true
    else points += Math.max(score, 0)
  }
  if (points >= least) return true
  return unknown ? null : false
}
