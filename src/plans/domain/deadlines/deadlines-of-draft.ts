import { dateOf, lastDayOfMonth } from '#kernel/plain-date.ts'
import type { Deadline, DeadlineAssumption, DeadlineKind } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'
import { type CheckPoints, checkPointsOf } from './check-points.ts'
import { shareYears } from './dated-stretches.ts'
import type { Draft } from './draft.ts'
import { type DraftWords, wordsOf } from './draft-words.ts'
import { resolveYears } from './resolve-years.ts'

/** The deadlines of one draft: one for its words alone, or one for each group of check points with its own date. */
export function deadlinesOfDraft(cell: string, draft: Draft, horizon: Horizon | null): readonly Deadline[] {
  const calendar = shareYears(draft.facts)
  const hasCalendar = calendar.stretches.length + calendar.yearsOnly.length > 0
  const words = wordsOf(draft.facts, hasCalendar)
  const groups = checkPointsOf(calendar)
  if (groups.length === 0) {
    return [deadlineOf(textBetween(cell, draft.start, draft.end), words, null, horizon)]
  }
  return groups.map((group, index) => {
    const start = index === 0 ? draft.start : group.start
    const end = groups[index + 1]?.start ?? draft.end
    return deadlineOf(textBetween(cell, start, end), words, group, horizon)
  })
}

function deadlineOf(
  text: string,
  words: DraftWords,
  points: CheckPoints | null,
  horizon: Horizon | null,
): Deadline {
  const months = points?.months ?? []
  const isWindow = points?.isWindow ?? false
  const resolved =
    points && points.years.length === 0 && words.recurrence === null
      ? resolveYears(months, isWindow, horizon)
      : { years: [], assumed: [] }
  const eventYears = words.event?.years ?? []
  const years =
    points && points.years.length > 0 ? points.years : resolved.years.length > 0 ? resolved.years : eventYears
  const plain = points ? plainKind(points, months, years, horizon) : null
  const kind = words.kind ?? plain?.kind ?? 'once'
  const isReturning = words.kind === null && plain?.isReturning === true
  return {
    kind,
    text,
    months,
    years,
    recurrence: words.recurrence ?? (isReturning ? 'yearly' : null),
    everyYears: words.everyYears,
    day: points?.day ?? words.day,
    anchor: kind === 'event' ? (words.event?.anchor ?? null) : null,
    condition: words.condition,
    label: points?.label ?? words.label ?? (kind === 'external' ? text.slice(0, 200) : null),
    assumed: distinct([
      ...words.assumed,
      ...(points?.assumed ?? []),
      ...resolved.assumed,
      ...(words.kind === null ? (plain?.assumed ?? []) : []),
    ]),
    ...windowsOf(points),
    ...daysOf(points, years, words.recurrence === 'yearly'),
    ...(words.period ? { period: words.period } : {}),
    ...(words.timesPerRound === null ? {} : { timesPerRound: words.timesPerRound }),
    ...(words.event?.offsetDays == null ? {} : { offsetDays: words.event.offsetDays }),
    ...(words.event?.isInWorkingDays ? { isOffsetInWorkingDays: true } : {}),
  }
}

/** Whether the months are windows: one, or several beside check points. */
function windowsOf(points: CheckPoints | null): Pick<Deadline, 'isWindow' | 'windows'> {
  if (!points || points.months.length === 0) return {}
  if (points.runs.length === 1) return points.isWindow ? { isWindow: true } : {}
  return points.runs.some((run) => run.length > 1) ? { windows: points.runs } : {}
}

type PlainKind = {
  readonly kind: DeadlineKind
  readonly isReturning: boolean
  readonly assumed: readonly DeadlineAssumption[]
}

/** The kind of bare dates: a window is a span, points are once, or yearly where a plan of several years leaves them undated. */
function plainKind(
  points: CheckPoints,
  months: readonly number[],
  years: readonly number[],
  horizon: Horizon | null,
): PlainKind {
  if (points.isWindow || points.isOpen) return { kind: 'span', isReturning: false, assumed: [] }
  if (months.length === 0 || years.length > 0) return { kind: 'once', isReturning: false, assumed: [] }
  if (horizon?.kind === 'calendar-years') {
    const reason = 'Год не указан, план рассчитан на несколько лет: срок повторяется каждый год'
    return { kind: 'recurring', isReturning: true, assumed: [{ field: 'recurrence', reason }] }
  }
  const reason = 'Год не указан, период действия плана неизвестен'
  return { kind: 'once', isReturning: false, assumed: [{ field: 'years', reason }] }
}

/** First and last day of a window; of «ежегодно с 2023» and other open windows only the first. */
function daysOf(
  points: CheckPoints | null,
  years: readonly number[],
  isYearly: boolean,
): Pick<Deadline, 'startsOn' | 'endsOn'> {
  const [firstYear, lastYear] = [years[0], years.at(-1)]
  if (!points || firstYear === undefined || lastYear === undefined || points.isEachYear) return {}
  const startsOn = dateOf(firstYear, points.months[0] ?? (points.isSchoolYear ? 9 : 1), points.fromDay ?? 1)
  if (points.isOpen || (isYearly && firstYear === lastYear)) return { startsOn }
  if (!points.isWindow || points.runs.length > 1) return {}
  const lastMonth = points.lastMonth ?? (points.isSchoolYear ? 8 : 12)
  const endsOn =
    points.day === null ? lastDayOfMonth(lastYear, lastMonth) : dateOf(lastYear, lastMonth, points.day)
  return endsOn < startsOn ? {} : { startsOn, endsOn }
}

const TRAILING = ' \n\r\t,;\u00a0'

function textBetween(cell: string, start: number, end: number): string {
  let last = end
  while (last > start && TRAILING.includes(cell[last - 1] ?? '')) last -= 1
  if (cell.slice(last - 2, last) === ' и') last -= 2
  if (cell[last] === '.' || cell[last] === '»' || cell[last] === '"') last += 1
  return cell.slice(start, last).trim()
}

function distinct(assumed: readonly DeadlineAssumption[]): readonly DeadlineAssumption[] {
  return [...new Map(assumed.map((one) => [`${one.field} ${one.reason}`, one])).values()]
}
