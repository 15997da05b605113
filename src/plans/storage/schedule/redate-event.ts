import type { Tx } from '#server-kit/database/database.ts'
import type { ScheduledOccurrence } from '../../domain/schedule/schedule-plan.ts'
import { takeBackTasks } from '../tasks.ts'
import { dateOccurrences, type EventOfPlan, findOccurrencesOfEvent } from './occurrences.ts'
import { handOut } from './save-schedule.ts'

/**
 * Writes the dates that the schedule now has for one event and year on the stored occurrences: their tasks move, those
 * that had none are handed out, those whose date was taken away are taken back. Returns how many tasks there are.
 */
export async function redateEvent(
  tx: Tx,
  planId: number,
  event: EventOfPlan,
  schedule: readonly ScheduledOccurrence[],
): Promise<number> {
  const stored = await findOccurrencesOfEvent(tx, planId, event)
  let taskCount = 0
  for (const { occurrenceId, actionId, deadlineIndex, dueOn } of stored) {
    const next = schedule.find(
      (one) =>
        one.actionId === actionId &&
        one.deadlineIndex === deadlineIndex &&
        one.waitsFor?.key === event.key &&
        one.waitsFor.year === event.year,
    )
    if (!next) continue
    if (next.dueOn === null) await takeBackTasks(tx, [occurrenceId])
    await dateOccurrences(tx, [occurrenceId], next)
    if (next.dueOn !== null && dueOn === null) {
      await handOut(
        tx,
        next.tasks.map((task) => ({ ...task, occurrenceId })),
      )
    }
    taskCount += next.tasks.length
  }
  return taskCount
}
