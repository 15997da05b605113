import { type Selectable, sql } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { ActionFields, PlanAction } from '../domain/plan.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** A plan's actions in its order, removed ones too. */
export async function findActions(tx: Tx, planId: number): Promise<PlanAction[]> {
  const rows = await tx
    .selectFrom('plans.plan_action')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('actionId')
    .execute()
  return rows.map(actionOf)
}

export async function getAction(tx: Tx, planId: number, actionId: number): Promise<PlanAction> {
  const row = await tx
    .selectFrom('plans.plan_action')
    .selectAll()
    .where('planId', '=', planId)
    .where('actionId', '=', actionId)
    .executeTakeFirst()
  if (!row) throw refuse('plans/action-not-found')
  return actionOf(row)
}

type Home = { readonly municipalityId: number; readonly planId: number }
export type ActionToInsert = ActionFields & {
  readonly sectionId: number | null
  readonly position: number
  /** In an amendment: the row it is a copy of. */
  readonly originActionId?: number | null
}

/** Inserts actions with one statement and returns their ids in the given order. */
export async function insertActions(
  tx: Tx,
  home: Home,
  actions: readonly ActionToInsert[],
): Promise<number[]> {
  if (actions.length === 0) return []
  const rows = await tx
    .insertInto('plans.plan_action')
    .values(
      actions.map(({ sectionId, position, originActionId = null, ...fields }) => ({
        ...home,
        sectionId,
        position,
        originActionId,
        removedAt: null,
        ...columnsOf(fields),
      })),
    )
    .returning(['actionId', 'position'])
    .execute()
  return rows.sort((a, b) => a.position - b.position).map(({ actionId }) => actionId)
}

/** Makes room after a position, so that a row can stand there. */
export async function shiftActions(tx: Tx, planId: number, after: number): Promise<void> {
  await tx
    .updateTable('plans.plan_action')
    .set({ position: sql`position + 1` })
    .where('planId', '=', planId)
    .where('position', '>', after)
    .execute()
}

/** null when another person saved the row first. */
export async function updateAction(
  tx: Tx,
  action: PlanAction,
  change: Partial<ActionFields> & { readonly sectionId?: number | null },
): Promise<PlanAction | null> {
  const next = { ...action, ...change }
  const row = await tx
    .updateTable('plans.plan_action')
    .set({ ...columnsOf(next), sectionId: next.sectionId, version: action.version + 1 })
    .where('actionId', '=', action.actionId)
    .where('version', '=', action.version)
    .returningAll()
    .executeTakeFirst()
  return row ? actionOf(row) : null
}

/** null when another person saved the row first. */
export async function setActionRemoved(
  tx: Tx,
  action: PlanAction,
  removedAt: Date | null,
): Promise<PlanAction | null> {
  const row = await tx
    .updateTable('plans.plan_action')
    .set({ removedAt, version: action.version + 1 })
    .where('actionId', '=', action.actionId)
    .where('version', '=', action.version)
    .returningAll()
    .executeTakeFirst()
  return row ? actionOf(row) : null
}

function columnsOf(fields: ActionFields) {
  return {
    number: fields.number,
    text: fields.text,
    points: jsonb(fields.points),
    deadlineText: fields.deadlineText,
    deadlines: jsonb(fields.deadlines),
    performersText: fields.performersText,
    performers: jsonb(fields.performers),
    expectedResultText: fields.expectedResultText,
    extra: jsonb(fields.extra),
    place: fields.place === null ? null : jsonb(fields.place),
    track: fields.track,
    cycleStages: fields.cycleStages,
  }
}

function actionOf(row: Selectable<Database['plans.plan_action']>): PlanAction {
  const {
    planId: _plan,
    municipalityId: _municipality,
    approved: _approved,
    sinceEdition: _edition,
    originActionId: _origin,
    removedAt,
    ...action
  } = row
  return { ...action, removed: removedAt !== null }
}
