import { type Interval, USUAL_LEVEL } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

export type Kappa = { readonly kappa: number; readonly error: number; readonly interval: Interval }
/** linear: a difference counts by its size · quadratic: by its square, as far differences weigh more. */
export type KappaWeights = 'linear' | 'quadratic'

/**
 * Cohen's weighted kappa of two raters on one ordered scale: how far they agree beyond chance. `counts[i][j]` is how many
 * things the first put at step i and the second at step j. The interval is normal, by the large-sample error, cut at −1 and 1.
 * @returns null where it is not defined: nothing rated, or both always at the same one step
 * @source Cohen 1968; the error: Fleiss, Cohen & Everitt 1969; R: vcd::Kappa(x, weights = 'Fleiss-Cohen' | 'Equal-Spacing')
 */
export function weightedKappa(
  counts: readonly (readonly number[])[],
  weights: KappaWeights = 'quadratic',
  level = USUAL_LEVEL,
): Kappa | null {
  const steps = counts.length
  const total = counts.flat().reduce((sum, count) => sum + count, 0)
  if (total === 0 || steps < 2) return null
  const at = (i: number, j: number) => (counts[i]?.[j] ?? 0) / total
  const all = Array.from({ length: steps }, (_, index) => index)
  const power = weights === 'linear' ? 1 : 2
  const weight = (i: number, j: number) => 1 - (Math.abs(i - j) / (steps - 1)) ** power
  const rows = all.map((i) => all.reduce((sum, j) => sum + at(i, j), 0))
  const columns = all.map((j) => all.reduce((sum, i) => sum + at(i, j), 0))
  const over = (term: (i: number, j: number) => number) =>
    all.reduce((sum, i) => sum + all.reduce((inner, j) => inner + term(i, j), 0), 0)

  const observed = over((i, j) => weight(i, j) * at(i, j))
  const expected = over((i, j) => weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0))
  if (1 - expected < 1e-12) return null
  const kappa = (observed - expected) / (1 - expected)
  const rowMean = all.map((i) => all.reduce((sum, j) => sum + weight(i, j) * (columns[j] ?? 0), 0))
  const columnMean = all.map((j) => all.reduce((sum, i) => sum + weight(i, j) * (rows[i] ?? 0), 0))
  const spread = over(
    (i, j) => at(i, j) * (weight(i, j) - ((rowMean[i] ?? 0) + (columnMean[j] ?? 0)) * (1 - kappa)) ** 2,
  )
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (total * (1 - expected) ** 2)
  const error = Math.sqrt(Math.max(0, variance))
  const half = normalQuantile(1 - (1 - level) / 2) * error
  return {
    kappa,
    error,
    interval: { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half), level },
  }
}
