/** No empirical null is known further out. */
const LOWEST = 1e-12

/**
 * Fisher's sum −2 Σ ln p of n values on the scale of a standard normal variable, by Wilson and Hilferty's root of χ² with 2n degrees of
 * freedom: ((X/2n)^⅓ − (1 − 1/9n)) / √(1/9n). High where some of the p are small, wherever they stand. What is not finite is absent; NaN for none.
 * @source Fisher 1932; Wilson & Hilferty 1931
 */
export function scoreOfFisher(ps: ArrayLike<number>): number {
  let [sum, known] = [0, 0]
  for (let at = 0; at < ps.length; at++) {
    const p = ps[at] ?? Number.NaN
    if (!Number.isFinite(p)) continue
    sum -= 2 * Math.log(Math.max(p, LOWEST))
    known++
  }
  if (known === 0) return Number.NaN
  const ninth = 1 / (9 * known)
  return (Math.cbrt(sum / (2 * known)) - (1 - ninth)) / Math.sqrt(ninth)
}
