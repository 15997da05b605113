import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { PlanState } from '../../domain/amend/compare-plans.ts'
import type { PlanAction, PlanSection } from '../../domain/plan.ts'
import { insertActions } from '../actions.ts'
import { insertSections } from '../sections.ts'
import { fieldsOf } from './amendments.ts'
import './tables.ts'
import '../tables.ts'

type Home = { readonly municipalityId: number; readonly planId: number }
type Ids = ReadonlyMap<number, number>

/**
 * Writes an amendment's rows into the plan: former words become versions, new rows are inserted, those gone are marked.
 * Negative ids of `after` are new rows; the answer says what they are called now, and the order of all.
 */
export async function applyRows(
  tx: Tx,
  home: Home,
  before: PlanState,
  after: PlanState,
  edition: number,
  now: Date,
): Promise<{
  readonly sectionIds: readonly number[]
  readonly actionIds: readonly number[]
  readonly idOf: Ids
}> {
  const sectionIdOf = await applySections(tx, home, before.sections, after.sections, edition, now)
  const actions = after.actions.map((action) => ({
    ...action,
    sectionId: action.sectionId === null ? null : (sectionIdOf.get(action.sectionId) ?? null),
  }))
  const idOf = await applyActions(tx, home, before.actions, actions, edition, now)
  return {
    idOf,
    sectionIds: after.sections.map(({ sectionId }) => sectionIdOf.get(sectionId) ?? sectionId),
    actionIds: actions.map(({ actionId }) => idOf.get(actionId) ?? actionId),
  }
}

async function applySections(
  tx: Tx,
  home: Home,
  before: readonly PlanSection[],
  after: readonly PlanSection[],
  edition: number,
  now: Date,
): Promise<Ids> {
  const placed = after.map((section, index) => ({ ...section, position: index + 1 }))
  const former = new Map(before.map((section) => [section.sectionId, section]))
  const fresh = placed.filter(({ sectionId }) => !former.has(sectionId))
  const freshIds = await insertSections(tx, home, fresh)
  await markNew(tx, 'plans.plan_section', freshIds, edition)
  const changed = placed.filter((section) => {
    const old = former.get(section.sectionId)
    return old !== undefined && wordsOfSection(old) !== wordsOfSection(section)
  })
  for (const section of changed) {
    await sql`
      insert into plans.plan_section_version (section_id, since_edition, until_edition, municipality_id, plan_id, number, title, track)
      select section_id, since_edition, ${edition}, municipality_id, plan_id, number, title, track
      from plans.plan_section where section_id = ${section.sectionId}`.execute(tx)
    const { number, title, track } = section
    await tx
      .updateTable('plans.plan_section')
      .set({ number, title, track, sinceEdition: edition, version: sql`version + 1` })
      .where('sectionId', '=', section.sectionId)
      .execute()
  }
  await removeGone(
    tx,
    'section',
    [...former.keys()].filter((id) => !after.some(({ sectionId }) => sectionId === id)),
    now,
  )
  const idOf = new Map(placed.map(({ sectionId }) => [sectionId, sectionId]))
  for (const [index, { sectionId }] of fresh.entries()) idOf.set(sectionId, freshIds[index] ?? 0)
  await place(
    tx,
    'section',
    placed.map(({ sectionId }) => idOf.get(sectionId) ?? 0),
  )
  return idOf
}

async function applyActions(
  tx: Tx,
  home: Home,
  before: readonly PlanAction[],
  after: readonly PlanAction[],
  edition: number,
  now: Date,
): Promise<Ids> {
  const placed = after.map((action, index) => ({ ...action, position: index + 1 }))
  const former = new Map(before.map((action) => [action.actionId, action]))
  const fresh = placed.filter(({ actionId }) => !former.has(actionId))
  const freshIds = await insertActions(
    tx,
    home,
    fresh.map((action) => ({ ...fieldsOf(action), sectionId: action.sectionId, position: action.position })),
  )
  await markNew(tx, 'plans.plan_action', freshIds, edition)
  for (const action of placed) {
    const old = former.get(action.actionId)
    if (old === undefined || wordsOfAction(old) === wordsOfAction(action)) continue
    await keepVersion(tx, action.actionId, edition)
    await rewrite(tx, action, edition)
  }
  await removeGone(
    tx,
    'action',
    [...former.keys()].filter((id) => !after.some(({ actionId }) => actionId === id)),
    now,
  )
  const idOf = new Map(placed.map(({ actionId }) => [actionId, actionId]))
  for (const [index, { actionId }] of fresh.entries()) idOf.set(actionId, freshIds[index] ?? 0)
  await place(
    tx,
    'action',
    placed.map(({ actionId }) => idOf.get(actionId) ?? 0),
  )
  return idOf
}

async function keepVersion(tx: Tx, actionId: number, edition: number): Promise<void> {
  await sql`
    insert into plans.plan_action_version (action_id, since_edition, until_edition, municipality_id, plan_id, section_id, number,
      text, points, deadline_text, deadlines, performers_text, performers, expected_result_text, extra, place, track, cycle_stages)
    select action_id, since_edition, ${edition}, municipality_id, plan_id, section_id, number, text, points, deadline_text,
      deadlines, performers_text, performers, expected_result_text, extra, place, track, cycle_stages
    from plans.plan_action where action_id = ${actionId}`.execute(tx)
}

async function rewrite(tx: Tx, action: PlanAction, edition: number): Promise<void> {
  await tx
    .updateTable('plans.plan_action')
    .set({
      sectionId: action.sectionId,
      number: action.number,
      text: action.text,
      points: jsonb(action.points),
      deadlineText: action.deadlineText,
      deadlines: jsonb(action.deadlines),
      performersText: action.performersText,
      performers: jsonb(action.performers),
      expectedResultText: action.expectedResultText,
      extra: jsonb(action.extra),
      track: action.track,
      cycleStages: action.cycleStages,
      sinceEdition: edition,
      version: sql`version + 1`,
    })
    .where('actionId', '=', action.actionId)
    .execute()
}

async function markNew(
  tx: Tx,
  table: 'plans.plan_section' | 'plans.plan_action',
  ids: readonly number[],
  edition: number,
): Promise<void> {
  if (ids.length === 0) return
  const column = table === 'plans.plan_section' ? sql.ref('section_id') : sql.ref('action_id')
  await sql`update ${sql.table(table)} set approved = true, since_edition = ${edition}
            where ${column} = any(${[...ids]}::bigint[])`.execute(tx)
}

/** Out of the plan, not out of the database: the tasks done for it still lead here. */
async function removeGone(
  tx: Tx,
  kind: 'section' | 'action',
  ids: readonly number[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  await sql`update plans.${sql.raw(`plan_${kind}`)} set removed_at = ${now}, version = version + 1
            where ${sql.raw(`${kind}_id`)} = any(${[...ids]}::bigint[])`.execute(tx)
}

async function place(tx: Tx, kind: 'section' | 'action', ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update plans.${sql.raw(`plan_${kind}`)} r set position = o.place
            from unnest(${[...ids]}::bigint[]) with ordinality as o (id, place)
            where r.${sql.raw(`${kind}_id`)} = o.id and r.position <> o.place`.execute(tx)
}

function wordsOfSection({ number, title, track }: PlanSection): string {
  return JSON.stringify([number, title, track])
}

/** What makes a version of its own: everything but the place among the rows. */
export function wordsOfAction(action: PlanAction): string {
  const { place: _, ...fields } = fieldsOf(action)
  const sorted = Object.entries({ ...fields, sectionId: action.sectionId }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return JSON.stringify(sorted)
}
