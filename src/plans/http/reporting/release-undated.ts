import { schedulePlan } from '../../domain/schedule/schedule-plan.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'
import { refuse } from '../../refusals.ts'
import { lockPlan } from '../../storage/plans.ts'
import { releaseUndated } from '../../storage/schedule/occurrences.ts'
import { redateEvent } from '../../storage/schedule/redate-event.ts'
import { loadSchedule } from '../schedule/load-schedule.ts'
import { hasHorizon } from '../schedule/plan-horizon.ts'
import type { TaskCall } from './act-on-task.ts'

type Waiting = { readonly planId: number; readonly occurrenceId: number }

/** «Снято с контроля» before anybody was asked: dates given to its event later hand out nothing. */
export async function releaseWaiting(
  { tx }: TaskCall,
  { planId, occurrenceId }: Waiting,
  release: { readonly note: string; readonly document: ReleaseDocument },
): Promise<void> {
  await lockPlan(tx, planId)
  if (!(await releaseUndated(tx, occurrenceId, release))) throw refuse('plans/nothing-to-release')
}

/** Back on control. Where its event has got dates meanwhile it takes them; returns how many tasks that hands out. */
export async function resumeWaiting(
  { tx, today, port }: TaskCall,
  { planId, occurrenceId }: Waiting,
): Promise<number> {
  const plan = await lockPlan(tx, planId)
  const waiting = await releaseUndated(tx, occurrenceId, null)
  if (!waiting) throw refuse('plans/nothing-released')
  const { eventKey: key, eventYear: year } = waiting
  if (key === null || year === null || !hasHorizon(plan)) return 0
  const { actions, sections, context } = await loadSchedule(
    tx,
    plan,
    plan.approval?.date ?? null,
    today,
    port,
  )
  return await redateEvent(tx, planId, { key, year, occurrenceId }, schedulePlan(actions, sections, context))
}
