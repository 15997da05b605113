import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { PlanAction } from '../plan.ts'
import type { Horizon } from '../plan-reading.ts'
import type { EventView } from '../views/schedule-view.ts'
import { eventKeyOf, eventTitleOf } from './awaited-event.ts'
import { schoolYearEndWindow } from './expand-event.ts'
import type { EventDate } from './occurrence.ts'
import { planYears } from './plan-years.ts'

/** The events a plan's actions wait for, each with its dates in every year of the plan. */
export function listEvents(
  actions: readonly PlanAction[],
  horizon: Horizon,
  eventDates: readonly EventDate[],
): readonly EventView[] {
  const waiting = actions
    .filter(({ removed }) => !removed)
    .flatMap(({ actionId, deadlines }) =>
      deadlines
        .filter(({ kind, months }) => (kind === 'event' || kind === 'external') && months.length === 0)
        .map((deadline) => ({ actionId, deadline })),
    )
  const byEvent = Map.groupBy(waiting, ({ deadline }) => eventKeyOf(deadline))
  return [...byEvent].map(([key, waits]) => ({
    key,
    title: waits[0] ? eventTitleOf(waits[0].deadline) : '',
    actionCount: new Set(waits.map(({ actionId }) => actionId)).size,
    years: planYears(horizon).map(({ year }) => {
      const date = eventDates.find((known) => known.key === key && known.year === year)
      return {
        year,
        yearName: horizon.kind === 'school-year' ? schoolYearName(schoolYear(year)) : String(year),
        startsOn: date?.startsOn ?? null,
        dueOn: date?.dueOn ?? null,
        presumedDueOn:
          waits[0]?.deadline.anchor === 'end-of-school-year'
            ? schoolYearEndWindow(horizon.kind, year).dueOn
            : null,
      }
    }),
  }))
}
