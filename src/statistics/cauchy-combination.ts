/** A p near 1 would cancel real evidence elsewhere: none counts for more than this. @source truncated forms, TCCT 2025 */
const HIGHEST = 0.9
/** No empirical null is known further out. */
const LOWEST = 1e-15

/**
 * One p of several that may depend on each other. What is not finite is absent; NaN where nothing is present.
 * Exact in the tail whatever the dependence.
 * @source Liu & Xie, Cauchy Combination Test, JASA 2020
 */
export function combineByCauchy(ps: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let sum = 0
  let whole = 0
  for (let at = 0; at < ps.length; at++) {
    const p = ps[at] ?? Number.NaN
    if (!Number.isFinite(p)) continue
    const weight = weights ? (weights[at] ?? 0) : 1
    sum += weight * cauchyOf(Math.min(Math.max(p, LOWEST), HIGHEST))
    whole += weight
  }
  return whole > 0 ? pOfCauchy(sum / whole) : Number.NaN
}

/** tan((½ − p)π), computed as the cotangent so that small p keep their digits. */
function cauchyOf(p: number): number {
  return 1 / Math.tan(p * Math.PI)
}

function pOfCauchy(t: number): number {
  // ½ − arctan(t)/π loses everything below 1e-16; the mirrored form does not.
  return t > 0 ? Math.atan(1 / t) / Math.PI : 0.5 - Math.atan(t) / Math.PI
}
