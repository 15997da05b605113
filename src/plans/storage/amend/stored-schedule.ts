import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { StoredOccurrence, StoredTask } from '../../domain/amend/reconcile.ts'
import '../tables.ts'
import '../reporting/reporting-tables.ts'

type Row = Omit<StoredOccurrence, 'tasks'> & { readonly actionId: number }
type TaskRow = StoredTask & { readonly occurrenceId: number }

/** What was handed out for the named actions, in the order of the days, with how far each task has come. */
export async function findStoredSchedule(
  tx: Tx,
  actionIds: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredOccurrence[]>> {
  if (actionIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select occurrence_id, action_id, label, point_index, due_on, event_key, event_year, is_case,
           release_note is not null as is_released
    from plans.occurrence where action_id = any(${[...actionIds]}::bigint[])
    order by due_on nulls last, sequence`.execute(tx)
  const { rows: tasks } = await sql<TaskRow>`
    select t.occurrence_id, t.organization_id, t.task_id, t.user_id, t.state, t.due_on, t.working_due_on,
           t.report_number > 0
             or exists (select 1 from plans.task_event e where e.organization_id = t.organization_id and e.task_id = t.task_id)
             or exists (select 1 from plans.report_draft d where d.organization_id = t.organization_id and d.task_id = t.task_id)
             as is_touched
    from plans.task t
    where t.occurrence_id = any(${rows.map(({ occurrenceId }) => occurrenceId)}::bigint[])
    order by t.organization_id, t.user_id nulls first`.execute(tx)
  const tasksOf = Map.groupBy(tasks, ({ occurrenceId }) => occurrenceId)
  const occurrences = rows.map(({ actionId, ...row }) => ({
    actionId,
    ...row,
    tasks: (tasksOf.get(row.occurrenceId) ?? []).map(({ occurrenceId: _, ...task }) => task),
  }))
  return Map.groupBy(occurrences, ({ actionId }) => actionId)
}
