import { normalQuantile } from '#statistics/normal-distribution.ts'

/**
 * Where each total stands among the region's pupils, on the scale of a standard normal variable:
 * z(t) = Φ⁻¹((H(t−1) + h(t)/2 + 0.25) / (N + 0.5)).
 */
export function normalScores(histogram: ArrayLike<number>): Float64Array {
  let pupils = 0
  for (let total = 0; total < histogram.length; total++) pupils += histogram[total] ?? 0
  const scores = new Float64Array(histogram.length)
  let below = 0
  for (let total = 0; total < histogram.length; total++) {
    const here = histogram[total] ?? 0
    scores[total] = normalQuantile((below + here / 2 + 0.25) / (pupils + 0.5))
    below += here
  }
  return scores
}
