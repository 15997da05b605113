/**
 * Levels of preschool quality (МКДО), 1…5, by confirmed markers. The instrument's own text is not public: descriptors are the
 * municipality's, the rule below is the one described in docs/methodology/scoring.md.
 */
export type LevelMarkers = { readonly level: number; readonly confirmed: number; readonly of: number }

/**
 * The highest level whose markers, and those of every level below, are all confirmed; half a step more when at least half of
 * the next level's markers are. Level 1 needs nothing. Null when no markers were looked at.
 */
export function levelByMarkers(
  levels: readonly LevelMarkers[],
  { halfSteps }: { readonly halfSteps: boolean },
): number | null {
  const asked = levels.filter(({ of }) => of > 0).toSorted((a, b) => a.level - b.level)
  if (asked.length === 0) return null
  let reached = 1
  for (const { level, confirmed, of } of asked) {
    if (confirmed >= of) {
      reached = level
      continue
    }
    return halfSteps && level > 1 && confirmed * 2 >= of ? reached + 0.5 : reached
  }
  return reached
}

/** The municipality's level: means of kindergartens weighted by their children. Null when there are no children. */
export function weightedLevel(
  kindergartens: readonly { readonly level: number; readonly children: number }[],
): number | null {
  const children = kindergartens.reduce((sum, one) => sum + one.children, 0)
  if (children === 0) return null
  return kindergartens.reduce((sum, one) => sum + one.level * one.children, 0) / children
}
