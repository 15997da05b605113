import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Finding } from '../domain/finding.ts'
import { refuse } from '../refusals.ts'
import { countEffectReviews } from './effect-reviews.ts'
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
  const findings = await select(tx)
    .where('removed', '=', false)
    .$if(analysisId !== undefined, (query) => query.where('analysisId', '=', analysisId ?? 0))
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? 0))
    .$if(findingIds !== undefined, (query) => query.where('findingId', 'in', [...(findingIds ?? [])]))
    .orderBy('findingId', 'desc')
    .execute()
  return await withAnswers(tx, findings)
}

type FindingWords = Pick<Finding, 'what' | 'figure' | 'sourceKey'>

/** What was found, by finding: of those named, or of all the scope sees; without the removed ones. */
export async function findFindingWords(
  tx: Tx,
  named?: readonly { readonly findingId: number }[],
): Promise<ReadonlyMap<number, FindingWords>> {
  if (named?.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cycle.finding')
    .select(['findingId', 'what', 'figure', 'sourceKey'])
    .where('removed', '=', false)
    .$if(named !== undefined, (query) =>
      query.where(
        'findingId',
        'in',
        (named ?? []).map(({ findingId }) => findingId),
      ),
    )
    .execute()
  return new Map(rows.map(({ findingId, ...words }) => [findingId, words]))
}

/** A removed one too; 404 also where the scope may not know of it. */
export async function getFinding(tx: Tx, findingId: number): Promise<FindingRow> {
  const row = await select(tx).where('findingId', '=', findingId).executeTakeFirst()
  const [found] = row ? await withAnswers(tx, [row]) : []
  if (!found) throw refuse('cycle/finding-not-found')
  return found
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
    .selectFrom('cycle.finding')
    .select(['organizationId', 'findingId', 'version', 'analysisId', 'track', 'source', 'sourceKey'])
    .select(['what', 'cause', 'figure', 'link', 'foundOn', 'foundBy', 'removed'])
}

/** Answers are counted for all findings at once and joined here: a new database joins thousands of rows row by row. */
async function withAnswers(tx: Tx, findings: readonly Finding[]): Promise<readonly FindingRow[]> {
  const only = findings.length === 1 ? findings.map(({ findingId }) => findingId) : undefined
  const recommended = await countRecommendations(tx, only)
  const decided = await countDecisions(tx, only)
  return findings.map((finding) => ({
    ...finding,
    recommendations: recommended.get(finding.findingId) ?? 0,
    decisions: decided.get(finding.findingId)?.decisions ?? 0,
    reviews: decided.get(finding.findingId)?.reviews ?? 0,
  }))
}

/** Issued ones that stand, by finding. */
async function countRecommendations(
  tx: Tx,
  only: readonly number[] | undefined,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom('cycle.recommendation_finding as l')
    .innerJoin('cycle.recommendation as r', (join) =>
      join
        .onRef('r.organizationId', '=', 'l.organizationId')
        .onRef('r.recommendationId', '=', 'l.recommendationId'),
    )
    .where('r.issuedOn', 'is not', null)
    .where('r.removed', '=', false)
    .$if(only !== undefined, (query) => query.where('l.findingId', 'in', [...(only ?? [])]))
    .groupBy('l.findingId')
    .select(['l.findingId', sql<number>`count(*)::int`.as('count')])
    .execute()
  return new Map(rows.map(({ findingId, count }) => [findingId, count]))
}

/** Decisions that stand, and the reviews of them, by finding. */
async function countDecisions(
  tx: Tx,
  only: readonly number[] | undefined,
): Promise<ReadonlyMap<number, { readonly decisions: number; readonly reviews: number }>> {
  const links = await tx
    .selectFrom('cycle.decision_finding as l')
    .innerJoin('cycle.decision as d', 'd.decisionId', 'l.decisionId')
    .where('d.removed', '=', false)
    .$if(only !== undefined, (query) => query.where('l.findingId', 'in', [...(only ?? [])]))
    .select(['l.findingId', 'l.decisionId'])
    .execute()
  const reviews = await countEffectReviews(tx)
  const counted = new Map<number, { decisions: number; reviews: number }>()
  for (const { findingId, decisionId } of links) {
    const before = counted.get(findingId) ?? { decisions: 0, reviews: 0 }
    counted.set(findingId, {
      decisions: before.decisions + 1,
      reviews: before.reviews + (reviews.get(decisionId) ?? 0),
    })
  }
  return counted
}
