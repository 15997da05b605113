/**
 * The area under the ROC curve: how often a guilty one scores above an honest one, ties counted half. NaN if either side is empty.
 * @source Mann & Whitney 1947; Hanley & McNeil 1982
 */
export function areaUnderCurve(scores: ArrayLike<number>, isGuilty: readonly boolean[]): number {
  const order = [...isGuilty.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let [guilty, ranks] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let after = from
    while (after < order.length && scores[order[after] ?? 0] === scores[order[from] ?? 0]) after++
    for (let at = from; at < after; at++) {
      if (!isGuilty[order[at] ?? 0]) continue
      guilty++
      ranks += (from + after + 1) / 2
    }
    from = after
  }
  const honest = order.length - guilty
  return (ranks - (guilty * (guilty + 1)) / 2) / (guilty * honest)
}

/** The largest share of the guilty above a limit at which no more than `share` of those above it are honest. NaN without guilty. */
export function powerAtFalseShare(
  scores: ArrayLike<number>,
  isGuilty: readonly boolean[],
  share: number,
): number {
  const order = [...isGuilty.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const all = isGuilty.filter(Boolean).length
  let [found, best] = [0, 0]
  for (const [at, one] of order.entries()) {
    if (isGuilty[one]) found++
    const isLastOfTie = scores[order[at + 1] ?? -1] !== scores[one]
    if (isLastOfTie && (at + 1 - found) / (at + 1) <= share) best = Math.max(best, found)
  }
  return best / all
}
