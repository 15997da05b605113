export type Group = { readonly key: string; readonly count: number }
/** small: fewer answers than the threshold · beside: hidden so that a small neighbour cannot be worked out from the total. */
export type Hidden = 'small' | 'beside'

/**
 * Which of the groups that make up a shown total must not be shown. A group with 1 … threshold − 1 answers is small. What
 * is hidden can be had as the total less everything shown, so the hidden ones together must be a group one may show: at
 * least two of them, with at least `threshold` answers; until then the smallest of those still shown is hidden too.
 * A group nobody answered in tells nothing and is not hidden. Groups of one size are hidden in the order of their keys.
 * @source docs/methodology/surveys.md
 */
export function suppress(groups: readonly Group[], threshold: number): ReadonlyMap<string, Hidden> {
  const hidden = new Map<string, Hidden>()
  const answered = groups
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
  let sum = 0
  for (const { key, count } of answered) {
    const isSmall = count < threshold
    const isUncovered = hidden.size > 0 && (hidden.size < 2 || sum < threshold)
    if (!isSmall && !isUncovered) break
    hidden.set(key, isSmall ? 'small' : 'beside')
    sum += count
  }
  return hidden
}

/** Whether the total itself may be shown. */
export function mayShowTotal(groups: readonly Group[], threshold: number): boolean {
  return groups.reduce((sum, { count }) => sum + count, 0) >= threshold
}
