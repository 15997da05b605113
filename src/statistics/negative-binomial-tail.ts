import cdf from '@stdlib/stats-base-dists-negative-binomial-cdf'
import pmf from '@stdlib/stats-base-dists-negative-binomial-pmf'

/**
 * P(X > count) + ½ P(X = count) for a negative binomial X of the given mean and size (variance = mean + mean²/size).
 * NaN for a mean that is not above 0.
 * @source mid-p: Lancaster 1961; R: 1 - pnbinom(k, size, mu = m) + dnbinom(k, size, mu = m) / 2
 */
export function negativeBinomialUpperMidP(count: number, mean: number, size: number): number {
  if (!(mean > 0) || !(size > 0)) return Number.NaN
  const success = size / (size + mean)
  return Math.max(0, 1 - cdf(count, size, success) + pmf(count, size, success) / 2)
}
