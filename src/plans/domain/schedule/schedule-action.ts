import type { PlainDate } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'
import type { CycleStage, Track } from '../track.ts'
import { type DefaultMonths, defaultMonthsFor } from './default-months.ts'
import { expandDeadline } from './expand-deadline.ts'
import type { EventDate, Occurrence } from './occurrence.ts'
import type { ProductionCalendars } from './production-calendar.ts'

/** What of an action its dates depend on. */
export type SchedulableAction = {
  readonly deadlines: readonly Deadline[]
  readonly track: Track | null
  readonly cycleStages: readonly CycleStage[]
}

export type ScheduleContext = {
  readonly horizon: Horizon
  readonly defaultMonths: readonly DefaultMonths[]
  readonly eventDates: readonly EventDate[]
  readonly calendars: ProductionCalendars
  /** The day of the order; what was due before it is kept but never overdue. null: not approved yet. */
  readonly approvedOn: PlainDate | null
}

/** All occurrences of an action. A deadline that was read for one of its points makes occurrences of that point. */
export function scheduleAction(action: SchedulableAction, context: ScheduleContext): readonly Occurrence[] {
  const defaultMonths = defaultMonthsFor(context.defaultMonths, action.track, action.cycleStages)
  return action.deadlines.flatMap((deadline, deadlineIndex) =>
    expandDeadline(deadline, { ...context, defaultMonths }).map((occurrence) => ({
      ...occurrence,
      deadlineIndex,
      pointIndex: deadline.pointIndex ?? null,
      beyond: occurrence.beyond ?? beforeApproval(occurrence.dueOn, context.approvedOn),
    })),
  )
}

function beforeApproval(dueOn: PlainDate | null, approvedOn: PlainDate | null): Occurrence['beyond'] {
  return dueOn !== null && approvedOn !== null && dueOn < approvedOn ? 'before-approval' : null
}
