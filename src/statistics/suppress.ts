export type Group = { readonly key: string; readonly count: number }
/** small: fewer answers than the threshold · beside: hidden so that a small neighbour cannot be worked out from the total. */
export type Hidden = 'small' | 'beside'

/**
 * Which of the groups that make up a shown total must not be shown. A group with 1 … threshold − 1 answers is small. What
 * is hidden can be had as the total less everything shown, so the hidden ones together must be a group one may show: at
 * least two of them, with at least `threshold` answers; until then the smallest of those still shown is hidden too.
 * A group nobody answered in tells nothing and is not hidden. Groups of one size are hidden in the order of their keys.
 * `already` are groups hidden for another reason: they stay hidden and have to be covered too.
 * @source docs/methodology/surveys.md
 */
export function suppress(
  groups: readonly Group[],
  threshold: number,
  already: ReadonlyMap<string, Hidden> = new Map(),
): ReadonlyMap<string, Hidden> {
  const some = groups.filter(({ count }) => count > 0)
  const before = some.filter(({ key }) => already.has(key))
  const hidden = new Map(before.map(({ key }) => [key, already.get(key) ?? 'beside']))
  const answered = some
    .filter(({ key }) => !already.has(key))
    .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
  let sum = before.reduce((total, { count }) => total + count, 0)
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
