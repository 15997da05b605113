import type { Tx } from '#server-kit/database/database.ts'
import type { WorkTotals } from '../../domain/pages/work-totals.ts'
import { EVERYONE, type ItemGroup, itemResults } from '../../domain/results/item-groups.ts'
import { listWorksWithResults, type WorkWithResults } from '../read-works.ts'
import { readSchoolAggregates, readWorkTotals } from './read-aggregates.ts'
import '../results-tables.ts'
import './totals-tables.ts'

export type SchoolTotals = WorkTotals & { readonly organizationId: number }

const columns = [
  ...(['workId', 'markGroup', 'rowCount', 'totalSum', 'totalSquares', 'scored', 'sums', 'squares'] as const),
  ...(['products', 'notAttempted', 'notTaught', 'emptyCells', 'fullPoints'] as const),
] as const

/** The municipality's totals of these works with their items. */
export async function readMunicipalityWorks(
  tx: Tx,
  works: readonly WorkWithResults[],
): Promise<readonly WorkTotals[]> {
  const workIds = works.map(({ workId }) => workId)
  if (workIds.length === 0) return []
  const totals = await readWorkTotals(tx, workIds)
  const items = await tx
    .selectFrom('assessment.work_item_total')
    .select(columns)
    .where('workId', 'in', workIds)
    .where('markGroup', '=', EVERYONE)
    .execute()
  return totals.flatMap(({ year: _, ...total }) => {
    const work = works.find(({ workId }) => workId === total.workId)
    return work
      ? [
          {
            ...total,
            ...describe(
              work,
              items.filter((row) => row.workId === work.workId),
            ),
          },
        ]
      : []
  })
}

/** The same of single schools that the scope reaches. */
export async function readSchoolWorks(
  tx: Tx,
  works: readonly WorkWithResults[],
  organizationIds?: readonly number[],
): Promise<readonly SchoolTotals[]> {
  const workIds = works.map(({ workId }) => workId)
  if (workIds.length === 0 || organizationIds?.length === 0) return []
  const found = await readSchoolAggregates(tx, {
    workIds,
    ...(organizationIds === undefined ? {} : { organizationIds }),
  })
  const items = await tx
    .selectFrom('assessment.item_statistics')
    .select(['organizationId', ...columns])
    .where('workId', 'in', workIds)
    .where('markGroup', '=', EVERYONE)
    .$if(organizationIds !== undefined, (query) =>
      query.where('organizationId', 'in', [...(organizationIds ?? [])]),
    )
    .execute()
  const itemsOf = Map.groupBy(items, (row) => `${row.organizationId} ${row.workId}`)
  const workOf = new Map(works.map((work) => [work.workId, work]))
  return found.flatMap(({ year: _, ...one }) => {
    const work = workOf.get(one.workId)
    if (!work) return []
    return [
      { ...one, schools: 1, ...describe(work, itemsOf.get(`${one.organizationId} ${one.workId}`) ?? []) },
    ]
  })
}

/** Works that somebody has results in, those the question wants. */
export async function findPageWorks(
  tx: Tx,
  isWanted: (work: WorkWithResults) => boolean,
): Promise<readonly WorkWithResults[]> {
  return (await listWorksWithResults(tx)).filter(isWanted)
}

function describe({ key, season, maxScore, items }: WorkWithResults, groups: readonly ItemGroup[]) {
  return { key, season, maxScore, items: itemResults(items, groups).map(({ sums }) => sums) }
}
