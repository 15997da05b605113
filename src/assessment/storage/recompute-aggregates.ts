import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { recomputeTotals } from './recompute-totals.ts'
import './results-tables.ts'

export type TouchedWork = {
  readonly workId: number
  readonly municipalityId: number
  readonly year: number
  /** Highest points by item; null where nobody knows. */
  readonly maxima: readonly (number | null)[]
  readonly organizationIds: readonly number[]
}

/** Makes the aggregates of these schools anew from their participants, in the transaction that changed them: no drift. */
export async function recomputeAggregates(tx: Tx, work: TouchedWork): Promise<void> {
  if (work.organizationIds.length === 0) return
  for (const table of ['score_distribution', 'item_statistics', 'mark_journal'] as const) {
    await sql`
      delete from ${sql.table(`assessment.${table}`)}
      where work_id = ${work.workId} and organization_id = any(${[...work.organizationIds]}::int[])
    `.execute(tx)
  }
  await computeDistribution(tx, work)
  await computeMarkJournal(tx, work)
  if (work.maxima.length > 0) await computeItems(tx, work)
  await recomputeTotals(tx, work)
}

/** The participants that count: of current imports, and of several results of a pupil the best. */
function counted({ workId, year, organizationIds }: TouchedWork, columns: string): RawBuilder<unknown> {
  return sql`
    select ${sql.raw(columns)}
    from assessment.school_part s
      join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
        and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${year}::smallint
    where s.is_current and s.work_id = ${workId} and s.organization_id = any(${[...organizationIds]}::int[])
      and p.work_id = ${workId} and not p.superseded
  `
}

async function computeDistribution(tx: Tx, work: TouchedWork): Promise<void> {
  await sql`
    insert into assessment.score_distribution (organization_id, work_id, municipality_id, year, participants, absent,
      scored, score_sum, score_squares, totals, counts, test_scored, test_sum, test_squares, test_totals, test_counts,
      marked, marks, mark_counts)
    with p as materialized (${counted(work, 'p.organization_id, p.absent, p.primary_score, p.test_score, p.mark')}),
    cell as (
      select organization_id, 'score' as kind, primary_score as value, count(*)::int as n from p
      where not absent and primary_score is not null group by 1, 3
      union all
      select organization_id, 'test', test_score, count(*)::int from p
      where not absent and test_score is not null group by 1, 3
      union all
      select organization_id, 'mark', mark, count(*)::int from p where not absent and mark is not null group by 1, 3
      union all
      select organization_id, 'roll', absent::int, count(*)::int from p group by 1, 3)
    select organization_id, ${work.workId}::int, ${work.municipalityId}::int, ${work.year}::smallint,
      coalesce(sum(n) filter (where kind = 'roll' and value = 0), 0), coalesce(sum(n) filter (where kind = 'roll' and value = 1), 0),
      coalesce(sum(n) filter (where kind = 'score'), 0), coalesce(sum(value::float8 * n) filter (where kind = 'score'), 0),
      coalesce(sum(value::float8 * value * n) filter (where kind = 'score'), 0),
      coalesce(array_agg(value order by value) filter (where kind = 'score'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'score'), '{}'),
      coalesce(sum(n) filter (where kind = 'test'), 0), coalesce(sum(value::float8 * n) filter (where kind = 'test'), 0),
      coalesce(sum(value::float8 * value * n) filter (where kind = 'test'), 0),
      coalesce(array_agg(value order by value) filter (where kind = 'test'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'test'), '{}'),
      coalesce(sum(n) filter (where kind = 'mark'), 0),
      coalesce(array_agg(value::smallint order by value) filter (where kind = 'mark'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'mark'), '{}')
    from cell group by 1
  `.execute(tx)
}

async function computeMarkJournal(tx: Tx, work: TouchedWork): Promise<void> {
  await sql`
    insert into assessment.mark_journal (organization_id, work_id, municipality_id, marks, journal_marks, counts)
    with cell as (
      select organization_id, mark, journal_mark, count(*)::int as n
      from (${counted(work, 'p.organization_id, p.absent, p.mark, p.journal_mark')}) p
      where not absent and mark is not null and journal_mark is not null group by 1, 2, 3)
    select organization_id, ${work.workId}::int, ${work.municipalityId}::int, array_agg(mark order by mark, journal_mark),
      array_agg(journal_mark order by mark, journal_mark), array_agg(n order by mark, journal_mark)
    from cell group by 1
  `.execute(tx)
}

/** Indexed sums are several times faster than `unnest` of the scores; the statement is generated for the number of items. */
async function computeItems(tx: Tx, work: TouchedWork): Promise<void> {
  const { maxima } = work
  const each = (aggregate: (score: string, index: number) => string) =>
    `array[${maxima.map((_, index) => aggregate(`scores[${index + 1}]`, index)).join(', ')}]`
  const tally = (aggregate: (score: string, index: number) => string) =>
    each((score, index) => `(${aggregate(score, index)})::int`)
  const groups = `
    (count(*))::int as row_count, sum(total::float8) as total_sum, sum(total::float8 * total) as total_squares,
    ${tally((s) => `count(*) filter (where ${s} >= -1)`)} as scored,
    ${tally((s) => `coalesce(sum(${s}) filter (where ${s} > 0), 0)`)} as sums,
    ${each((s) => `(coalesce(sum(${s}::int * ${s}) filter (where ${s} > 0), 0))::bigint`)} as squares,
    ${each((s) => `coalesce(sum(${s} * total) filter (where ${s} > 0), 0)::float8`)} as products,
    ${tally((s) => `count(*) filter (where ${s} = -1)`)} as not_attempted,
    ${tally((s) => `count(*) filter (where ${s} = -2)`)} as not_taught,
    ${tally((s) => `count(*) filter (where ${s} = -3)`)} as empty_cells,
    ${tally((s, index) => `count(*) filter (where ${s} = ${maxima[index] ?? 'null'})`)} as full_points`
  const columns = [
    'scored',
    'sums',
    'squares',
    'products',
    'not_attempted',
    'not_taught',
    'empty_cells',
    'full_points',
  ]
  const types: Readonly<Record<string, string>> = { squares: 'bigint', products: 'float8' }
  const everyone = columns
    .map((column) => {
      const sums = maxima.map((_, index) => `sum(${column}[${index + 1}])::${types[column] ?? 'int'}`)
      return `array[${sums.join(', ')}]`
    })
    .join(', ')
  const own = sql`${work.workId}::int, ${work.municipalityId}::int`
  await sql`
    insert into assessment.item_statistics (organization_id, mark_group, work_id, municipality_id, row_count, total_sum,
      total_squares, ${sql.raw(columns.join(', '))})
    with p as (${counted(work, 'p.organization_id, p.mark, p.scores, p.primary_score as total, p.absent, p.counted_in_items')}),
    g as materialized (
      select organization_id, mark, ${sql.raw(groups)} from p
      where not absent and counted_in_items and cardinality(scores) > 0 group by 1, 2)
    select organization_id, mark, ${own}, row_count, coalesce(total_sum, 0), coalesce(total_squares, 0),
      ${sql.raw(columns.join(', '))}
    from g where mark is not null
    union all
    select organization_id, -1, ${own}, sum(row_count)::int, coalesce(sum(total_sum), 0), coalesce(sum(total_squares), 0),
      ${sql.raw(everyone)}
    from g group by 1
  `.execute(tx)
}
