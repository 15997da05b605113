import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { AggregatedWork } from './aggregate-rows.ts'
import './totals-tables.ts'

/** Adds up a work over all schools of its municipality, from their aggregates, in the transaction that changed them. */
export async function recomputeTotals(tx: Tx, work: AggregatedWork): Promise<void> {
  for (const table of ['work_total', 'work_item_total'] as const) {
    await sql`delete from ${sql.table(`assessment.${table}`)} where work_id = ${work.workId}`.execute(tx)
  }
  await addDistributions(tx, work)
  if (work.maxima.length > 0) await addItems(tx, work)
}

async function addDistributions(tx: Tx, { workId, municipalityId, year }: AggregatedWork): Promise<void> {
  await sql`
    insert into assessment.work_total (work_id, municipality_id, year, schools, participants, absent, scored, totals, counts,
      test_scored, test_totals, test_counts, marked, marks, mark_counts, journal_of, journal_marks, journal_counts)
    with d as materialized (select * from assessment.score_distribution where work_id = ${workId}),
    cell as (
      select 'score' as kind, value, sum(n)::int as n from d, unnest(d.totals, d.counts) as u (value, n) group by 2
      union all
      select 'test', value, sum(n)::int from d, unnest(d.test_totals, d.test_counts) as u (value, n) group by 2
      union all
      select 'mark', value, sum(n)::int from d, unnest(d.marks, d.mark_counts) as u (value, n) group by 2),
    journal as (
      select mark, journal_mark, sum(n)::int as n from assessment.mark_journal j,
        unnest(j.marks, j.journal_marks, j.counts) as u (mark, journal_mark, n)
      where j.work_id = ${workId} group by 1, 2),
    roll as (
      select count(*) filter (where participants > 0) as schools, coalesce(sum(participants), 0) as participants,
        coalesce(sum(absent), 0) as absent, coalesce(sum(scored), 0) as scored,
        coalesce(sum(test_scored), 0) as test_scored, coalesce(sum(marked), 0) as marked, count(*) as parts
      from d),
    joined as (
      select coalesce(array_agg(value order by value) filter (where kind = 'score'), '{}') as totals,
        coalesce(array_agg(n order by value) filter (where kind = 'score'), '{}') as counts,
        coalesce(array_agg(value order by value) filter (where kind = 'test'), '{}') as test_totals,
        coalesce(array_agg(n order by value) filter (where kind = 'test'), '{}') as test_counts,
        coalesce(array_agg(value::smallint order by value) filter (where kind = 'mark'), '{}') as marks,
        coalesce(array_agg(n order by value) filter (where kind = 'mark'), '{}') as mark_counts
      from cell)
    select ${workId}::int, ${municipalityId}::int, ${year}::smallint, schools, participants, absent, scored, totals, counts,
      test_scored, test_totals, test_counts, marked, marks, mark_counts,
      coalesce((select array_agg(mark order by mark, journal_mark) from journal), '{}'),
      coalesce((select array_agg(journal_mark order by mark, journal_mark) from journal), '{}'),
      coalesce((select array_agg(n order by mark, journal_mark) from journal), '{}')
    from roll, joined where parts > 0
  `.execute(tx)
}

const arrays = [
  ['scored', 'int'],
  ['sums', 'int'],
  ['squares', 'bigint'],
  ['products', 'float8'],
  ['not_attempted', 'int'],
  ['not_taught', 'int'],
  ['empty_cells', 'int'],
  ['full_points', 'int'],
] as const

/** Indexed sums, generated for the number of items, are several times faster than `unnest`. */
async function addItems(tx: Tx, { workId, municipalityId, maxima }: AggregatedWork): Promise<void> {
  const names = sql.raw(arrays.map(([name]) => name).join(', '))
  const sums = arrays.map(([name, type]) => {
    const each = maxima.map((_, index) => `coalesce(sum(${name}[${index + 1}]), 0)::${type}`)
    return `array[${each.join(', ')}]`
  })
  await sql`
    insert into assessment.work_item_total (work_id, mark_group, municipality_id, row_count, total_sum, total_squares, ${names})
    select ${workId}::int, mark_group, ${municipalityId}::int, sum(row_count)::int, sum(total_sum), sum(total_squares),
      ${sql.raw(sums.join(', '))}
    from assessment.item_statistics where work_id = ${workId} group by mark_group
  `.execute(tx)
}
