import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { FigureTitle } from '../figure-reading.ts'

/**
 * The figures an analysis of a school year reads. Where nobody knows when in its calendar year a work was written, it is taken
 * for a spring one, and where that spring has another of its series, for one of the autumn. One value an organisation is of a
 * school year.
 */
export function figuresOfYear<Title extends FigureTitle>(
  titles: readonly Title[],
  { track, schoolYear }: { readonly track: Track; readonly schoolYear: SchoolYear },
): readonly Title[] {
  const own = titles.filter((title) => title.track === track)
  const known = own.filter((title) => title.schoolYear === schoolYear)
  const unknown = own.filter((title) => title.schoolYear === undefined)
  const spring = unknown.filter(({ year }) => year === schoolYear + 1)
  const written = new Set(spring.map(({ seriesKey }) => seriesKey))
  const autumn = unknown.filter(
    ({ seriesKey, year, measure }) => measure !== 'value' && year === schoolYear && !written.has(seriesKey),
  )
  return [...known, ...spring, ...autumn]
}
