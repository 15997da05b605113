import { curvesFromShares, type ItemCurves } from './item-curves.ts'

const GROUPS = [0, 1, 2, 3] as const
const LEAST_SHARE = 0.01
const LEAST_SLOPE = 0.05
/** The group coordinate is sought between these: far below the group «2» and far above the group «5». */
const [LOWEST, HIGHEST] = [-14, 18]
const HALVINGS = 50
/** A total this near 0 or the maximum has no finite coordinate. */
const MARGIN = 0.15

/**
 * Curves of a region that publishes only the share of the maximum by mark group: logits joined linearly over the groups 2, 3,
 * 4, 5, and for each total the place where the expected points add up to it. Points of an item are binomial.
 * @source objectivity-method, 5.2
 */
export function curvesOfPublishedShares(
  maxima: readonly number[],
  shares: readonly (readonly number[])[],
  histogram: ArrayLike<number>,
): ItemCurves {
  const logits = shares.map((groups) => GROUPS.map((group) => logit(groups[group] ?? 0.5)))
  const maxTotal = maxima.reduce((sum, most) => sum + most, 0)
  const places = Array.from({ length: maxTotal + 1 }, (_, total) =>
    placeOfTotal(Math.min(Math.max(total, MARGIN), maxTotal - MARGIN), maxima, logits),
  )
  const tables = maxima.map((most, item) => {
    const table = new Float64Array(places.length * (most + 1))
    for (const [total, place] of places.entries()) {
      const p = shareAt(place, logits[item] ?? [])
      for (let points = 0; points <= most; points++) {
        table[total * (most + 1) + points] = binomial(most, points, p)
      }
    }
    return table
  })
  return curvesFromShares(maxTotal, maxima, tables, histogram)
}

function placeOfTotal(
  total: number,
  maxima: readonly number[],
  logits: readonly (readonly number[])[],
): number {
  let [low, high] = [LOWEST, HIGHEST]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    const expected = maxima.reduce((sum, most, item) => sum + most * shareAt(middle, logits[item] ?? []), 0)
    if (expected < total) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Rises everywhere: where the groups do not, by the least slope. */
function shareAt(place: number, logits: readonly number[]): number {
  const segment = Math.min(Math.max(Math.floor(place), 0), GROUPS.length - 2)
  let value = logits[0] ?? 0
  for (let before = 0; before < segment; before++) value += slopeOf(logits, before)
  return 1 / (1 + Math.exp(-(value + slopeOf(logits, segment) * (place - segment))))
}

function slopeOf(logits: readonly number[], segment: number): number {
  return Math.max(LEAST_SLOPE, (logits[segment + 1] ?? 0) - (logits[segment] ?? 0))
}

function logit(share: number): number {
  const p = Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE)
  return Math.log(p / (1 - p))
}

function binomial(n: number, k: number, p: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways * p ** k * (1 - p) ** (n - k)
}
