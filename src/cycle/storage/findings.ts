import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Finding } from '../domain/finding.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** A finding with how many of each answer it has: what its state is read from. */
export type FindingRow = Finding & {
  readonly recommendations: number
  readonly decisions: number
  readonly reviews: number
}

/** Findings the scope sees, the newest first; without the removed ones. */
export async function listFindings(
  tx: Tx,
  which: {
    readonly analysisId?: number
    readonly organizationId?: number
    readonly findingIds?: readonly number[]
  } = {},
): Promise<readonly FindingRow[]> {
  if (which.findingIds?.length === 0) return []
  const { analysisId, organizationId, findingIds } = which
  return await select(tx)
    .where('f.removed', '=', false)
    .$if(analysisId !== undefined, (query) => query.where('f.analysisId', '=', analysisId ?? 0))
    .$if(organizationId !== undefined, (query) => query.where('f.organizationId', '=', organizationId ?? 0))
    .$if(findingIds !== undefined, (query) => query.where('f.findingId', 'in', [...(findingIds ?? [])]))
    .orderBy('f.findingId', 'desc')
    .execute()
}

/** What was found, by finding: of those named, or of all the scope sees; without the removed ones. */
export async function findFindingWords(
  tx: Tx,
  named?: readonly { readonly findingId: number }[],
): Promise<ReadonlyMap<number, string>> {
  if (named?.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cycle.finding')
    .select(['findingId', 'what'])
    .where('removed', '=', false)
    .$if(named !== undefined, (query) =>
      query.where(
        'findingId',
        'in',
        (named ?? []).map(({ findingId }) => findingId),
      ),
    )
    .execute()
  return new Map(rows.map(({ findingId, what }) => [findingId, what]))
}

/** A removed one too; 404 also where the scope may not know of it. */
export async function getFinding(tx: Tx, findingId: number): Promise<FindingRow> {
  const row = await select(tx).where('f.findingId', '=', findingId).executeTakeFirst()
  if (!row) throw refuse('cycle/finding-not-found')
  return row
}

export type NewFinding = Omit<Finding, 'findingId' | 'version' | 'removed'>

/** What an organisation has been found before from the same place is left as it is. Returns how many are new. */
export async function createFindings(
  tx: Tx,
  municipalityId: number,
  findings: readonly NewFinding[],
): Promise<readonly number[]> {
  if (findings.length === 0) return []
  const rows = await tx
    .insertInto('cycle.finding')
    .values(
      findings.map(({ figure, ...rest }) => ({
        municipalityId,
        ...rest,
        figure: figure === null ? null : jsonb(figure),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'source', 'sourceKey']).where('removed', '=', false).doNothing(),
    )
    .returning('findingId')
    .execute()
  return rows.map(({ findingId }) => findingId)
}

/** Undefined when the stored version is not `finding.version`. */
export async function saveFinding(tx: Tx, finding: Finding): Promise<FindingRow | undefined> {
  const saved = await tx
    .updateTable('cycle.finding')
    .set({
      track: finding.track,
      what: finding.what,
      cause: finding.cause,
      removed: finding.removed,
      version: finding.version + 1,
    })
    .where('organizationId', '=', finding.organizationId)
    .where('findingId', '=', finding.findingId)
    .where('version', '=', finding.version)
    .returning('findingId')
    .executeTakeFirst()
  return saved && (await getFinding(tx, finding.findingId))
}

/** Which of these places have a live finding already: «организация источник ключ». */
export async function findGatheredKeys(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('cycle.finding')
    .select(['organizationId', 'source', 'sourceKey'])
    .where('removed', '=', false)
    .where('sourceKey', 'is not', null)
    .execute()
  return new Set(
    rows.map(({ organizationId, source, sourceKey }) => `${organizationId} ${source} ${sourceKey}`),
  )
}

/** Answers are counted once for all findings, not for each: a region has thousands. */
function select(tx: Tx) {
  return tx
    .with('recommended', (db) =>
      db
        .selectFrom('cycle.recommendation_finding as r')
        .innerJoin('cycle.recommendation as one', (join) =>
          join
            .onRef('one.organizationId', '=', 'r.organizationId')
            .onRef('one.recommendationId', '=', 'r.recommendationId'),
        )
        .where('one.issuedOn', 'is not', null)
        .where('one.removed', '=', false)
        .groupBy('r.findingId')
        .select(['r.findingId', sql<number>`count(*)::int`.as('count')]),
    )
    .with('reviewed', (db) =>
      db
        .selectFrom('cycle.effect_review')
        .where('removed', '=', false)
        .groupBy('decisionId')
        .select(['decisionId', sql<number>`count(*)::int`.as('count')]),
    )
    .with('decided', (db) =>
      db
        .selectFrom('cycle.decision_finding as d')
        .innerJoin('cycle.decision as one', 'one.decisionId', 'd.decisionId')
        .leftJoin('reviewed as v', 'v.decisionId', 'd.decisionId')
        .groupBy('d.findingId')
        .select([
          'd.findingId',
          sql<number>`(count(*) filter (where not one.removed))::int`.as('count'),
          sql<number>`coalesce(sum(v.count), 0)::int`.as('reviews'),
        ]),
    )
    .selectFrom('cycle.finding as f')
    .leftJoin('recommended as r', 'r.findingId', 'f.findingId')
    .leftJoin('decided as d', 'd.findingId', 'f.findingId')
    .select(['f.organizationId', 'f.findingId', 'f.version', 'f.analysisId', 'f.track', 'f.source'])
    .select(['f.sourceKey', 'f.what', 'f.cause', 'f.figure', 'f.link', 'f.foundOn', 'f.foundBy', 'f.removed'])
    .select([
      sql<number>`coalesce(r.count, 0)`.as('recommendations'),
      sql<number>`coalesce(d.count, 0)`.as('decisions'),
      sql<number>`coalesce(d.reviews, 0)`.as('reviews'),
    ])
}
