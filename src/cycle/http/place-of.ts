import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { Place } from '../storage/find-places.ts'

/** The place of what answers several findings: of the first of them. */
export function placeOf(
  places: ReadonlyMap<number, Place>,
  [first]: readonly number[],
): { readonly track: Track | null; readonly schoolYear: SchoolYear | null } {
  return (first === undefined ? undefined : places.get(first)) ?? { track: null, schoolYear: null }
}
