import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { journalTableFromArrays } from '../../domain/figures/journal-table.ts'
import { markCountsFromArrays } from '../../domain/figures/mark-counts.ts'
import { distributionFromArrays } from '../../domain/figures/score-distribution.ts'
import type { WorkAggregate } from '../../domain/results/work-aggregate.ts'
import '../results-tables.ts'
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
  const { rows } = await sql<{ packed: readonly PackedRow[] }>`
    select coalesce(json_agg(json_build_array(d.organization_id, d.work_id, d.year, d.participants, d.absent, d.totals,
      d.counts, d.test_totals, d.test_counts, d.marks, d.mark_counts, j.marks, j.journal_marks, j.counts)
      order by d.work_id, d.organization_id), '[]') as packed
    from assessment.score_distribution d
      left join assessment.mark_journal j on j.organization_id = d.organization_id and j.work_id = d.work_id
    where (${workIds === undefined} or d.work_id = any(${[...(workIds ?? [])]}::int[]))
      and (${organizationIds === undefined} or d.organization_id = any(${[...(organizationIds ?? [])]}::int[]))
  `.execute(tx)
  return (rows[0]?.packed ?? []).map(unpack)
}

/**
 * A school × work as one array. A region's thousand schools travel as one text: reading a row of fourteen columns apiece took the
 * embedded engine several times as long.
 */
type PackedRow = readonly [
  organizationId: number,
  workId: number,
  year: number,
  participants: number,
  absent: number,
  totals: readonly number[],
  counts: readonly number[],
  testTotals: readonly number[],
  testCounts: readonly number[],
  marks: readonly number[],
  markCounts: readonly number[],
  journalOf: readonly number[] | null,
  journalMarks: readonly number[] | null,
  journalCounts: readonly number[] | null,
]

function unpack([organizationId, workId, year, participants, absent, ...arrays]: PackedRow): SchoolAggregate {
  const [totals, counts, testTotals, testCounts, marks, markCounts, ...journal] = arrays
  const [journalOf, journalMarks, journalCounts] = journal
  return {
    ...{ organizationId, workId, year },
    ...aggregateOf({
      ...{ participants, absent, totals, counts, testTotals, testCounts, marks, markCounts },
      ...{ journalOf, journalMarks, journalCounts },
    }),
  }
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
