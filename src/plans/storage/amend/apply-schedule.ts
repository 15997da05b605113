import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { OccurrenceChange, StoredTask } from '../../domain/amend/reconcile.ts'
import type { ScheduledOccurrence } from '../../domain/schedule/schedule-plan.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'
import { refuse } from '../../refusals.ts'
import type { Actor } from '../reporting/actor.ts'
import { moveTask } from '../reporting/move-task.ts'
import { handOut, saveSchedule } from '../schedule/save-schedule.ts'
import { findTasks } from '../tasks.ts'
import '../tables.ts'

/** Nobody begins or reports until the amendment is through. */
export async function lockTasksOf(tx: Tx, actionIds: readonly number[]): Promise<void> {
  if (actionIds.length === 0) return
  await sql`select task_id from plans.task where action_id = any(${[...actionIds]}::bigint[]) order by task_id for update`.execute(
    tx,
  )
}

type Applied = { readonly handedOut: number; readonly takenBack: number; readonly released: number }

/**
 * Writes what an amendment does to the schedule. `orphans` says what becomes of begun tasks, by action: `keep` leaves them
 * to be finished under their own edition, `release` takes them off control by the amendment's act.
 */
export async function applySchedule(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number },
  changes: ReadonlyMap<number, readonly OccurrenceChange[]>,
  act: {
    readonly edition: number
    readonly document: ReleaseDocument
    readonly orphans: ReadonlyMap<number, 'keep' | 'release'>
    readonly by: Actor
    readonly owner: TaskOwner
  },
): Promise<Applied> {
  const all = [...changes].flatMap(([actionId, list]) => list.map((change) => ({ actionId, ...change })))
  for (const { stored, next, goesOn } of all) {
    if (stored === null || next === null) continue
    await redate(tx, stored.occurrenceId, next)
    await moveOn(tx, goesOn, next, act.edition)
  }
  let handedOut = await handOut(
    tx,
    all.flatMap(({ stored, handedOut }) =>
      stored === null ? [] : handedOut.map((task) => ({ ...task, occurrenceId: stored.occurrenceId })),
    ),
  )
  const fresh = all.flatMap(({ stored, next }) => (stored === null && next !== null ? [next] : []))
  handedOut += (await saveSchedule(tx, home, await numbered(tx, fresh, changes))).taskCount

  const takenBack = all.flatMap((change) => change.takenBack)
  await takeBack(tx, takenBack)
  const released = all.flatMap(({ actionId, released, orphans }) => [
    ...released,
    ...(act.orphans.get(actionId) === 'release' ? orphans : []),
  ])
  for (const task of await findTasks(tx, released, act.owner)) {
    const note = 'Исключено из плана'
    if (!(await moveTask(tx, task, { act: 'release', note, document: act.document }, act.by))) {
      throw refuse('plans/stale-version')
    }
  }
  await dropEmpty(
    tx,
    all.flatMap(({ kind, stored }) => (kind === 'withdrawn' && stored !== null ? [stored.occurrenceId] : [])),
  )
  return { handedOut, takenBack: takenBack.length, released: released.length }
}

/** Waiting tasks of rows whose words changed and whose days did not: from now on they are asked in the new words. */
export async function renewTasks(tx: Tx, actionIds: readonly number[], edition: number): Promise<void> {
  if (actionIds.length === 0) return
  await sql`update plans.task set edition = ${edition}
            where action_id = any(${[...actionIds]}::bigint[]) and state in ('open', 'returned')`.execute(tx)
}

async function redate(tx: Tx, occurrenceId: number, next: ScheduledOccurrence): Promise<void> {
  const { waitsFor, turn } = next
  await tx
    .updateTable('plans.occurrence')
    .set({
      deadlineIndex: next.deadlineIndex,
      pointIndex: next.pointIndex,
      label: next.label,
      startsOn: next.startsOn,
      dueOn: next.dueOn,
      workingDueOn: next.workingDueOn,
      assumed: jsonb(next.assumed),
      eventKey: waitsFor?.key ?? null,
      eventTitle: waitsFor?.title ?? null,
      eventYear: waitsFor?.year ?? null,
      conditional: next.conditional,
      beyond: next.beyond,
      turnIndex: turn?.index ?? null,
      turnOf: turn?.of ?? null,
      // Asked for anew: another event, or a day of its own.
      releaseNote: null,
      releaseDocument: null,
    })
    .where('occurrenceId', '=', occurrenceId)
    .execute()
}

async function moveOn(
  tx: Tx,
  tasks: readonly StoredTask[],
  next: ScheduledOccurrence,
  edition: number,
): Promise<void> {
  if (tasks.length === 0 || next.dueOn === null || next.workingDueOn === null) return
  const leads = next.tasks.filter(({ part }) => part === 'lead')
  const partOf = (task: StoredTask) =>
    leads.some((lead) => lead.organizationId === task.organizationId && lead.userId === task.userId)
      ? 'lead'
      : 'participant'
  await sql`
    update plans.task t
    set due_on = ${next.dueOn}::date, working_due_on = ${next.workingDueOn}::date,
        may_be_overdue = ${next.beyond === null}, edition = ${edition}, part = m.part
    from unnest(${tasks.map(({ organizationId }) => organizationId)}::int[], ${tasks.map(({ taskId }) => taskId)}::bigint[],
                ${tasks.map(partOf)}::text[]) as m (organization_id, task_id, part)
    where t.organization_id = m.organization_id and t.task_id = m.task_id`.execute(tx)
}

async function takeBack(tx: Tx, tasks: readonly StoredTask[]): Promise<void> {
  if (tasks.length === 0) return
  await sql`
    delete from plans.task t
    using unnest(${tasks.map(({ organizationId }) => organizationId)}::int[], ${tasks.map(({ taskId }) => taskId)}::bigint[])
      as m (organization_id, task_id)
    where t.organization_id = m.organization_id and t.task_id = m.task_id`.execute(tx)
}

/** A withdrawn occurrence stays while any of its tasks does. */
async function dropEmpty(tx: Tx, occurrenceIds: readonly number[]): Promise<void> {
  if (occurrenceIds.length === 0) return
  await sql`delete from plans.occurrence o
            where o.occurrence_id = any(${[...occurrenceIds]}::bigint[])
              and not exists (select 1 from plans.task t where t.occurrence_id = o.occurrence_id)`.execute(tx)
}

/** New occurrences of a row are numbered after those it has. */
async function numbered(
  tx: Tx,
  fresh: readonly ScheduledOccurrence[],
  changes: ReadonlyMap<number, unknown>,
): Promise<readonly ScheduledOccurrence[]> {
  if (fresh.length === 0) return []
  const { rows } = await sql<{ actionId: number; last: number }>`
    select action_id, max(sequence) as last from plans.occurrence
    where action_id = any(${[...changes.keys()]}::bigint[]) group by action_id`.execute(tx)
  const lastOf = new Map(rows.map(({ actionId, last }) => [actionId, last]))
  return fresh.map((one) => {
    const sequence = (lastOf.get(one.actionId) ?? -1) + 1
    lastOf.set(one.actionId, sequence)
    return { ...one, sequence }
  })
}
