import { type GroupSums, mergeGroups } from './group-curves.ts'

/** @source Kelley 1939: the upper and the lower 27 % */
const EXTREME_SHARE = 0.27

/**
 * D-index: the completion of an item among the 27 % strongest less that among the 27 % weakest, by total score. A group that
 * stands across the border is taken by the part it needs. −1…1; null for fewer than ten pupils.
 * @param byTotal one a total score of the work.
 * @source docs/methodology/figures.md, 17
 */
export function discriminationIndex(byTotal: readonly GroupSums[], max: number): number | null {
  const groups = mergeGroups(byTotal).filter(({ asked }) => asked > 0)
  const pupils = groups.reduce((sum, { asked }) => sum + asked, 0)
  if (pupils < 10 || !(max > 0)) return null
  const size = pupils * EXTREME_SHARE
  return (pointsOfFirst([...groups].reverse(), size) - pointsOfFirst(groups, size)) / (size * max)
}

function pointsOfFirst(groups: readonly GroupSums[], pupils: number): number {
  let left = pupils
  let points = 0
  for (const group of groups) {
    const taken = Math.min(left, group.asked)
    points += (group.points * taken) / group.asked
    left -= taken
    if (left <= 0) break
  }
  return points
}
