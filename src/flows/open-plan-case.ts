import type { PlainDate } from '#kernel/plain-date.ts'
import { fanOut } from '#plans/domain/schedule/fan-out.ts'
import { isOnDemand } from '#plans/domain/schedule/preview-schedule.ts'
import { workingDueOn } from '#plans/domain/schedule/production-calendar.ts'
import { loadSchedule } from '#plans/http/schedule/load-schedule.ts'
import { hasHorizon } from '#plans/http/schedule/plan-horizon.ts'
import { getAction } from '#plans/storage/actions.ts'
import { lockPlan } from '#plans/storage/plans.ts'
import { findOccurrences, insertCase } from '#plans/storage/schedule/occurrences.ts'
import { handOut } from '#plans/storage/schedule/save-schedule.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { registryOfPerformers } from './read-registry.ts'

export type CaseToOpen = {
  readonly municipalityId: number
  readonly planId: number
  readonly actionId: number
  readonly label: string
  readonly dueOn: PlainDate
  readonly today: PlainDate
}

/**
 * Something outside the plan has happened, and a row of the plan that waits for it opens: everyone named in it is asked by the
 * day. @returns how many tasks were given; null when the plan or the row is gone; 0 when the row has a date of its own ahead.
 */
export async function openPlanCase(tx: Tx, given: CaseToOpen): Promise<number | null> {
  const { municipalityId, planId, actionId, label, dueOn, today } = given
  const plan = await lockPlan(tx, planId)
  if (!plan.approved || !hasHorizon(plan)) return null
  const action = await getAction(tx, planId, actionId)
  if (action.removed) return null
  const others = await findOccurrences(tx, { planId, actionId }, today)
  // Finished, opened again and finished once more: the row is open already.
  if (others.some((one) => one.label === label)) return 0
  if (!isOnDemand(action) && others.some((one) => one.dueOn !== null && one.dueOn >= today)) return 0
  const { context } = await loadSchedule(tx, plan, null, today, registryOfPerformers)
  const occurrenceId = await insertCase(
    tx,
    { municipalityId, planId, actionId },
    { label, startsOn: null, dueOn, workingDueOn: workingDueOn(dueOn, context.calendars) },
  )
  const tasks = fanOut({ turn: null }, action.performers, context.resolved)
  return await handOut(
    tx,
    tasks.map((task) => ({ ...task, occurrenceId })),
  )
}
