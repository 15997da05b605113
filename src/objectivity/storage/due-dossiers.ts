import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** Dossiers that schools of the scope have still to answer, due up to the day. */
export async function findDueDossiers(
  tx: Tx,
  until: PlainDate,
): Promise<readonly { readonly organizationId: number; readonly dueOn: PlainDate }[]> {
  const rows = await tx
    .selectFrom('objectivity.dossier')
    .select(['organizationId', 'answerBy'])
    .where('isShown', '=', true)
    .where('answeredOn', 'is', null)
    .where('closedOn', 'is', null)
    .where('answerBy', '<=', until)
    .execute()
  return rows.flatMap(({ organizationId, answerBy }) =>
    answerBy === null ? [] : [{ organizationId, dueOn: answerBy }],
  )
}
