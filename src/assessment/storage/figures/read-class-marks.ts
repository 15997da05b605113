import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import '../results-tables.ts'

/** What pupils of one class have in one work: those who wrote it, their marks and test scores. */
export type ClassMarks = {
  readonly organizationId: number
  readonly workId: number
  /** As the file names it: '5А'; null where it does not. */
  readonly className: string | null
  readonly participants: number
  readonly marks: { readonly 2: number; readonly 3: number; readonly 4: number; readonly 5: number }
  readonly testScores: number
  /** Test scores of `highFrom` and more. */
  readonly highScores: number
}

/** Marks by class in these works, of the schools the scope reaches or some of them; what counts now and nothing else. */
export async function readClassMarks(
  tx: Tx,
  {
    workIds,
    years,
    organizationIds,
    highFrom,
  }: {
    readonly workIds: readonly number[]
    /** In which the works were written. */
    readonly years: readonly number[]
    readonly organizationIds?: readonly number[]
    readonly highFrom: number
  },
): Promise<readonly ClassMarks[]> {
  if (workIds.length === 0 || organizationIds?.length === 0) return []
  const { rows } = await sql<{ packed: readonly PackedRow[] }>`
    select coalesce(json_agg(json_build_array(c.organization_id, c.work_id, c.class_name, c.participants, c.twos, c.threes,
      c.fours, c.fives, c.scored, c.high) order by c.organization_id, c.work_id, c.class_name), '[]') as packed
    from (
      select p.organization_id, p.work_id, p.class_name, count(*)::int as participants,
        (count(*) filter (where p.mark = 2))::int as twos, (count(*) filter (where p.mark = 3))::int as threes,
        (count(*) filter (where p.mark = 4))::int as fours, (count(*) filter (where p.mark = 5))::int as fives,
        count(p.test_score)::int as scored, (count(*) filter (where p.test_score >= ${highFrom}::real))::int as high
      from assessment.school_part s
        join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
          and p.import_id = s.import_id and p.sitting = s.sitting and p.year = s.year
      where s.is_current and s.work_id = any(${[...workIds]}::int[]) and p.work_id = any(${[...workIds]}::int[])
        and p.year = any(${[...years]}::smallint[])
        and (${organizationIds === undefined} or s.organization_id = any(${[...(organizationIds ?? [])]}::int[]))
        and not p.superseded and not p.absent
      group by 1, 2, 3) c
  `.execute(tx)
  return (rows[0]?.packed ?? []).map(
    ([organizationId, workId, className, participants, two, three, four, five, testScores, highScores]) => ({
      ...{ organizationId, workId, className, participants, testScores, highScores },
      marks: { 2: two, 3: three, 4: four, 5: five },
    }),
  )
}

type PackedRow = readonly [
  organizationId: number,
  workId: number,
  className: string | null,
  participants: number,
  twos: number,
  threes: number,
  fours: number,
  fives: number,
  testScores: number,
  highScores: number,
]
