import { type Figure, meanFigure } from './figure.ts'
import type { MarkCounts } from './mark-counts.ts'

/** @source В. П. Симонов: 100, 64, 36, 16 and 7 hundredths for «5», «4», «3», «2» and н/а */
const weights = { 5: 1, 4: 0.64, 3: 0.36, 2: 0.16, notCertified: 0.07 } as const

/**
 * СОУ, степень обученности учащихся, 0…1.
 * @source docs/methodology/figures.md, 3
 * @example 5/10/8/2 → 14,6/25 = 58,40 %; one more н/а → 14,67/26 = 56,42 %
 */
export function learningDegree(counts: MarkCounts): Figure {
  const sums = { count: 0, sum: 0, squares: 0 }
  for (const key of [2, 3, 4, 5, 'notCertified'] as const) {
    sums.count += counts[key]
    sums.sum += counts[key] * weights[key]
    sums.squares += counts[key] * weights[key] ** 2
  }
  return meanFigure(sums, { low: weights.notCertified, high: 1 })
}
