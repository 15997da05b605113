/** How large a part of its works a school may have touched. */
export const parts = [0.04, 0.1, 0.25, 0.5, 0.8] as const
/**
 * Honest schools exceed a mixed ratio of eᵗ this many times less often than the bound e⁻ᵗ that always holds (Markov): 0.02–0.06 in simulated and in
 * invented honest regions, ADR 0046.
 */
const BELOW_BOUND = 0.05

/**
 * Some works are touched, nobody knows which: the log of the mean over parts π of Π (1 − π + π·ratio), given the logs of the works' ratios. Optimal
 * where an unknown few of many are touched.
 */
export function mixedRatio(logs: readonly number[]): number {
  const excess = logs.map(Math.expm1)
  return logMean(parts.map((part) => logOfMixed(part, excess)))
}

const [LEAST_PRODUCT, MOST_PRODUCT] = [1e-200, 1e200]

/** log Π (1 + π·(ratio − 1)) of works of which `excess` gives ratio − 1; a logarithm only where the product would leave the numbers. */
export function logOfMixed(part: number, excess: readonly number[]): number {
  let [log, product] = [0, 1]
  for (const one of excess) {
    product *= 1 + part * one
    if (product > LEAST_PRODUCT && product < MOST_PRODUCT) continue
    log += Math.log(product)
    product = 1
  }
  return log + Math.log(product)
}

/** log of the mean of exp. */
export function logMean(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length)
}

/** How often honest work reaches a ratio of eᵗ: 0.05 e⁻ᵗ where it is small, never 1, so that every ratio keeps its place. */
export function tailOfRatio(log: number): number {
  const bound = BELOW_BOUND * Math.exp(-log)
  return Number.isFinite(bound) ? bound / (1 + bound) : 1
}
