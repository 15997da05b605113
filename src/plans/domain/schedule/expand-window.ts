import { dateOf, monthOf, yearOf } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import { type MonthRun, monthRuns, windowEndingIn } from './month-windows.ts'
import { calendarYearOf, planYears, schoolYearsOf } from './plan-years.ts'

const plain = { label: '', waitsFor: null, turn: null } as const

/** «июль 2020», «до 15.09.2024», «Март, октябрь», «2025»: one check point a month, a bare year is its last day. */
export function expandOnce(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const runs = monthRuns(deadline)
  const assumed = deadline.assumed.map(({ reason }) => reason)
  const years = statedYears(deadline)
  if (runs.length === 0) {
    if (years.length === 0) return wholeYears(context, ['Срок не назван: взят конец года'])
    return years.map((year) => ({
      ...plain,
      startsOn: dateOf(year, 1, 1),
      dueOn: dateOf(year, 12, 31),
      assumed: [...assumed, `Назван только год: срок — 31 декабря ${year} года`],
    }))
  }
  const yearsOfRun = years.length === 0 ? yearsFromHorizon(context) : () => years
  const several = years.length === 0 && planYears(context.horizon).length > 1
  const reasons = several ? [...assumed, 'Год не назван: каждый год плана'] : assumed
  return runs
    .flatMap((run) =>
      // «ноябрь 2020 – февраль 2021» names two years for one window: it ends in the later one.
      (wrapsOverNewYear(run) && years.length > 1 ? years.slice(1) : yearsOfRun(run)).map((year) => ({
        ...plain,
        ...windowEndingIn(year, run, deadline.day),
        assumed: reasons,
      })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** «март – июнь 2020» is a window; «в течение года» has a check point at each year's end; so has «2020–2022». */
export function expandSpan(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  if (deadline.months.length > 0) return expandOnce(deadline, context)
  const years = statedYears(deadline)
  if (years.length > 0) {
    const first = Math.min(...years)
    const last = Math.max(...years)
    return yearsFrom(first, last).map((year) => ({
      ...plain,
      label: `${year} год`,
      startsOn: dateOf(year, 1, 1),
      dueOn: dateOf(year, 12, 31),
      assumed: last > first ? ['Срок в несколько лет: контрольная точка в конце каждого года'] : [],
    }))
  }
  return /учебн/iu.test(deadline.text) ? lessonYears(context) : wholeYears(context, [])
}

/** «постоянно»: nothing is ever due, so that it is looked at once a year. */
export function expandContinuous(_deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  return wholeYears(context, ['Выполняется постоянно: контрольная точка в конце года'])
}

function wholeYears(context: ExpansionContext, assumed: readonly string[]): readonly DatedOccurrence[] {
  return planYears(context.horizon).map((year) => ({
    ...plain,
    label: year.name,
    startsOn: year.startsOn,
    dueOn: year.endsOn,
    assumed,
  }))
}

// Lessons end in May; what is done «в течение учебного года» is asked for by its last day.
function lessonYears({ horizon }: ExpansionContext): readonly DatedOccurrence[] {
  return schoolYearsOf(horizon.startsOn, horizon.endsOn)
    .filter((year) => year.endsOn >= dateOf(year.year + 1, 5, 31))
    .map((year) => ({
      ...plain,
      label: year.name,
      startsOn: year.startsOn,
      dueOn: dateOf(year.year + 1, 5, 31),
      assumed: ['Учебный год считается до 31 мая'],
    }))
}

// Years that the reader filled in itself are worked out here again, month by month: September and April of one school
// year lie in different years.
function statedYears(deadline: Deadline): readonly number[] {
  return deadline.assumed.some(({ field }) => field === 'years') ? [] : deadline.years
}

function yearsFromHorizon({ horizon }: ExpansionContext): (run: MonthRun) => readonly number[] {
  return (run) => {
    const last = run.at(-1) ?? 12
    const years = planYears(horizon).map((year) => calendarYearOf(year, last, horizon))
    const inside = years.filter((year) => isInside(horizon, year, last))
    // A month outside the whole horizon is still a date: of its first year, marked as beyond it.
    return inside.length > 0 ? inside : years.slice(0, 1)
  }
}

function isInside(horizon: ExpansionContext['horizon'], year: number, month: number): boolean {
  const index = year * 12 + month
  const first = yearOf(horizon.startsOn) * 12 + monthOf(horizon.startsOn)
  const last = yearOf(horizon.endsOn) * 12 + monthOf(horizon.endsOn)
  return index >= first && index <= last
}

function wrapsOverNewYear(run: MonthRun): boolean {
  return (run[0] ?? 1) > (run.at(-1) ?? 12)
}

function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
