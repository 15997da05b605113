/** Sums over pairs (x, y); free to be added up. */
export type PairSums = {
  readonly count: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/**
 * Pearson's correlation. Null for fewer than three pairs or where one side does not vary.
 * @source R: cor(x, y)
 */
export function correlationOfSums({ count, x, y, xx, yy, xy }: PairSums): number | null {
  if (count < 3) return null
  const varianceX = xx - (x * x) / count
  const varianceY = yy - (y * y) / count
  // What rounding leaves of a constant is no variance.
  if (!(varianceX > 1e-9 * Math.max(1, xx)) || !(varianceY > 1e-9 * Math.max(1, yy))) return null
  const correlation = (xy - (x * y) / count) / Math.sqrt(varianceX * varianceY)
  return Math.min(1, Math.max(-1, correlation))
}
