import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { WorkKey } from '../../domain/work-key.ts'
import '../results-tables.ts'

export type SchoolCounts = {
  readonly organizationId: number
  readonly key: WorkKey
  /** How many have 2, how many more than 2; 0 and 1 are «незачёт» and «зачёт». */
  readonly marks: ReadonlyMap<number, number>
  /** Of ЕГЭ alone: it has a minimum. */
  readonly testScores: ReadonlyMap<number, number>
}

type Row = {
  readonly organizationId: number
  readonly workId: number
  /** Counts of the marks 0, 1, 2 and of the higher ones. */
  readonly counts: string
  readonly testTotals: number[] | null
  readonly testCounts: number[] | null
}

const HIGHER = 3

/**
 * How many pupils of each school of the scope failed and passed, in every work of these years. Marks are added up in the
 * database: ten thousand rows of arrays take the embedded engine longer than all the rules.
 */
export async function readFailureCounts(tx: Tx, years: readonly number[]): Promise<readonly SchoolCounts[]> {
  if (years.length === 0) return []
  const works = await tx
    .selectFrom('assessment.work')
    .select(['workId', 'procedure', 'year', 'grade', 'subject', 'level', 'series'])
    .where('year', 'in', [...years])
    .execute()
  const keys = new Map(works.map(({ workId, ...key }) => [workId, key]))
  const exams = works.filter(({ procedure }) => procedure === 'ege').map(({ workId }) => workId)
  const { rows } = await sql<Row>`
    select d.organization_id, d.work_id,
      (select concat_ws(' ', coalesce(sum(c) filter (where m = 0), 0), coalesce(sum(c) filter (where m = 1), 0),
                        coalesce(sum(c) filter (where m = 2), 0), coalesce(sum(c) filter (where m > 2), 0))
       from unnest(d.marks, d.mark_counts) as u (m, c)) as counts,
      case when d.work_id = any(${exams}::int[]) then d.test_totals end as test_totals,
      case when d.work_id = any(${exams}::int[]) then d.test_counts end as test_counts
    from assessment.score_distribution d
    where d.year = any(${[...years]}::int[])
    order by d.work_id, d.organization_id`.execute(tx)
  return rows.flatMap(({ organizationId, workId, counts, testTotals, testCounts }) => {
    const key = keys.get(workId)
    if (!key) return []
    const [none = 0, credited = 0, two = 0, more = 0] = counts.split(' ').map(Number)
    const marks = [
      [0, none],
      [1, credited],
      [2, two],
      [HIGHER, more],
    ] as const
    return {
      ...{ organizationId, key },
      marks: new Map(marks.filter(([, count]) => count > 0)),
      testScores: new Map((testTotals ?? []).map((score, at) => [score, testCounts?.[at] ?? 0])),
    }
  })
}

/** Calendar years that have results, the latest first. */
export async function readYearsOfResults(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom('assessment.score_distribution').select('year').distinct().execute()
  return rows.map(({ year }) => year).sort((a, b) => b - a)
}
