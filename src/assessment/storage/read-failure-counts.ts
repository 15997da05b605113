import type { Tx } from '#server-kit/database/database.ts'
import type { WorkKey } from '../domain/work-key.ts'
import './results-tables.ts'

export type SchoolCounts = {
  readonly organizationId: number
  readonly key: WorkKey
  /** 2 … 5, or 0 and 1 for «незачёт» and «зачёт». */
  readonly marks: ReadonlyMap<number, number>
  readonly testScores: ReadonlyMap<number, number>
}

/** How many pupils of each school of the scope have each mark and test score, in every work of these years. */
export async function readFailureCounts(tx: Tx, years: readonly number[]): Promise<readonly SchoolCounts[]> {
  if (years.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.score_distribution as d')
    .innerJoin('assessment.work as w', 'w.workId', 'd.workId')
    .select(['d.organizationId', 'd.marks', 'd.markCounts', 'd.testTotals', 'd.testCounts'])
    .select(['w.procedure', 'w.year', 'w.grade', 'w.subject', 'w.level', 'w.series'])
    .where('d.year', 'in', [...years])
    .orderBy('d.workId')
    .orderBy('d.organizationId')
    .execute()
  return rows.map(({ organizationId, marks, markCounts, testTotals, testCounts, ...key }) => ({
    ...{ organizationId, key },
    marks: new Map(marks.map((mark, at) => [mark, markCounts[at] ?? 0])),
    testScores: new Map(testTotals.map((score, at) => [score, testCounts[at] ?? 0])),
  }))
}

/** Calendar years that have results, the latest first. */
export async function readYearsOfResults(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom('assessment.score_distribution').select('year').distinct().execute()
  return rows.map(({ year }) => year).sort((a, b) => b - a)
}
