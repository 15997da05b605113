import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { Decision } from '../domain/decision.ts'
import { refuse } from '../refusals.ts'
import { showDecision, showFindings } from './show-to-schools.ts'
import './tables.ts'

const columns = [
  'decisionId',
  'version',
  'kind',
  'number',
  'decidedOn',
  'title',
  'text',
  'actId',
  'removed',
] as const

/** Decisions the scope sees, the newest first; without the removed ones. */
export async function listDecisions(tx: Tx): Promise<readonly Decision[]> {
  return await tx
    .selectFrom('cycle.decision')
    .select(columns)
    .where('removed', '=', false)
    .orderBy('decidedOn', 'desc')
    .orderBy('decisionId', 'desc')
    .execute()
}

/** A removed one too. */
export async function getDecision(tx: Tx, decisionId: number): Promise<Decision> {
  const row = await tx
    .selectFrom('cycle.decision')
    .select(columns)
    .where('decisionId', '=', decisionId)
    .executeTakeFirst()
  if (!row) throw refuse('cycle/decision-not-found')
  return row
}

export async function createDecision(
  tx: Tx,
  municipalityId: number,
  decision: Omit<Decision, 'decisionId' | 'version' | 'removed'>,
): Promise<Decision> {
  const { decisionId } = await tx
    .insertInto('cycle.decision')
    .values({ municipalityId, ...decision })
    .returning('decisionId')
    .executeTakeFirstOrThrow()
  return await getDecision(tx, decisionId)
}

/** Undefined when the stored version is not `decision.version`. */
export async function saveDecision(tx: Tx, decision: Decision): Promise<Decision | undefined> {
  const { decisionId, version, ...fields } = decision
  const saved = await tx
    .updateTable('cycle.decision')
    .set({ ...fields, version: version + 1 })
    .where('decisionId', '=', decisionId)
    .where('version', '=', version)
    .returning('decisionId')
    .executeTakeFirst()
  return saved && (await getDecision(tx, decisionId))
}

/** Which findings each decision of the scope answers. */
export async function findAnsweredFindings(
  tx: Tx,
  which: { readonly decisionId?: number; readonly findingId?: number } = {},
): Promise<
  readonly { readonly decisionId: number; readonly findingId: number; readonly organizationId: number }[]
> {
  return await tx
    .selectFrom('cycle.decision_finding')
    .select(['decisionId', 'findingId', 'organizationId'])
    .$if(which.decisionId !== undefined, (query) => query.where('decisionId', '=', which.decisionId ?? 0))
    .$if(which.findingId !== undefined, (query) => query.where('findingId', '=', which.findingId ?? 0))
    .orderBy('findingId')
    .execute()
}

/** The live decision of somebody else that a finding has already, if any. Holds the findings until the transaction ends. */
export async function findOtherDecision(
  tx: Tx,
  findingIds: readonly number[],
  decisionId: number | null,
): Promise<{ readonly findingId: number; readonly what: string; readonly decision: Decision } | undefined> {
  if (findingIds.length === 0) return undefined
  const held = await tx
    .selectFrom('cycle.finding')
    .select(['findingId', 'what'])
    .where('findingId', 'in', [...findingIds])
    .orderBy('findingId')
    .forUpdate()
    .execute()
  const taken = await tx
    .selectFrom('cycle.decision_finding as l')
    .innerJoin('cycle.decision as d', 'd.decisionId', 'l.decisionId')
    .select(['l.findingId', 'l.decisionId'])
    .where('l.findingId', 'in', [...findingIds])
    .where('d.removed', '=', false)
    .$if(decisionId !== null, (query) => query.where('l.decisionId', '<>', decisionId ?? 0))
    .orderBy('l.findingId')
    .executeTakeFirst()
  if (!taken) return undefined
  const what = held.find(({ findingId }) => findingId === taken.findingId)?.what ?? ''
  return { findingId: taken.findingId, what, decision: await getDecision(tx, taken.decisionId) }
}

/** Sets which findings the decision answers. */
export async function relinkDecision(
  tx: Tx,
  municipalityId: number,
  decisionId: number,
  findings: readonly { readonly organizationId: number; readonly findingId: number }[],
): Promise<void> {
  const former = await findAnsweredFindings(tx, { decisionId })
  await sql`delete from cycle.decision_finding where decision_id = ${decisionId}`.execute(tx)
  if (findings.length > 0) {
    await tx
      .insertInto('cycle.decision_finding')
      .values(
        findings.map(({ organizationId, findingId }) => ({
          organizationId,
          findingId,
          decisionId,
          municipalityId,
        })),
      )
      .execute()
  }
  await showFindings(
    tx,
    [...former, ...findings].map(({ findingId }) => findingId),
  )
  await showDecision(tx, decisionId)
}
