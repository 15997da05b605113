import type { ItemScore } from '../reading/item-score.ts'
import { applyScale } from './apply-scale.ts'
import type { Scale } from './scale.ts'

/**
 * The mark that a scale gives to a stored result; null = none: there is no scale, no total, or a condition cannot be asked.
 * @param labels of the work's items, in the order of `scores`
 */
export function markAgain(
  scale: Scale | null,
  labels: readonly string[],
  { primaryScore, scores }: { readonly primaryScore: number | null; readonly scores: readonly number[] },
): number | null {
  if (scale === null || primaryScore === null) return null
  const labelled: Record<string, ItemScore> | null =
    scores.length === 0 ? null : Object.fromEntries(labels.map((label, at) => [label, scores[at] ?? 0]))
  return applyScale(scale, primaryScore, labelled)
}
