import studentCdf from '@stdlib/stats-base-dists-t-cdf'

/** P(T > x) of Student's distribution; keeps its digits far out. R: pt(x, df, lower.tail = FALSE) */
export function studentUpperTail(x: number, degreesOfFreedom: number): number {
  return studentCdf(-x, degreesOfFreedom)
}
