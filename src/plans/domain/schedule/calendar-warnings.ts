import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { ProductionCalendars } from './production-calendar.ts'

/** Years between two days whose working days are not known for certain, each as a sentence for people. */
export function calendarWarnings(
  from: PlainDate,
  to: PlainDate,
  calendars: ProductionCalendars,
): readonly string[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  return years.flatMap((year) => {
    const calendar = calendars.get(year)
    if (calendar === undefined) {
      return [`Производственного календаря на ${year} год нет: учтены выходные и праздники по закону.`]
    }
    return calendar.provenance === 'to-verify'
      ? [`Производственный календарь на ${year} год не сверен с опубликованным: проверьте переносы дней.`]
      : []
  })
}
