/**
 * The most of `after` that stands in the same order as in `before`: what is not among it has been moved. Ids of one side
 * alone do not count.
 */
export function longestKept(before: readonly number[], after: readonly number[]): ReadonlySet<number> {
  const placeOf = new Map(before.map((id, place) => [id, place]))
  const common = after.filter((id) => placeOf.has(id))
  // Longest increasing subsequence of former places; lengths[i] ends at common[i].
  const best: { readonly length: number; readonly previous: number }[] = []
  common.forEach((id, index) => {
    let [length, previous] = [1, -1]
    for (let earlier = 0; earlier < index; earlier++) {
      const candidate = (best[earlier]?.length ?? 0) + 1
      const isBefore = (placeOf.get(common[earlier] ?? -1) ?? 0) < (placeOf.get(id) ?? 0)
      if (isBefore && candidate > length) [length, previous] = [candidate, earlier]
    }
    best.push({ length, previous })
  })
  const kept = new Set<number>()
  let at = best.reduce(
    (longest, one, index) => (one.length > (best[longest]?.length ?? 0) ? index : longest),
    0,
  )
  while (at >= 0 && common[at] !== undefined) {
    kept.add(common[at] ?? 0)
    at = best[at]?.previous ?? -1
  }
  return kept
}
