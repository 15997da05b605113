/** How many schools a peer group has besides the school itself. */
const PEERS = 6

/** Schools of the nearest index, the nearest first; ties in the order of the input. Empty where there is nobody to choose from. */
export function peersOf(
  schoolId: string,
  indices: readonly { readonly schoolId: string; readonly index: number }[],
): readonly string[] {
  const own = indices.find((one) => one.schoolId === schoolId)
  if (!own) return []
  return indices
    .filter((one) => one.schoolId !== schoolId)
    .toSorted((a, b) => Math.abs(a.index - own.index) - Math.abs(b.index - own.index))
    .slice(0, PEERS)
    .map((one) => one.schoolId)
}
