import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { FigureTitle } from '../figure-reading.ts'

/**
 * The figures an analysis of a school year reads. Works are named by the calendar year they were written in, mostly a spring;
 * one written in the autumn alone belongs to the school year that begins then. One value an organisation is of a school year.
 */
export function figuresOfYear<Title extends FigureTitle>(
  titles: readonly Title[],
  { track, schoolYear }: { readonly track: Track; readonly schoolYear: SchoolYear },
): readonly Title[] {
  const own = titles.filter((title) => title.track === track)
  const spring = own.filter(({ year }) => year === schoolYear + 1)
  const written = new Set(spring.map(({ seriesKey }) => seriesKey))
  const autumn = own.filter(
    ({ seriesKey, year, measure }) => measure !== 'value' && year === schoolYear && !written.has(seriesKey),
  )
  return [...spring, ...autumn]
}
