import { type MarkCounts, subtractMarks } from './mark-counts.ts'

/**
 * The same figure over all pupils, over a part of them and over the rest: pupils with ОВЗ, pupils who repeat the year and
 * come to ОГЭ once more. The part is counted among all.
 * @source docs/methodology/figures.md, 18
 * @example withAndWithout(all, repeaters, passShare).without
 */
export function withAndWithout<Result>(
  all: MarkCounts,
  part: MarkCounts,
  figure: (counts: MarkCounts) => Result,
): { readonly all: Result; readonly part: Result; readonly without: Result } {
  return { all: figure(all), part: figure(part), without: figure(subtractMarks(all, part)) }
}
