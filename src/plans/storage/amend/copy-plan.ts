import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import '../tables.ts'

type Copy = { readonly fromPlanId: number; readonly toPlanId: number }

/** Whom the performers' names mean, and the months of «ежегодно», as they are in another plan. */
export async function copySettings(tx: Tx, { fromPlanId, toPlanId }: Copy): Promise<void> {
  await sql`
    insert into plans.performer_mapping (plan_id, name, municipality_id, kind, target)
    select ${toPlanId}, name, municipality_id, kind, target from plans.performer_mapping where plan_id = ${fromPlanId}
    on conflict (plan_id, name) do update set kind = excluded.kind, target = excluded.target`.execute(tx)
  await tx.deleteFrom('plans.default_months').where('planId', '=', toPlanId).execute()
  await sql`
    insert into plans.default_months (municipality_id, plan_id, track, stage, months)
    select municipality_id, ${toPlanId}, track, stage, months
    from plans.default_months where plan_id = ${fromPlanId}`.execute(tx)
}

/** The dates of events: what an amendment's schedule is previewed with. */
export async function copyEventDates(tx: Tx, { fromPlanId, toPlanId }: Copy): Promise<void> {
  await sql`
    insert into plans.event_date (plan_id, event_key, year, municipality_id, starts_on, due_on)
    select ${toPlanId}, event_key, year, municipality_id, starts_on, due_on
    from plans.event_date where plan_id = ${fromPlanId}`.execute(tx)
}

/** The numbers that reports must give, from one row to its copy. */
export async function copyQuestions(
  tx: Tx,
  toPlanId: number,
  pairs: readonly { readonly from: number; readonly to: number }[],
): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into plans.action_question (municipality_id, plan_id, action_id, name, unit)
    select q.municipality_id, ${toPlanId}, pair.to_id, q.name, q.unit
    from unnest(${pairs.map(({ from }) => from)}::bigint[], ${pairs.map(({ to }) => to)}::bigint[]) as pair (from_id, to_id)
    join plans.action_question q on q.action_id = pair.from_id
    where not q.removed
    order by q.question_id`.execute(tx)
}
