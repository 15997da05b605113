import type { Tx } from '#server-kit/database/database.ts'
import type { Answers } from '../../domain/form/answers.ts'
import '../tables.ts'

export type AcceptedAnswers = {
  readonly campaignId: number
  readonly organizationId: number
  /** The version that was accepted; null: nothing yet, the organisation was only asked. */
  readonly number: number | null
  readonly answers: Answers | null
}

/** Who was asked in these campaigns and what was accepted of them; of all organisations unless some are named. */
export async function listAcceptedAnswers(
  tx: Tx,
  campaignIds: readonly number[],
  organizationIds?: readonly number[],
): Promise<readonly AcceptedAnswers[]> {
  if (campaignIds.length === 0 || organizationIds?.length === 0) return []
  return await tx
    .selectFrom('monitoring.sheet as s')
    .leftJoin('monitoring.sheet_version as v', (join) =>
      join
        .onRef('v.organizationId', '=', 's.organizationId')
        .onRef('v.campaignId', '=', 's.campaignId')
        .onRef('v.number', '=', 's.acceptedNumber'),
    )
    .select(['s.campaignId', 's.organizationId', 'v.number', 'v.answers'])
    .where('s.campaignId', 'in', campaignIds)
    .where('s.removed', '=', false)
    .$if(organizationIds !== undefined, (query) =>
      query.where('s.organizationId', 'in', [...(organizationIds ?? [])]),
    )
    .execute()
}

/** Who was asked in a campaign. */
export async function listAskedOrganizations(tx: Tx, campaignId: number): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('monitoring.sheet')
    .select('organizationId')
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .execute()
  return rows.map(({ organizationId }) => organizationId)
}
