import type { Tx } from '#server-kit/database/database.ts'
import type { CaseKey } from './cases.ts'
import './tables.ts'

export async function findWatched(tx: Tx, userId: string): Promise<readonly CaseKey[]> {
  return await tx
    .selectFrom('support.watched_case')
    .select(['organizationId', 'caseId'])
    .where('userId', '=', userId)
    .execute()
}

export async function watchCase(
  tx: Tx,
  {
    organizationId,
    caseId,
    municipalityId,
    userId,
  }: CaseKey & { readonly municipalityId: number; readonly userId: string },
  isWatched: boolean,
): Promise<void> {
  if (isWatched) {
    await tx
      .insertInto('support.watched_case')
      .values({ organizationId, caseId, municipalityId, userId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return
  }
  await tx
    .deleteFrom('support.watched_case')
    .where('userId', '=', userId)
    .where('organizationId', '=', organizationId)
    .where('caseId', '=', caseId)
    .execute()
}
