import type { Tx } from '#server-kit/database/database.ts'
import type { ItemGroup } from '../../domain/results/item-groups.ts'
import '../results-tables.ts'
import './totals-tables.ts'

const columns = [
  'markGroup',
  'rowCount',
  'totalSum',
  'totalSquares',
  'scored',
  'sums',
  'squares',
  'products',
  'notAttempted',
  'notTaught',
  'emptyCells',
  'fullPoints',
] as const

/** How the items of a work were done over all schools of the municipality: everyone and each group of marks. */
export async function readItemTotals(tx: Tx, workId: number): Promise<readonly ItemGroup[]> {
  return await tx
    .selectFrom('assessment.work_item_total')
    .select(columns)
    .where('workId', '=', workId)
    .orderBy('markGroup')
    .execute()
}

/** The same of schools the scope reaches, one row a school and group. */
export async function readSchoolItems(
  tx: Tx,
  workIds: readonly number[],
  organizationIds: readonly number[],
): Promise<readonly (ItemGroup & { readonly organizationId: number; readonly workId: number })[]> {
  if (workIds.length === 0 || organizationIds.length === 0) return []
  return await tx
    .selectFrom('assessment.item_statistics')
    .select(['organizationId', 'workId', ...columns])
    .where('workId', 'in', [...workIds])
    .where('organizationId', 'in', [...organizationIds])
    .orderBy('markGroup')
    .execute()
}
