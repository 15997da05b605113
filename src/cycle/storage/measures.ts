import type { Tx } from '#server-kit/database/database.ts'
import type { Measure } from '../domain/decision.ts'
import { refuse } from '../refusals.ts'
import { showDecision } from './show-to-schools.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'measureId',
  'version',
  'decisionId',
  'what',
  'dueOn',
  'planId',
  'actionId',
  'doneOn',
  'doneNote',
  'removed',
] as const

/** Measures the scope sees, the earliest term first; without the removed ones. */
export async function listMeasures(
  tx: Tx,
  which: { readonly decisionId?: number; readonly actionId?: number } = {},
): Promise<readonly Measure[]> {
  const { decisionId, actionId } = which
  return await tx
    .selectFrom('cycle.measure')
    .select(columns)
    .where('removed', '=', false)
    .$if(decisionId !== undefined, (query) => query.where('decisionId', '=', decisionId ?? 0))
    .$if(actionId !== undefined, (query) => query.where('actionId', '=', actionId ?? 0))
    .orderBy('dueOn')
    .orderBy('measureId')
    .execute()
}

/** A removed one too. */
export async function getMeasure(tx: Tx, measureId: number): Promise<Measure> {
  const row = await tx
    .selectFrom('cycle.measure')
    .select(columns)
    .where('measureId', '=', measureId)
    .executeTakeFirst()
  if (!row) throw refuse('cycle/measure-not-found')
  return row
}

export type NewMeasure = Omit<Measure, 'measureId' | 'version' | 'doneOn' | 'doneNote' | 'removed'>

export async function createMeasures(
  tx: Tx,
  municipalityId: number,
  measures: readonly NewMeasure[],
): Promise<void> {
  if (measures.length === 0) return
  await tx
    .insertInto('cycle.measure')
    .values(measures.map((measure) => ({ municipalityId, ...measure })))
    .execute()
  for (const decisionId of new Set(measures.map((measure) => measure.decisionId))) {
    await showDecision(tx, decisionId)
  }
}

/** Undefined when the stored version is not `measure.version`. */
export async function saveMeasure(tx: Tx, measure: Measure): Promise<Measure | undefined> {
  const { organizationId, measureId, version, ...fields } = measure
  const saved = await tx
    .updateTable('cycle.measure')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('measureId', '=', measureId)
    .where('version', '=', version)
    .returning('measureId')
    .executeTakeFirst()
  return saved && (await getMeasure(tx, measureId))
}
