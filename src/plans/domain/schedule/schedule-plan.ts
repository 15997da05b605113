import type { PlainDate } from '#kernel/plain-date.ts'
import { type PlanAction, type PlanSection, trackOf } from '../plan.ts'
import { fanOut, type ResolvedPerformers, type TaskDraft } from './fan-out.ts'
import type { Occurrence } from './occurrence.ts'
import { workingDueOn } from './production-calendar.ts'
import { type ScheduleContext, scheduleAction } from './schedule-action.ts'

/** An occurrence of a certain action with the tasks it makes; without a date it makes none yet. */
export type ScheduledOccurrence = Occurrence & {
  readonly actionId: number
  /** Its place among the occurrences of the action, from 0. */
  readonly sequence: number
  readonly workingDueOn: PlainDate | null
  readonly tasks: readonly TaskDraft[]
}

export type PlanScheduleContext = ScheduleContext & {
  readonly resolved: ResolvedPerformers
}

/** The whole schedule of a plan: every action's occurrences within the horizon and the tasks of each. */
export function schedulePlan(
  actions: readonly PlanAction[],
  sections: readonly PlanSection[],
  context: PlanScheduleContext,
): readonly ScheduledOccurrence[] {
  return actions
    .filter(({ removed }) => !removed)
    .flatMap((action) =>
      scheduleAction({ ...action, track: trackOf(action, sections) }, context).map(
        (occurrence, sequence) => ({
          ...occurrence,
          actionId: action.actionId,
          sequence,
          workingDueOn: occurrence.dueOn === null ? null : workingDueOn(occurrence.dueOn, context.calendars),
          tasks: occurrence.dueOn === null ? [] : fanOut(occurrence, action.performers, context.resolved),
        }),
      ),
    )
}
