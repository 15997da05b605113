import { type Figure, shareFigure } from './figure.ts'
import { certifiableCount, type MarkCounts } from './mark-counts.ts'

/**
 * Качество: the share of «4» and «5».
 * @source docs/methodology/figures.md, 2
 * @example 5/10/8/2 → 15/25 = 60,00 %; one more н/а → 15/26 = 57,69 %
 */
export function qualityShare(counts: MarkCounts): Figure {
  return shareFigure(counts[4] + counts[5], certifiableCount(counts))
}
