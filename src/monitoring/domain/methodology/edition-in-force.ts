/** The approved edition that counts for a school year: the latest approved of those whose first year has come. */
export function editionInForce<One extends { readonly number: number; readonly fromYear: number | null }>(
  editions: readonly One[],
  year: number,
): One | undefined {
  return editions
    .filter(({ fromYear }) => fromYear !== null && fromYear <= year)
    .toSorted((a, b) => (b.fromYear ?? 0) - (a.fromYear ?? 0) || b.number - a.number)[0]
}
