/**
 * What the region's pupils with a given total get at each item. For item k and total t the shares of the points 0…max_k stand
 * at `shares[k][t * (max_k + 1) + points]`.
 */
export type ItemCurves = {
  readonly maxTotal: number
  readonly maxima: readonly number[]
  readonly shares: readonly Float64Array[]
  /** Expected points of item k at total t: `expected[k][t]`. */
  readonly expected: readonly Float64Array[]
  readonly variance: readonly Float64Array[]
  /** The region's share of the maximum, for ordering items by difficulty; NaN for nobody and for an item of no points. */
  readonly facility: Float64Array
}

/** Fills the moments of the shares. */
export function curvesFromShares(
  maxTotal: number,
  maxima: readonly number[],
  shares: readonly Float64Array[],
  histogram: ArrayLike<number>,
): ItemCurves {
  const expected: Float64Array[] = []
  const variance: Float64Array[] = []
  const facility = new Float64Array(maxima.length)
  for (const [item, most] of maxima.entries()) {
    const means = new Float64Array(maxTotal + 1)
    const variances = new Float64Array(maxTotal + 1)
    let [got, pupils] = [0, 0]
    for (let total = 0; total <= maxTotal; total++) {
      let [mean, square] = [0, 0]
      for (let points = 1; points <= most; points++) {
        const share = shares[item]?.[total * (most + 1) + points] ?? 0
        mean += points * share
        square += points * points * share
      }
      means[total] = mean
      variances[total] = Math.max(0, square - mean * mean)
      got += (histogram[total] ?? 0) * mean
      pupils += histogram[total] ?? 0
    }
    expected.push(means)
    variance.push(variances)
    facility[item] = got / (pupils * most)
  }
  return { maxTotal, maxima, shares, expected, variance, facility }
}
