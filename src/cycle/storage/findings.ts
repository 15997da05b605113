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

function select(tx: Tx) {
  return tx
    .selectFrom('cycle.finding as f')
    .select(['f.organizationId', 'f.findingId', 'f.version', 'f.analysisId', 'f.track', 'f.source'])
    .select(['f.sourceKey', 'f.what', 'f.cause', 'f.figure', 'f.link', 'f.foundOn', 'f.foundBy', 'f.removed'])
    .select([
      sql<number>`(select count(*)::int from cycle.recommendation_finding r
        join cycle.recommendation one using (organization_id, recommendation_id)
        where r.organization_id = f.organization_id and r.finding_id = f.finding_id
          and one.issued_on is not null and not one.removed)`.as('recommendations'),
      sql<number>`(select count(*)::int from cycle.decision_finding d
        join cycle.decision one using (decision_id)
        where d.organization_id = f.organization_id and d.finding_id = f.finding_id and not one.removed)`.as(
        'decisions',
      ),
      sql<number>`(select count(*)::int from cycle.decision_finding d
        join cycle.effect_review one using (decision_id)
        where d.organization_id = f.organization_id and d.finding_id = f.finding_id and not one.removed)`.as(
        'reviews',
      ),
    ])
}
