import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'
import { refuse } from '../../refusals.ts'
import { countTasks } from '../progress.ts'
import '../tables.ts'

/** An occurrence with the counts of its tasks within the scope. */
export type OccurrenceRow = {
  readonly occurrenceId: number
  readonly actionId: number
  readonly label: string
  readonly pointIndex: number | null
  readonly startsOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly workingDueOn: PlainDate | null
  readonly assumed: readonly string[]
  readonly eventTitle: string | null
  readonly conditional: boolean
  readonly beyond: 'before-horizon' | 'after-horizon' | 'before-approval' | null
  readonly releaseNote: string | null
  readonly releaseDocument: ReleaseDocument | null
  readonly total: number
  readonly reported: number
  readonly accepted: number
  readonly overdue: number
  readonly notRequired: number
  readonly released: number
}

/** By date; those without one come last. */
export async function findOccurrences(
  tx: Tx,
  where: { readonly planId: number; readonly actionId?: number; readonly occurrenceId?: number },
  today: PlainDate,
): Promise<readonly OccurrenceRow[]> {
  const ofAction = where.actionId === undefined ? sql`` : sql`and o.action_id = ${where.actionId}`
  const one = where.occurrenceId === undefined ? sql`` : sql`and o.occurrence_id = ${where.occurrenceId}`
  const { rows } = await sql<OccurrenceRow>`
    select o.occurrence_id, o.action_id, o.label, o.point_index, o.starts_on, o.due_on, o.working_due_on, o.assumed,
           o.event_title, o.conditional, o.beyond, o.release_note, o.release_document,
           coalesce(c.total, 0) as total, coalesce(c.reported, 0) as reported, coalesce(c.accepted, 0) as accepted,
           coalesce(c.overdue, 0) as overdue, coalesce(c.not_required, 0) as not_required, coalesce(c.released, 0) as released
    from plans.occurrence o
    left join lateral (
      select ${countTasks(today)} from plans.task t where t.occurrence_id = o.occurrence_id
    ) c on true
    where o.plan_id = ${where.planId} ${ofAction} ${one}
    order by o.due_on nulls last, o.sequence`.execute(tx)
  return rows
}

export async function getOccurrence(
  tx: Tx,
  planId: number,
  occurrenceId: number,
  today: PlainDate,
): Promise<OccurrenceRow> {
  const [row] = await findOccurrences(tx, { planId, occurrenceId }, today)
  if (!row) throw refuse('plans/occurrence-not-found')
  return row
}

/** Opens a case by hand: an occurrence with a date and no deadline behind it. */
export async function insertCase(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number; readonly actionId: number },
  opened: {
    readonly label: string
    readonly startsOn: PlainDate | null
    readonly dueOn: PlainDate
    readonly workingDueOn: PlainDate
  },
): Promise<number> {
  const { occurrenceId } = await tx
    .insertInto('plans.occurrence')
    .values((eb) => ({
      ...home,
      ...opened,
      sequence: eb
        .selectFrom('plans.occurrence as o')
        .select(sql<number>`coalesce(max(o.sequence), -1) + 1`.as('next'))
        .where('o.actionId', '=', home.actionId),
      assumed: jsonb([]),
      conditional: false,
      isCase: true,
    }))
    .returning('occurrenceId')
    .executeTakeFirstOrThrow()
  return occurrenceId
}

/** An event in one year; with an id, only as far as that occurrence waits for it. */
export type EventOfPlan = { readonly key: string; readonly year: number; readonly occurrenceId?: number }

/** The occurrences that wait for one event in one year, dated or not; what was taken off control waits no more. */
export async function findOccurrencesOfEvent(
  tx: Tx,
  planId: number,
  { key, year, occurrenceId }: EventOfPlan,
) {
  return await tx
    .selectFrom('plans.occurrence')
    .select(['occurrenceId', 'actionId', 'deadlineIndex', 'dueOn'])
    .where('planId', '=', planId)
    .where('releaseNote', 'is', null)
    .$if(occurrenceId !== undefined, (query) => query.where('occurrenceId', '=', occurrenceId ?? 0))
    .where('eventKey', '=', key)
    .where('eventYear', '=', year)
    .execute()
}

/** Writes new dates on occurrences and on the tasks they already made. */
export async function dateOccurrences(
  tx: Tx,
  occurrenceIds: readonly number[],
  dates: {
    readonly startsOn: PlainDate | null
    readonly dueOn: PlainDate | null
    readonly workingDueOn: PlainDate | null
    readonly assumed: readonly string[]
    readonly beyond: OccurrenceRow['beyond']
  },
): Promise<void> {
  if (occurrenceIds.length === 0) return
  const { startsOn, dueOn, workingDueOn, assumed, beyond } = dates
  await tx
    .updateTable('plans.occurrence')
    .set({ startsOn, dueOn, workingDueOn, beyond, assumed: jsonb(assumed) })
    .where('occurrenceId', 'in', occurrenceIds)
    .execute()
  if (dueOn === null || workingDueOn === null) return
  await tx
    .updateTable('plans.task')
    .set({ dueOn, workingDueOn, mayBeOverdue: beyond === null })
    .where('occurrenceId', 'in', occurrenceIds)
    .execute()
}

/** Takes an occurrence without a date off control, or with null puts it back; undefined where it does not stand so. */
export async function releaseUndated(
  tx: Tx,
  occurrenceId: number,
  release: { readonly note: string; readonly document: ReleaseDocument } | null,
): Promise<{ readonly eventKey: string | null; readonly eventYear: number | null } | undefined> {
  return await tx
    .updateTable('plans.occurrence')
    .set({
      releaseNote: release?.note ?? null,
      releaseDocument: release === null ? null : jsonb(release.document),
    })
    .where('occurrenceId', '=', occurrenceId)
    .where('dueOn', 'is', null)
    .where('releaseNote', release === null ? 'is not' : 'is', null)
    .returning(['eventKey', 'eventYear'])
    .executeTakeFirst()
}
