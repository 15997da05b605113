import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export type DueAppeal = { readonly userId: string | null; readonly dueOn: PlainDate }

/** Questions of the scope's municipality that wait for an answer and are due up to the day. */
export async function findDueAppeals(tx: Tx, until: PlainDate): Promise<readonly DueAppeal[]> {
  return await tx
    .selectFrom('outreach.appeal')
    .select(['responderId as userId', 'dueOn'])
    .where('removed', '=', false)
    .where('answeredOn', 'is', null)
    .where('dueOn', '<=', until)
    .execute()
}

export type DuePublication = { readonly organizationId: number; readonly dueOn: PlainDate }

/** What the scope has still to publish and is due up to the day. */
export async function findDuePublications(tx: Tx, until: PlainDate): Promise<readonly DuePublication[]> {
  return await tx
    .selectFrom('outreach.publication')
    .select(['organizationId', 'dueOn'])
    .where('removed', '=', false)
    .where('publishedOn', 'is', null)
    .where('dueOn', '<=', until)
    .execute()
}
