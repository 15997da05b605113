import { addDays, dateOf, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import { type MonthRun, monthRuns, windowEndingIn } from './month-windows.ts'
import { everyMonth, everyQuarter, everyYears, recurrenceDates } from './recurrence-dates.ts'

/** «ежемесячно», «1 раз в квартал», «ежегодно, август», «1 раз в 3 года»: by RFC 5545 rules within the horizon. */
export function expandRecurring(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const { startsOn, endsOn } = withinYears(deadline, context)
  switch (deadline.recurrence) {
    case 'monthly':
      return recurrenceDates(everyMonth(deadline.day, deadline.months), startsOn, endsOn).map((dueOn) => ({
        ...unlabelled(deadline),
        startsOn: deadline.day === null ? firstDayOfMonth(dueOn) : null,
        dueOn,
      }))
    case 'quarterly':
      return recurrenceDates(everyQuarter(deadline.day), startsOn, endsOn).map((dueOn) => ({
        ...unlabelled(deadline),
        label: `${ROMAN[monthOf(dueOn) / 3 - 1] ?? ''} квартал ${yearOf(dueOn)}`,
        startsOn: deadline.day === null ? dateOf(yearOf(dueOn), monthOf(dueOn) - 2, 1) : null,
        dueOn,
      }))
    default:
      return expandYearly(deadline, context)
  }
}

const ROMAN = ['I', 'II', 'III', 'IV']

function expandYearly(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const { startsOn, endsOn } = withinYears(deadline, context)
  const { runs, reason } = runsOf(deadline, context)
  const isRotation = deadline.kind === 'rotation'
  const round = deadline.everyYears ?? 1
  // A rotation comes round every year, each time to other organisations; «1 раз в 3 года» for all comes every third.
  const interval = deadline.recurrence === 'every-n-years' && !isRotation ? round : 1
  return runs
    .flatMap((run) =>
      recurrenceDates(everyYears(interval, run.at(-1) ?? 12, deadline.day), startsOn, endsOn).map(
        (dueOn, index) => ({
          ...unlabelled(deadline),
          ...windowEndingIn(yearOf(dueOn), run, deadline.day),
          assumed: [...unlabelled(deadline).assumed, ...(reason === null ? [] : [reason])],
          turn: isRotation ? { index: index % round, of: round } : null,
        }),
      ),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

function runsOf(
  deadline: Deadline,
  { horizon, defaultMonths }: ExpansionContext,
): { readonly runs: readonly MonthRun[]; readonly reason: string | null } {
  if (deadline.months.length > 0) return { runs: monthRuns(deadline), reason: null }
  const times = deadline.timesPerRound ?? 1
  if (times > 1) {
    const months = horizon.kind === 'school-year' ? spread(times, 8, 9) : spread(times, 0, 12)
    return { runs: months, reason: `Месяцы не названы: ${times} ${times < 5 ? 'раза' : 'раз'} в год поровну` }
  }
  // Check points within a year are for what is done every year; once in several years is once.
  const months = deadline.everyYears === null ? defaultMonths : defaultMonths.slice(-1)
  return {
    runs: months.map((month) => [month]),
    reason: 'Месяц не назван: взят месяц по умолчанию для направления и стадии',
  }
}

// Twice in twelve months after December is June and December; twice in nine after August is January and May.
function spread(times: number, after: number, months: number): readonly MonthRun[] {
  const ends = Array.from({ length: times }, (_, index) => after + Math.round((months * (index + 1)) / times))
  return [...new Set(ends.map((month) => ((month - 1) % 12) + 1))].map((month) => [month])
}

function unlabelled(deadline: Deadline) {
  const assumed = deadline.assumed.filter(({ field }) => field !== 'months').map(({ reason }) => reason)
  return { label: '', waitsFor: null, turn: null, assumed }
}

// «ежегодно, 2021–2023» keeps to its own years, «ежегодно с 2023» begins in its first.
function withinYears(
  { years, startsOn, endsOn }: Deadline,
  { horizon }: ExpansionContext,
): { readonly startsOn: PlainDate; readonly endsOn: PlainDate } {
  if (startsOn) return { startsOn, endsOn: endsOn ?? horizon.endsOn }
  if (years.length === 0) return { startsOn: horizon.startsOn, endsOn: horizon.endsOn }
  return { startsOn: dateOf(Math.min(...years), 1, 1), endsOn: dateOf(Math.max(...years), 12, 31) }
}

function firstDayOfMonth(date: PlainDate): PlainDate {
  return addDays(date, 1 - Number(date.slice(8, 10)))
}
