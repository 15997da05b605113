import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { markAgain } from '../../domain/scales/mark-again.ts'
import type { Scale } from '../../domain/scales/scale.ts'
import { settle } from '../import/settle-works.ts'
import { lockWorks, type StoredWork } from '../works.ts'
import '../results-tables.ts'

export type RecountCounts = {
  /** Participants with a mark that the program computed, or without any although they have a score. */
  readonly computed: number
  /** Of them, whose mark the scale changes. */
  readonly changing: number
  /** With a mark of the file: these stay as they are. */
  readonly fromFile: number
  readonly schools: number
}

// An appeal's mark is the appeal's; whoever was absent has none.
const computedHere = sql`not p.absent and p.primary_score is not null and p.appealed_by is null
  and (p.mark_from = 'scale' or (p.mark is null and p.mark_from is null))`

/** What a recount would do, over what counts now. */
export async function countRecount(tx: Tx, work: StoredWork, scale: Scale | null): Promise<RecountCounts> {
  const { workId, key, items } = work
  const labels = items.map(({ label }) => label)
  // Scores are asked for only where the scale has conditions; a few totals then stand for all pupils.
  const scores = hasConditions(scale) ? sql`p.scores` : sql`'{}'::smallint[]`
  const current = sql`
    from assessment.school_part s join assessment.participant p on p.organization_id = s.organization_id
      and p.work_id = s.work_id and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${key.year}::smallint
    where s.is_current and s.work_id = ${workId}
  `
  const { rows } = await sql<{ primaryScore: number; scores: number[]; mark: number | null; count: number }>`
    select p.primary_score as "primaryScore", ${scores} as scores, p.mark, count(*)::int as count
    ${current} and ${computedHere} group by 1, 2, 3
  `.execute(tx)
  const { rows: others } = await sql<{ fromFile: number; schools: number }>`
    select count(*) filter (where p.mark is not null and not (${computedHere}))::int as "fromFile",
      count(distinct p.organization_id) filter (where ${computedHere})::int as schools
    ${current}
  `.execute(tx)
  const sum = (counted: typeof rows) => counted.reduce((total, { count }) => total + count, 0)
  return {
    computed: sum(rows.filter((row) => row.mark !== null || markAgain(scale, labels, row) !== null)),
    changing: sum(rows.filter((row) => row.mark !== markAgain(scale, labels, row))),
    fromFile: others[0]?.fromFile ?? 0,
    schools: others[0]?.schools ?? 0,
  }
}

/** Schools that have marks to count anew in what counts now or may count again. */
export async function findSchoolsToRecount(tx: Tx, { workId, key }: StoredWork): Promise<readonly number[]> {
  const { rows } = await sql<{ organizationId: number }>`
    select distinct p.organization_id as "organizationId" from assessment.participant p
    where p.work_id = ${workId} and p.year = ${key.year}::smallint and ${computedHere} order by 1
  `.execute(tx)
  return rows.map(({ organizationId }) => organizationId)
}

/**
 * Gives these schools the marks of the scale, in every import that undoing may bring back, and makes their aggregates anew in the
 * same transaction. Returns how many marks changed among those that count.
 */
export async function recountMarks(
  tx: Tx,
  {
    workId,
    scale,
    organizationIds,
  }: { readonly workId: number; readonly scale: Scale | null; readonly organizationIds: readonly number[] },
): Promise<number> {
  const [work] = await lockWorks(tx, [workId])
  if (!work || organizationIds.length === 0) return 0
  const labels = work.items.map(({ label }) => label)
  const { rows } = await sql<{
    organizationId: number
    importId: number
    rowNumber: number
    primaryScore: number
    scores: number[]
    mark: number | null
    isCurrent: boolean
  }>`
    select p.organization_id as "organizationId", p.import_id as "importId", p.row_number as "rowNumber",
      p.primary_score as "primaryScore", ${hasConditions(scale) ? sql`p.scores` : sql`'{}'::smallint[]`} as scores, p.mark,
      exists (select 1 from assessment.school_part s where s.organization_id = p.organization_id and s.work_id = p.work_id
        and s.sitting = p.sitting and s.import_id = p.import_id and s.is_current) as "isCurrent"
    from assessment.participant p
    where p.organization_id = any(${[...organizationIds]}::int[]) and p.year = ${work.key.year}::smallint
      and p.work_id = ${workId} and ${computedHere}
  `.execute(tx)
  const changed = rows.flatMap((row) => {
    const mark = markAgain(scale, labels, row)
    return mark === row.mark ? [] : [{ ...row, mark }]
  })
  if (changed.length === 0) return 0
  await sql`
    update assessment.participant p
    set mark = row.mark, mark_from = case when row.mark is null then null else 'scale' end
    from unnest(${ints(changed.map((row) => row.organizationId))}, ${ints(changed.map((row) => row.importId))},
      ${ints(changed.map((row) => row.rowNumber))}, ${ints(changed.map((row) => row.mark))})
      as row (organization_id, import_id, row_number, mark)
    where p.organization_id = row.organization_id and p.year = ${work.key.year}::smallint and p.work_id = ${workId}
      and p.import_id = row.import_id and p.row_number = row.row_number
  `.execute(tx)
  await settle(tx, new Map([[workId, new Set(changed.map((row) => row.organizationId))]]))
  return changed.filter(({ isCurrent }) => isCurrent).length
}

function ints(values: readonly (number | null)[]): RawBuilder<unknown> {
  return sql`${[...values]}::int[]`
}

function hasConditions(scale: Scale | null): boolean {
  return scale !== null && scale.conditions.length > 0
}
