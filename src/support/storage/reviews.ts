import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Review } from '../domain/cases/review.ts'
import type { CaseKey } from './cases.ts'
import './tables.ts'

/** Reviews of a case, the oldest first; of all cases of the scope where none is named. */
export async function findReviews(tx: Tx, key?: CaseKey): Promise<readonly (Review & CaseKey)[]> {
  return await tx
    .selectFrom('support.review')
    .select([
      'organizationId',
      'caseId',
      'year',
      'half',
      'version',
      'heldOn',
      'reviewerName',
      'summary',
      'states',
    ])
    .$if(key !== undefined, (query) =>
      query.where('organizationId', '=', key?.organizationId ?? 0).where('caseId', '=', key?.caseId ?? 0),
    )
    .orderBy('year')
    .orderBy('half', 'desc')
    .execute()
}

/** `version` 0: the review is held for the first time. False when the stored version is another. */
export async function saveReview(
  tx: Tx,
  whose: CaseKey & { readonly municipalityId: number; readonly isShown: boolean },
  { version, states, ...fields }: Review,
): Promise<boolean> {
  const { organizationId, caseId, municipalityId, isShown } = whose
  const content = { ...fields, states: jsonb(states) }
  if (version === 0) {
    const made = await tx
      .insertInto('support.review')
      .values({ ...content, organizationId, caseId, municipalityId, isShown })
      .onConflict((conflict) => conflict.columns(['organizationId', 'caseId', 'year', 'half']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return made !== undefined
  }
  const saved = await tx
    .updateTable('support.review')
    .set({ ...content, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('caseId', '=', caseId)
    .where('year', '=', fields.year)
    .where('half', '=', fields.half)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}
