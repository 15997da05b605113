import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { type BoardYear, daysOf } from '../../domain/board/board-year.ts'
import type { CycleStage, Track } from '../../domain/track.ts'
import { isOfEventYear, ofPlans } from './board-shares.ts'
import '../tables.ts'

export type PlacedAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly number: string | null
  readonly text: string
  readonly version: number
  /** Its own track or its section's. */
  readonly track: Track | null
  readonly stages: readonly CycleStage[]
}

const placedAction = sql`
  select a.plan_id, p.title as plan_title, a.action_id, a.number, a.text, a.version,
         coalesce(a.track, s.track) as track, a.cycle_stages as stages
  from plans.plan_action a
  join plans.plan p on p.plan_id = a.plan_id
  left join plans.plan_section s on s.section_id = a.section_id`

/** Actions with something due in the year that have no track or no stage, in the order of their plans. */
export async function findUnplacedActions(
  tx: Tx,
  year: BoardYear,
  planIds: readonly number[],
): Promise<readonly PlacedAction[]> {
  const { from, to } = daysOf(year)
  const { rows } = await sql<PlacedAction>`
    ${placedAction}
    where p.approved and a.removed_at is null and ${ofPlans(planIds, sql`a.plan_id`)}
      and (a.cycle_stages = '{}' or coalesce(a.track, s.track) is null)
      and exists (select 1 from plans.occurrence o
                  where o.action_id = a.action_id
                    and (o.due_on between ${from}::date and ${to}::date or (o.due_on is null and o.release_note is null and ${isOfEventYear(year)})))
    order by a.plan_id, a.position`.execute(tx)
  return rows
}

/** An action of an approved plan; undefined where there is none. */
export async function findPlacedAction(tx: Tx, actionId: number): Promise<PlacedAction | undefined> {
  const { rows } = await sql<PlacedAction>`
    ${placedAction} where a.action_id = ${actionId} and p.approved and a.removed_at is null`.execute(tx)
  return rows[0]
}

/**
 * Says where an action of an approved plan stands on the board: a mark of the authority's own, not words of the act, so no
 * amendment is needed. An amendment being drafted takes the mark over where it has not changed it itself. False where
 * somebody has changed the row since.
 */
export async function setPlacement(
  tx: Tx,
  action: PlacedAction,
  { track, stages }: { readonly track: Track | null; readonly stages: readonly CycleStage[] },
): Promise<boolean> {
  const updated = await tx
    .updateTable('plans.plan_action')
    .set({ track, cycleStages: stages, version: action.version + 1 })
    .where('actionId', '=', action.actionId)
    .where('version', '=', action.version)
    .returning('actionId')
    .executeTakeFirst()
  if (!updated) return false
  await sql`
    update plans.plan_action a set track = ${track}, cycle_stages = ${[...stages]}::text[], version = a.version + 1
    from plans.plan p
    where a.origin_action_id = ${action.actionId} and p.plan_id = a.plan_id and p.removed_at is null
      and a.cycle_stages = ${[...action.stages]}::text[]`.execute(tx)
  return true
}
