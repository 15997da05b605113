import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

type Due = { readonly organizationId: number; readonly dueOn: PlainDate }

/** Recommendations of the scope without an answer that are due up to the day. */
export async function findDueRecommendations(tx: Tx, until: PlainDate): Promise<readonly Due[]> {
  return await tx
    .selectFrom('cycle.recommendation')
    .select(['organizationId', 'dueOn'])
    .where('removed', '=', false)
    .where('issuedOn', 'is not', null)
    .where('answeredOn', 'is', null)
    .where('dueOn', '<=', until)
    .execute()
}
