import {
  addDays,
  dateOf,
  dayOf,
  earlier,
  later,
  monthOf,
  type PlainDate,
  yearOf,
} from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import { monthRuns, windowEndingIn } from './month-windows.ts'
import { planYears, schoolYearsOf } from './plan-years.ts'

const plain = { label: '', waitsFor: null, turn: null } as const
const YEARLY = 'Срок в несколько лет: контрольная точка в конце каждого года'

/** «март – июнь 2020» is a window; «в течение года» has a check point at each year's end. */
export function expandSpan(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const { startsOn, period, months, years } = deadline
  if (startsOn) return expandFrom(startsOn, context)
  if (period === 'school-year') return expandLessonYears(context)
  if (period === 'plan') return expandPlanYears(context, [YEARLY])
  if (months.length > 0) {
    // A window without a year comes round each year of the plan.
    return planYears(context.horizon).flatMap((planYear) =>
      monthRuns(deadline).map((run) => ({
        ...plain,
        ...windowEndingIn(yearOf(planYear.endsOn), run, deadline.day),
        assumed: ['Год не назван: каждый год плана'],
      })),
    )
  }
  if (years.length > 0) {
    return expandStretch(dateOf(Math.min(...years), 1, 1), dateOf(Math.max(...years), 12, 31))
  }
  return expandPlanYears(context, [])
}

/** «постоянно»: nothing is ever due, so that it is looked at once a year. */
export function expandContinuous(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const reason = 'Выполняется постоянно: контрольная точка в конце года'
  return deadline.period === 'school-year' ? expandLessonYears(context) : expandPlanYears(context, [reason])
}

/** Between two days: one window, or a check point at each calendar year's end where it is longer than a year. */
export function expandStretch(startsOn: PlainDate, endsOn: PlainDate): readonly DatedOccurrence[] {
  const aYearOn = addDays(dateOf(yearOf(startsOn) + 1, monthOf(startsOn), dayOf(startsOn)), -1)
  if (endsOn <= aYearOn) return [{ ...plain, startsOn, dueOn: endsOn, assumed: [] }]
  return yearsFrom(yearOf(startsOn), yearOf(endsOn)).map((year) => ({
    ...plain,
    label: `${year} год`,
    startsOn: later(startsOn, dateOf(year, 1, 1)),
    dueOn: earlier(endsOn, dateOf(year, 12, 31)),
    assumed: [YEARLY],
  }))
}

/** A check point at the end of each year of the plan. */
export function expandPlanYears(
  context: ExpansionContext,
  assumed: readonly string[],
): readonly DatedOccurrence[] {
  return planYears(context.horizon).map((year) => ({
    ...plain,
    label: year.name,
    startsOn: year.startsOn,
    dueOn: year.endsOn,
    assumed,
  }))
}

function expandFrom(startsOn: PlainDate, context: ExpansionContext): readonly DatedOccurrence[] {
  return expandPlanYears(context, ['Назван только первый день: контрольная точка в конце каждого года'])
    .filter(({ dueOn }) => dueOn !== null && dueOn >= startsOn)
    .map((occurrence) => ({
      ...occurrence,
      startsOn: occurrence.startsOn === null ? startsOn : later(occurrence.startsOn, startsOn),
    }))
}

// Lessons end in May; what is done «в течение учебного года» is asked for by its last day.
function expandLessonYears({ horizon }: ExpansionContext): readonly DatedOccurrence[] {
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

function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
