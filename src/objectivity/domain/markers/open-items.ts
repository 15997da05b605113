import { type Effects, noEffects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import { type ItemResiduals, itemContrast } from '../item-residuals.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Items marked by judgement are marked more kindly than elsewhere, totals being equal. */
export function measureOpenItems({ tests }: ScreeningData, cells: Cells, residuals: ItemResiduals): Effects {
  const effects = noEffects(cells.count)
  const open = tests.map(({ isOpen }) => isOpen.flatMap((is, item) => (is ? [item] : [])))
  for (let cell = 0; cell < cells.count; cell++) {
    const items = open[cells.test[cell] ?? 0] ?? []
    const contrast = items.length > 0 ? itemContrast(residuals, cell, items) : null
    if (!contrast) continue
    effects.effect[cell] = contrast.effect
    effects.variance[cell] = contrast.variance
    effects.skewness[cell] = contrast.skewness
  }
  return effects
}
