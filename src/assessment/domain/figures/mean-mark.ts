import { type Figure, meanFigure } from './figure.ts'
import { type MarkCounts, marks } from './mark-counts.ts'

/**
 * Средний балл: the mean of marks. Pupils without certification have no mark and are out of it.
 * @source docs/methodology/figures.md, 4
 * @example 5/10/8/2 → 93/25 = 3,72, with any number of н/а
 */
export function meanMark(counts: MarkCounts): Figure {
  const sums = { count: 0, sum: 0, squares: 0 }
  for (const mark of marks) {
    sums.count += counts[mark]
    sums.sum += counts[mark] * mark
    sums.squares += counts[mark] * mark * mark
  }
  return meanFigure(sums, { low: 2, high: 5 })
}
