import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { EffectReview } from '../domain/effect/effect-review.ts'
import { shareScale } from '../domain/figure-reading.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'reviewId',
  'version',
  'decisionId',
  'seriesKey',
  'figureName',
  'beforeYear',
  'afterYear',
  'result',
  'verdict',
  'reasoning',
  'proposal',
  'reviewedOn',
  'reviewedBy',
  'removed',
] as const

/** The newest first; without the removed ones. */
export async function listEffectReviews(
  tx: Tx,
  which: { readonly decisionId?: number } = {},
): Promise<readonly EffectReview[]> {
  const rows = await tx
    .selectFrom('cycle.effect_review')
    .select(columns)
    .where('removed', '=', false)
    .$if(which.decisionId !== undefined, (query) => query.where('decisionId', '=', which.decisionId ?? 0))
    .orderBy('reviewedOn', 'desc')
    .orderBy('reviewId', 'desc')
    .execute()
  return rows.map(withScale)
}

/** How many reviews each decision has; what they have read is large and stays where it is. */
export async function countEffectReviews(
  tx: Tx,
  which: { readonly decisionId?: number } = {},
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom('cycle.effect_review')
    .select(['decisionId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('removed', '=', false)
    .$if(which.decisionId !== undefined, (query) => query.where('decisionId', '=', which.decisionId ?? 0))
    .groupBy('decisionId')
    .execute()
  return new Map(rows.map(({ decisionId, count }) => [decisionId, Number(count)]))
}

/** A removed one too. */
export async function getEffectReview(tx: Tx, reviewId: number): Promise<EffectReview> {
  const row = await tx
    .selectFrom('cycle.effect_review')
    .select(columns)
    .where('reviewId', '=', reviewId)
    .executeTakeFirst()
  if (!row) throw refuse('cycle/review-not-found')
  return withScale(row)
}

/** What was counted before there were means says nothing of its scale. */
function withScale(review: EffectReview): EffectReview {
  return { ...review, result: { ...shareScale, ...review.result } }
}

export async function createEffectReview(
  tx: Tx,
  municipalityId: number,
  { result, ...fields }: Omit<EffectReview, 'reviewId' | 'version' | 'removed'>,
): Promise<EffectReview> {
  const { reviewId } = await tx
    .insertInto('cycle.effect_review')
    .values({ municipalityId, ...fields, result: jsonb(result) })
    .returning('reviewId')
    .executeTakeFirstOrThrow()
  return await getEffectReview(tx, reviewId)
}

/** What a person says of it; what was counted stays. Undefined when the stored version is not `review.version`. */
export async function saveEffectReview(tx: Tx, review: EffectReview): Promise<EffectReview | undefined> {
  const { reviewId, version, verdict, reasoning, proposal, removed } = review
  const saved = await tx
    .updateTable('cycle.effect_review')
    .set({ verdict, reasoning, proposal, removed, version: version + 1 })
    .where('reviewId', '=', reviewId)
    .where('version', '=', version)
    .returning('reviewId')
    .executeTakeFirst()
  return saved && (await getEffectReview(tx, reviewId))
}
