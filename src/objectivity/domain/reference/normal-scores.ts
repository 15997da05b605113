import { normalQuantile } from '#statistics/normal-distribution.ts'

/**
 * Where each total stands among the region's pupils, on the scale of a standard normal variable:
 * z(t) = Φ⁻¹((H(t−1) + h(t)/2 + 0.25) / (N + 0.5)).
 */
export function normalScores(histogram: Float64Array): Float64Array {
  const pupils = histogram.reduce((sum, here) => sum + here, 0)
  let below = 0
  return histogram.map((here) => {
    const score = normalQuantile((below + here / 2 + 0.25) / (pupils + 0.5))
    below += here
    return score
  })
}
