/**
 * The quantile of values in ascending order, linear between neighbours (type 7 of Hyndman & Fan 1996, the rule of R and
 * NumPy). `share` in 0…1; NaN for no values.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const last = sorted.length - 1
  if (last < 0) return Number.NaN
  const place = share * last
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, last)] ?? Number.NaN
  return low + (high - low) * (place - below)
}

/** The finite values in ascending order; a value that is not finite is an absent one. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter(Number.isFinite).sort()
}

export function medianOf(values: ArrayLike<number>): number {
  return quantileOfSorted(sortedFinite(values), 0.5)
}
