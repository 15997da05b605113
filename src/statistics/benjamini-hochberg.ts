/**
 * Which of the p values are discoveries at a false-discovery share `q`. What is not finite is not tested and not counted.
 * @source Benjamini & Hochberg, Controlling the False Discovery Rate, JRSS B 1995; R: p.adjust(p, 'BH') <= q
 */
export function discoveries(ps: ArrayLike<number>, q: number): readonly boolean[] {
  return Array.from(adjustByBenjaminiHochberg(ps), (p) => p <= q)
}

/** The lowest q at which each p is a discovery; NaN stays NaN. */
export function adjustByBenjaminiHochberg(ps: ArrayLike<number>): Float64Array {
  const tested = Array.from({ length: ps.length }, (_, at) => at).filter((at) => Number.isFinite(ps[at]))
  const ascending = tested.sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0))
  const adjusted = new Float64Array(ps.length).fill(Number.NaN)
  let least = 1
  for (let rank = ascending.length; rank > 0; rank--) {
    const at = ascending[rank - 1] ?? 0
    least = Math.min(least, ((ps[at] ?? 1) * ascending.length) / rank)
    adjusted[at] = least
  }
  return adjusted
}
