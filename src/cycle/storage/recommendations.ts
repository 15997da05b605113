import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import { refuse } from '../refusals.ts'
import { showFindings } from './show-to-schools.ts'
import './tables.ts'

/** Recommendations the scope sees, the earliest term first; without the removed ones. */
export async function listRecommendations(
  tx: Tx,
  which: { readonly organizationId?: number; readonly findingIds?: readonly number[] } = {},
): Promise<readonly Recommendation[]> {
  const { organizationId, findingIds } = which
  if (findingIds?.length === 0) return []
  return await select(tx)
    .where('r.removed', '=', false)
    .$if(organizationId !== undefined, (query) => query.where('r.organizationId', '=', organizationId ?? 0))
    .$if(findingIds !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('cycle.recommendation_finding as l')
            .select(sql`1`.as('one'))
            .whereRef('l.organizationId', '=', 'r.organizationId')
            .whereRef('l.recommendationId', '=', 'r.recommendationId')
            .where('l.findingId', 'in', [...(findingIds ?? [])]),
        ),
      ),
    )
    .orderBy('r.dueOn')
    .orderBy('r.recommendationId')
    .execute()
}

/** A removed one too. */
export async function getRecommendation(tx: Tx, recommendationId: number): Promise<Recommendation> {
  const row = await select(tx).where('r.recommendationId', '=', recommendationId).executeTakeFirst()
  if (!row) throw refuse('cycle/recommendation-not-found')
  return row
}

export type NewRecommendation = Pick<
  Recommendation,
  'organizationId' | 'addressee' | 'addresseeWords' | 'text' | 'dueOn' | 'issuedOn' | 'findingIds'
>

export async function createRecommendation(
  tx: Tx,
  municipalityId: number,
  { findingIds, ...fields }: NewRecommendation,
): Promise<Recommendation> {
  const { recommendationId } = await tx
    .insertInto('cycle.recommendation')
    .values({ municipalityId, ...fields })
    .returning('recommendationId')
    .executeTakeFirstOrThrow()
  await link(tx, { municipalityId, recommendationId, organizationId: fields.organizationId }, findingIds)
  await showFindings(tx, findingIds)
  return await getRecommendation(tx, recommendationId)
}

/** Undefined when the stored version is not `one.version`. What it answers stays. */
export async function saveRecommendation(tx: Tx, one: Recommendation): Promise<Recommendation | undefined> {
  const { organizationId, recommendationId, version, findingIds: _, ...fields } = one
  const saved = await tx
    .updateTable('cycle.recommendation')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('recommendationId', '=', recommendationId)
    .where('version', '=', version)
    .returning('recommendationId')
    .executeTakeFirst()
  return saved && (await getRecommendation(tx, recommendationId))
}

type Key = {
  readonly municipalityId: number
  readonly organizationId: number
  readonly recommendationId: number
}

async function link(tx: Tx, key: Key, findingIds: readonly number[]): Promise<void> {
  if (findingIds.length === 0) return
  await tx
    .insertInto('cycle.recommendation_finding')
    .values(findingIds.map((findingId) => ({ ...key, findingId })))
    .execute()
}

function select(tx: Tx) {
  return tx
    .selectFrom('cycle.recommendation as r')
    .select(['r.organizationId', 'r.recommendationId', 'r.version', 'r.addressee', 'r.addresseeWords'])
    .select(['r.text', 'r.dueOn', 'r.issuedOn', 'r.acknowledgedOn', 'r.acknowledgedBy', 'r.answer'])
    .select(['r.answeredOn', 'r.answeredBy', 'r.returnNote', 'r.acceptedOn', 'r.removed'])
    .select(
      sql<number[]>`array(select l.finding_id::int from cycle.recommendation_finding l
        where l.organization_id = r.organization_id and l.recommendation_id = r.recommendation_id order by 1)`.as(
        'findingIds',
      ),
    )
}
