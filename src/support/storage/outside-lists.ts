import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Issuer, OutsideListed } from '../domain/outside-list.ts'
import type { Category } from '../domain/rules/category.ts'
import './tables.ts'

export async function findOutsideListed(tx: Tx, year?: number): Promise<readonly OutsideListed[]> {
  return await tx
    .selectFrom('support.outside_list')
    .select(['organizationId', 'issuer', 'category', 'year', 'document'])
    .where('removed', '=', false)
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('year', 'desc')
    .orderBy('organizationId')
    .execute()
}

type List = { readonly issuer: Issuer; readonly category: Category; readonly year: number }

/** Puts a list in the place of the one that was there; an empty one only takes it away. */
export async function replaceOutsideList(
  tx: Tx,
  municipalityId: number,
  list: List & { readonly document: string; readonly addedOn: PlainDate },
  organizationIds: readonly number[],
): Promise<void> {
  const { issuer, category, year } = list
  await tx
    .updateTable('support.outside_list')
    .set({ removed: true })
    .where('issuer', '=', issuer)
    .where('category', '=', category)
    .where('year', '=', year)
    .where('removed', '=', false)
    .execute()
  if (organizationIds.length === 0) return
  await tx
    .insertInto('support.outside_list')
    .values(organizationIds.map((organizationId) => ({ ...list, organizationId, municipalityId })))
    .execute()
}
