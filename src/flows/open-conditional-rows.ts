import { sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import { type Plan, trackOf } from '#plans/domain/plan.ts'
import { fanOut } from '#plans/domain/schedule/fan-out.ts'
import { workingDueOn } from '#plans/domain/schedule/production-calendar.ts'
import type { Track } from '#plans/domain/track.ts'
import { loadSchedule } from '#plans/http/schedule/load-schedule.ts'
import { hasHorizon } from '#plans/http/schedule/plan-horizon.ts'
import { findPlans } from '#plans/storage/plans.ts'
import { moveTask } from '#plans/storage/reporting/move-task.ts'
import { insertCase } from '#plans/storage/schedule/occurrences.ts'
import { handOut } from '#plans/storage/schedule/save-schedule.ts'
import { type TaskRow, taskColumns } from '#plans/storage/tasks.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { registryOfPerformers } from './read-registry.ts'

/** How long a row that waited for a need has, where nobody said. */
const USUAL_TERM_DAYS = 30

type Opened = {
  readonly track: Track
  readonly organizationId: number
  readonly school: string
  readonly today: PlainDate
}
type By = {
  readonly municipalityId: number
  readonly userId: string
  readonly name: string
  readonly now: Date
}

/**
 * «При наличии» rows of a track when a school to be helped has come: tasks that were closed for want of a case are open again,
 * and rows without a day ask by a day. The same school opens a row once. Returns how many tasks were opened.
 */
export async function openConditionalRows(tx: Tx, opened: Opened, by: By): Promise<number> {
  return (await reopenTasks(tx, opened, by)) + (await askByDay(tx, opened, by))
}

async function reopenTasks(tx: Tx, { track, today }: Opened, by: By): Promise<number> {
  const since = startOfSchoolYear(schoolYearOf(today))
  const { rows } = await sql<TaskRow>`
    select ${taskColumns}, false as mine
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    join plans.plan_action a on a.action_id = t.action_id
    left join plans.plan_section s on s.section_id = a.section_id
    where t.state = 'not-required' and o.conditional and t.due_on >= ${since}::date and coalesce(a.track, s.track) = ${track}
    order by t.organization_id, t.task_id`.execute(tx)
  let count = 0
  for (const task of rows) if (await moveTask(tx, task, { act: 'case-found' }, by)) count += 1
  return count
}

async function askByDay(tx: Tx, opened: Opened, by: By): Promise<number> {
  let count = 0
  for (const plan of await findPlans(tx, { removed: 'without' })) {
    if (plan.approved && hasHorizon(plan) && plan.horizon.endsOn >= opened.today)
      count += await askInPlan(tx, plan, opened, by)
  }
  return count
}

async function askInPlan(
  tx: Tx,
  plan: Plan & { readonly horizon: NonNullable<Plan['horizon']> },
  { track, organizationId, school, today }: Opened,
  by: By,
): Promise<number> {
  const { context, actions, sections } = await loadSchedule(tx, plan, null, today, registryOfPerformers)
  let count = 0
  for (const action of actions) {
    const isAwaited = action.deadlines.some(
      ({ kind, condition }) => kind === 'on-demand' && condition === 'if-any',
    )
    if (action.removed || !isAwaited || trackOf(action, sections) !== track) continue
    const home = { municipalityId: by.municipalityId, planId: plan.planId, actionId: action.actionId }
    if (await isOpened(tx, action.actionId, school)) continue
    const dueOn = addDays(today, USUAL_TERM_DAYS)
    const occurrenceId = await insertCase(tx, home, {
      label: school,
      startsOn: today,
      dueOn,
      workingDueOn: workingDueOn(dueOn, context.calendars),
    })
    const tasks = fanOut({ turn: null }, action.performers, context.resolved).filter(
      (one) =>
        one.organizationId === organizationId ||
        one.organizationType === 'authority' ||
        one.organizationType === 'method-centre',
    )
    count += await handOut(
      tx,
      tasks.map((task) => ({ ...task, occurrenceId })),
    )
  }
  return count
}

async function isOpened(tx: Tx, actionId: number, label: string): Promise<boolean> {
  const found = await tx
    .selectFrom('plans.occurrence')
    .select('occurrenceId')
    .where('actionId', '=', actionId)
    .where('isCase', '=', true)
    .where('label', '=', label)
    .executeTakeFirst()
  return found !== undefined
}
