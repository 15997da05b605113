/** Shares of the highest points among the pupils marked 2, 3, 4, 5. */
export type GroupShares = readonly [number, number, number, number]

/** An unpublished group (nobody has the mark) takes its neighbour's share; null where none is published. */
export function fillGroups(groups: readonly number[]): GroupShares | null {
  const known = groups.flatMap((share, at) => (Number.isFinite(share) ? [{ share, at }] : []))
  if (known.length === 0) return null
  const [two = 0, three = 0, four = 0, five = 0] = groups.map(
    (_, at) =>
      known.reduce((best, one) => (Math.abs(one.at - at) < Math.abs(best.at - at) ? one : best)).share,
  )
  return [two, three, four, five]
}
