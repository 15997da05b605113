import type { Tx } from '#server-kit/database/database.ts'
import { journalTableFromArrays } from '../domain/figures/journal-table.ts'
import { markCountsFromArrays } from '../domain/figures/mark-counts.ts'
import { distributionFromArrays } from '../domain/figures/score-distribution.ts'
import type { WorkAggregate } from '../domain/results/work-aggregate.ts'
import './results-tables.ts'
import './totals-tables.ts'

export type SchoolAggregate = WorkAggregate & {
  readonly organizationId: number
  readonly workId: number
  readonly year: number
}

export type WorkTotal = WorkAggregate & {
  readonly workId: number
  readonly year: number
  /** Where somebody took the work. */
  readonly schools: number
}

/** What the scope's schools have in these works; left unsaid, in all works and of all schools the scope reaches. */
export async function readSchoolAggregates(
  tx: Tx,
  which: { readonly workIds?: readonly number[]; readonly organizationIds?: readonly number[] },
): Promise<readonly SchoolAggregate[]> {
  const { workIds, organizationIds } = which
  if (workIds?.length === 0 || organizationIds?.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.score_distribution as d')
    .leftJoin('assessment.mark_journal as j', (join) =>
      join.onRef('j.organizationId', '=', 'd.organizationId').onRef('j.workId', '=', 'd.workId'),
    )
    .select(['d.organizationId', 'd.workId', 'd.year', 'd.participants', 'd.absent'])
    .select(['d.totals', 'd.counts', 'd.testTotals', 'd.testCounts', 'd.marks', 'd.markCounts'])
    .select(['j.marks as journalOf', 'j.journalMarks', 'j.counts as journalCounts'])
    .$if(workIds !== undefined, (query) => query.where('d.workId', 'in', [...(workIds ?? [])]))
    .$if(organizationIds !== undefined, (query) =>
      query.where('d.organizationId', 'in', [...(organizationIds ?? [])]),
    )
    .orderBy('d.workId')
    .orderBy('d.organizationId')
    .execute()
  return rows.map(({ organizationId, workId, year, ...columns }) => ({
    organizationId,
    workId,
    year,
    ...aggregateOf(columns),
  }))
}

/** The municipality's totals, whatever the scope's own schools are; all works unless some are named. */
export async function readWorkTotals(tx: Tx, workIds?: readonly number[]): Promise<readonly WorkTotal[]> {
  if (workIds?.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.work_total')
    .selectAll()
    .$if(workIds !== undefined, (query) => query.where('workId', 'in', [...(workIds ?? [])]))
    .orderBy('workId')
    .execute()
  return rows.map(({ workId, year, schools, ...columns }) => ({
    workId,
    year,
    schools,
    ...aggregateOf(columns),
  }))
}

type Columns = {
  readonly participants: number
  readonly absent: number
  readonly totals: readonly number[]
  readonly counts: readonly number[]
  readonly testTotals: readonly number[]
  readonly testCounts: readonly number[]
  readonly marks: readonly number[]
  readonly markCounts: readonly number[]
  readonly journalOf: readonly number[] | null
  readonly journalMarks: readonly number[] | null
  readonly journalCounts: readonly number[] | null
}

export function aggregateOf(columns: Columns): WorkAggregate {
  const { participants, absent, marks, markCounts } = columns
  const countOf = (mark: number) =>
    marks.reduce((sum, one, at) => (one === mark ? sum + (markCounts[at] ?? 0) : sum), 0)
  return {
    participants,
    absent,
    scores: distributionFromArrays(columns.totals, columns.counts),
    testScores: distributionFromArrays(columns.testTotals, columns.testCounts),
    marks: markCountsFromArrays(marks, markCounts),
    credit: { passed: countOf(1), failed: countOf(0) },
    journal: journalTableFromArrays({
      marks: columns.journalOf ?? [],
      journalMarks: columns.journalMarks ?? [],
      counts: columns.journalCounts ?? [],
    }),
  }
}
