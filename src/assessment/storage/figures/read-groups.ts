import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { MedalsOfYear } from '../../domain/pages/medals-part.ts'
import type { WavePair } from '../../domain/pages/paired-waves-part.ts'
import type { GroupAggregate } from '../../domain/results/group-aggregates.ts'
import { aggregateOf } from './read-aggregates.ts'
import './group-tables.ts'

/** Groups of pupils in these works, of the schools that the scope reaches; of some of them where they are named. */
export async function readGroups(
  tx: Tx,
  {
    workIds,
    organizationIds,
  }: { readonly workIds: readonly number[]; readonly organizationIds?: readonly number[] | undefined },
): Promise<readonly GroupAggregate[]> {
  if (workIds.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.group_distribution')
    .select(['organizationId', 'workId', 'pupilGroup', 'member', 'participants', 'absent'])
    .select(['totals', 'counts', 'testTotals', 'testCounts', 'marks', 'markCounts'])
    .where('workId', 'in', [...workIds])
    .$if(organizationIds !== undefined, (query) =>
      query.where('organizationId', 'in', [...(organizationIds ?? [])]),
    )
    .orderBy('workId')
    .orderBy('organizationId')
    .execute()
  return rows.map(({ organizationId, workId, pupilGroup, member, ...columns }) => ({
    ...{ organizationId, workId, group: pupilGroup, member },
    aggregate: aggregateOf({ ...columns, journalOf: null, journalMarks: null, journalCounts: null }),
  }))
}

/** Candidates for a medal by year, added up over the schools that the scope reaches, or over one. */
export async function readMedals(
  tx: Tx,
  {
    years,
    organizationId,
  }: { readonly years?: readonly number[]; readonly organizationId?: number | undefined },
): Promise<readonly MedalsOfYear[]> {
  const rows = await tx
    .selectFrom('assessment.medal_tally')
    .select('year')
    .select((count) => [
      count.fn.sum<string>('candidates').as('candidates'),
      count.fn.sum<string>('untold').as('untold'),
      count.fn.sum<string>('notConfirmed').as('notConfirmed'),
      count.fn.sum<string>('belowSeventy').as('belowSeventy'),
      count.fn.sum<string>('missingSum').as('missingSum'),
      count.fn.sum<string>('missingSquares').as('missingSquares'),
    ])
    .$if(years !== undefined, (query) => query.where('year', 'in', [...(years ?? [])]))
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? 0))
    .groupBy('year')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    candidates: Number(row.candidates),
    untold: Number(row.untold),
    notConfirmed: Number(row.notConfirmed),
    belowSeventy: Number(row.belowSeventy),
    missing: {
      count: Number(row.candidates),
      sum: Number(row.missingSum),
      squares: Number(row.missingSquares),
    },
  }))
}

/** The same pupils in two of these works, added up over the schools that the scope reaches, or over one. */
export async function readWavePairs(
  tx: Tx,
  {
    workIds,
    organizationId,
  }: { readonly workIds: readonly number[]; readonly organizationId?: number | undefined },
): Promise<readonly WavePair[]> {
  if (workIds.length < 2) return []
  const { rows } = await sql<{
    oneWorkId: number
    otherWorkId: number
    pairs: number
    firstSum: number
    secondSum: number
    growthSum: number
    growthSquares: number
    grew: number
    fell: number
  }>`
    select one_work_id as "oneWorkId", other_work_id as "otherWorkId", sum(pairs)::int as pairs, sum(one_sum) as "firstSum",
      sum(other_sum) as "secondSum", sum(change_sum) as "growthSum", sum(change_squares) as "growthSquares",
      sum(other_higher)::int as grew, sum(one_higher)::int as fell
    from assessment.wave_pair
    where one_work_id = any(${[...workIds]}::int[]) and other_work_id = any(${[...workIds]}::int[])
      and (${organizationId ?? null}::int is null or organization_id = ${organizationId ?? null}::int)
    group by 1, 2 order by 1, 2
  `.execute(tx)
  return rows.map(({ oneWorkId, otherWorkId, ...sums }) => ({ oneWorkId, otherWorkId, sums }))
}

/** The same of each school that the scope reaches. */
export async function readSchoolWavePairs(
  tx: Tx,
  workIds: readonly number[],
): Promise<readonly (WavePair & { readonly organizationId: number })[]> {
  if (workIds.length < 2) return []
  const rows = await tx
    .selectFrom('assessment.wave_pair')
    .select(['organizationId', 'oneWorkId', 'otherWorkId', 'pairs', 'oneSum', 'otherSum'])
    .select(['changeSum', 'changeSquares', 'oneHigher', 'otherHigher'])
    .where('oneWorkId', 'in', [...workIds])
    .where('otherWorkId', 'in', [...workIds])
    .orderBy('oneWorkId')
    .orderBy('otherWorkId')
    .execute()
  return rows.map(({ organizationId, oneWorkId, otherWorkId, ...sums }) => ({
    ...{ organizationId, oneWorkId, otherWorkId },
    sums: {
      ...{ pairs: sums.pairs, firstSum: sums.oneSum, secondSum: sums.otherSum },
      ...{ growthSum: sums.changeSum, growthSquares: sums.changeSquares },
      ...{ grew: sums.otherHigher, fell: sums.oneHigher },
    },
  }))
}
