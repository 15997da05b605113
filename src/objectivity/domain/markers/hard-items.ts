import { type Effects, noEffects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import { type ItemResiduals, itemContrast } from '../item-residuals.ts'
import type { TestReference } from '../reference/test-reference.ts'

/** How many of the hardest items are looked at together: five questions, since nobody knows how many were helped with. */
export const hardCounts = [2, 3, 4, 5, 6] as const
/** So many easier items must be left to compare with. */
const LEFT = 4

/** The hardest items are solved more often than the totals explain: help, or answers known before. One result per `hardCounts`. */
export function measureHardItems(
  cells: Cells,
  residuals: ItemResiduals,
  references: readonly TestReference[],
): readonly Effects[] {
  const hardest = references.map(({ curves }) => (curves ? hardestFirst(curves.facility) : []))
  return hardCounts.map((count) => {
    const effects = noEffects(cells.count)
    for (let cell = 0; cell < cells.count; cell++) {
      const items = hardest[cells.test[cell] ?? 0] ?? []
      if (count > items.length - LEFT) continue
      const contrast = itemContrast(residuals, cell, items.slice(0, count))
      if (!contrast) continue
      effects.effect[cell] = contrast.effect
      effects.variance[cell] = contrast.variance
      effects.skewness[cell] = contrast.skewness
    }
    return effects
  })
}

/** Items by the region's share of the maximum, the lowest first. */
export function hardestFirst(facility: Float64Array): readonly number[] {
  return Array.from(facility.keys()).sort((a, b) => (facility[a] ?? 0) - (facility[b] ?? 0))
}
