import { addDays, dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { endOfSchoolYear, schoolYear } from '#kernel/school-year.ts'
import type { Deadline } from '../deadline.ts'
import type { HorizonKind } from '../plan-reading.ts'
import { eventKeyOf, eventTitleOf } from './awaited-event.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import type { EventDate } from './occurrence.ts'
import { type PlanYear, planYears } from './plan-years.ts'
import { addWorkingDays, type ProductionCalendars } from './production-calendar.ts'

/** An event or another's calendar: once a year of the plan, dated as soon as somebody sets the event's dates. */
export function expandEvent(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const key = eventKeyOf(deadline)
  const title = eventTitleOf(deadline)
  return yearsNamed(deadline, context).map((planYear) => {
    const date = context.eventDates.find((known) => known.key === key && known.year === planYear.year)
    return {
      label: planYear.name,
      ...daysOf(date, deadline, context.calendars),
      assumed: [],
      waitsFor: { key, title, year: planYear.year },
      turn: null,
    }
  })
}

/** «не позднее 10 дней после …» counts from the event's last day, «за неделю до …» back from its first. */
function daysOf(
  date: EventDate | undefined,
  { anchor, offsetDays, isOffsetInWorkingDays }: Deadline,
  calendars: ProductionCalendars,
): { readonly startsOn: PlainDate | null; readonly dueOn: PlainDate | null } {
  if (!date) return { startsOn: null, dueOn: null }
  if (offsetDays === undefined) return { startsOn: date.startsOn, dueOn: date.dueOn }
  const [from, count] =
    anchor === 'before-procedure' ? [date.startsOn ?? date.dueOn, -offsetDays] : [date.dueOn, offsetDays]
  const dueOn = isOffsetInWorkingDays ? addWorkingDays(from, count, calendars) : addDays(from, count)
  return { startsOn: null, dueOn }
}

/**
 * «По итогам учебного года»: June to August, unless the municipality dates it itself. The school year ends on
 * 31 August: by then results are in, and the August meeting and the next year's plans rest on the conclusions.
 * `year` is the plan's year: a calendar year, or the one the school year starts in.
 */
export function schoolYearEndWindow(
  kind: HorizonKind,
  year: number,
): { readonly startsOn: PlainDate; readonly dueOn: PlainDate } {
  const endsIn = kind === 'school-year' ? year + 1 : year
  return { startsOn: dateOf(endsIn, 6, 1), dueOn: endOfSchoolYear(schoolYear(endsIn - 1)) }
}

export function expandSchoolYearEnd(
  deadline: Deadline,
  context: ExpansionContext,
): readonly DatedOccurrence[] {
  return expandEvent(deadline, context).map((occurrence) => {
    if (occurrence.dueOn !== null || occurrence.waitsFor === null) return occurrence
    return {
      ...occurrence,
      ...schoolYearEndWindow(context.horizon.kind, occurrence.waitsFor.year),
      assumed: ['Даты не названы: июнь — август, до конца учебного года'],
    }
  })
}

function yearsNamed({ years }: Deadline, { horizon }: ExpansionContext): readonly PlanYear[] {
  const all = planYears(horizon)
  const named = all.filter((planYear) => years.includes(planYear.year))
  return named.length > 0 ? named : all
}
