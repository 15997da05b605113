/** How often each value occurs, ascending by value. */
export type ValueCount = { readonly value: number; readonly count: number }

/**
 * The quantile of values given by their counts: the same number that `quantileOfSorted` finds in the values written out
 * (type 7). `share` in 0…1. Null for no values.
 * @example quantileOfCounts([{ value: 2, count: 3 }, { value: 5, count: 1 }], 0.5) // 2
 */
export function quantileOfCounts(ascending: readonly ValueCount[], share: number): number | null {
  const total = ascending.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const place = share * (total - 1)
  const below = Math.floor(place)
  const low = valueAt(ascending, below)
  const high = valueAt(ascending, Math.min(below + 1, total - 1))
  return low + (high - low) * (place - below)
}

function valueAt(ascending: readonly ValueCount[], place: number): number {
  let passed = 0
  for (const { value, count } of ascending) {
    passed += count
    if (place < passed) return value
  }
  return Number.NaN
}
