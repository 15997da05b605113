/**
 * The scale on which points are read: levels 1…5 of МКДО, or 0…100; undefined where neither holds them all. A value beyond a
 * scale is shown as it is, not cut.
 */
export function scaleEndsOf(
  unit: string,
  values: readonly (number | null)[],
): { readonly min: number; readonly max: number } | undefined {
  const known = values.filter((value) => value !== null)
  if (unit !== 'балл' || known.length === 0) return undefined
  return [
    { min: 1, max: 5 },
    { min: 0, max: 100 },
  ].find(({ min, max }) => known.every((value) => value >= min && value <= max))
}
