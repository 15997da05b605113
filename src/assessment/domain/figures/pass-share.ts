import { type Figure, shareFigure } from './figure.ts'
import { certifiableCount, type MarkCounts } from './mark-counts.ts'

/**
 * Успеваемость: the share of marks from 3 up. Pupils without certification stay in the denominator.
 * @source docs/methodology/figures.md, 1
 * @example 5/10/8/2 of «5»/«4»/«3»/«2» → 23/25 = 92,00 %; one more н/а → 23/26 = 88,46 %
 */
export function passShare(counts: MarkCounts): Figure {
  return shareFigure(counts[3] + counts[4] + counts[5], certifiableCount(counts))
}
