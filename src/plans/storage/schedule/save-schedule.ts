import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { TaskDraft } from '../../domain/schedule/fan-out.ts'
import type { ScheduledOccurrence } from '../../domain/schedule/schedule-plan.ts'
import '../tables.ts'

type Home = { readonly municipalityId: number; readonly planId: number }

/** A statement takes 65,535 parameters at most; an occurrence has twenty. */
const OCCURRENCES_A_STATEMENT = 2_000

/** Stores occurrences and hands out their tasks with a statement or two, however many there are. */
export async function saveSchedule(
  tx: Tx,
  home: Home,
  occurrences: readonly ScheduledOccurrence[],
): Promise<{ readonly occurrenceIds: readonly number[]; readonly taskCount: number }> {
  const idOf = new Map<string, number>()
  for (let start = 0; start < occurrences.length; start += OCCURRENCES_A_STATEMENT) {
    const rows = await tx
      .insertInto('plans.occurrence')
      .values(occurrences.slice(start, start + OCCURRENCES_A_STATEMENT).map((one) => columnsOf(home, one)))
      .returning(['occurrenceId', 'actionId', 'sequence'])
      .execute()
    for (const row of rows) idOf.set(`${row.actionId} ${row.sequence}`, row.occurrenceId)
  }
  const occurrenceIds = occurrences.map(({ actionId, sequence }) => idOf.get(`${actionId} ${sequence}`) ?? 0)
  const taskCount = await handOut(
    tx,
    occurrences.flatMap(({ tasks }, index) =>
      tasks.map((task) => ({ ...task, occurrenceId: occurrenceIds[index] ?? 0 })),
    ),
  )
  return { occurrenceIds, taskCount }
}

/** Makes tasks of stored, dated occurrences; the dates are the occurrence's. Returns how many. */
export async function handOut(
  tx: Tx,
  tasks: readonly (TaskDraft & { readonly occurrenceId: number })[],
): Promise<number> {
  if (tasks.length === 0) return 0
  // Arrays rather than rows of values: one statement for twenty thousand tasks.
  await sql`
    insert into plans.task (organization_id, municipality_id, plan_id, action_id, occurrence_id, user_id, part,
                            organization_type, due_on, working_due_on, may_be_overdue, edition)
    select t.organization_id, o.municipality_id, o.plan_id, o.action_id, o.occurrence_id, t.user_id, t.part,
           t.organization_type, o.due_on, o.working_due_on, o.beyond is null, p.edition
    from unnest(${tasks.map((task) => task.occurrenceId)}::bigint[],
                ${tasks.map((task) => task.organizationId)}::int[],
                ${tasks.map((task) => task.userId)}::text[],
                ${tasks.map((task) => task.part)}::text[],
                ${tasks.map((task) => task.organizationType)}::text[])
         as t (occurrence_id, organization_id, user_id, part, organization_type)
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    join plans.plan p on p.plan_id = o.plan_id`.execute(tx)
  return tasks.length
}

function columnsOf(home: Home, occurrence: ScheduledOccurrence) {
  const { waitsFor, turn } = occurrence
  return {
    ...home,
    actionId: occurrence.actionId,
    sequence: occurrence.sequence,
    deadlineIndex: occurrence.deadlineIndex,
    pointIndex: occurrence.pointIndex,
    label: occurrence.label,
    startsOn: occurrence.startsOn,
    dueOn: occurrence.dueOn,
    workingDueOn: occurrence.workingDueOn,
    assumed: jsonb(occurrence.assumed),
    eventKey: waitsFor?.key ?? null,
    eventTitle: waitsFor?.title ?? null,
    eventYear: waitsFor?.year ?? null,
    conditional: occurrence.conditional,
    beyond: occurrence.beyond,
    turnIndex: turn?.index ?? null,
    turnOf: turn?.of ?? null,
    isCase: false,
  }
}
