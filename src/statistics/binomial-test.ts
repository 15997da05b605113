import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'

/** P(X ≥ successes) for X of `count` trials with the given share. R: 1 - pbinom(k - 1, n, p) */
export function binomialUpperTail(successes: number, count: number, share: number): number {
  return binomialCdf(count - successes, count, 1 - share)
}

/** P(X ≤ successes). R: pbinom(k, n, p) */
export function binomialLowerTail(successes: number, count: number, share: number): number {
  return binomialCdf(successes, count, share)
}
