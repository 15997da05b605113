import cdf from '@stdlib/stats-base-dists-normal-cdf'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

/** Φ(x). R: pnorm(x) */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1)
}

/** Φ⁻¹(p). R: qnorm(p) */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1)
}
