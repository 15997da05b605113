import type { Effects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import { type Hand, scoresOfItems } from '../reference/item-scores.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'
import { sumItemScores } from './sum-item-scores.ts'

/** A work of fewer items has no profile. */
const FEWEST_ITEMS = 6

/**
 * What the totals do not explain stands at the items that such pupils seldom solve: whole answers told, or a point here and there raised.
 * Nobody knows which items were helped with, so all are asked; a rare success weighs most.
 */
export function measureHardItems(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): Readonly<Record<Hand, Effects>> {
  const by = (hand: Hand) =>
    sumItemScores(
      data,
      cells,
      references.map(({ curves }) =>
        curves && curves.maxima.length >= FEWEST_ITEMS
          ? scoresOfItems(curves, new Set(curves.maxima.keys()), hand)
          : null,
      ),
    )
  return { told: by('told'), raised: by('raised') }
}

/** Items by the region's share of the maximum, the lowest first. */
export function hardestFirst(facility: Float64Array): readonly number[] {
  return Array.from(facility.keys()).sort((a, b) => (facility[a] ?? 0) - (facility[b] ?? 0))
}
