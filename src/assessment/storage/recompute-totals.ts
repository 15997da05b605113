import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import './totals-tables.ts'

type Work = { readonly workId: number; readonly municipalityId: number; readonly year: number }

/**
 * Adds up a work over all schools of its municipality, from their aggregates, in the transaction that changed them; and
 * writes down where the touched schools' numbers stand.
 */
export async function recomputeTotals(
  tx: Tx,
  work: Work & { readonly organizationIds: readonly number[] },
): Promise<void> {
  for (const table of ['work_total', 'work_item_total'] as const) {
    await sql`delete from ${sql.table(`assessment.${table}`)} where work_id = ${work.workId}`.execute(tx)
  }
  await addDistributions(tx, work)
  await addItems(tx, work)
  await nameSources(tx, work)
}

async function addDistributions(tx: Tx, { workId, municipalityId, year }: Work): Promise<void> {
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

async function addItems(tx: Tx, { workId, municipalityId }: Work): Promise<void> {
  const names = sql.raw(arrays.map(([name]) => name).join(', '))
  const sums = arrays.map(([name, type]) => `coalesce(sum(u.${name}), 0)::${type} as ${name}`).join(', ')
  const joined = arrays.map(([name]) => `array_agg(${name} order by position) as ${name}`).join(', ')
  await sql`
    insert into assessment.work_item_total (work_id, mark_group, municipality_id, row_count, total_sum, total_squares, ${names})
    with s as materialized (select * from assessment.item_statistics where work_id = ${workId}),
    rows_of as (
      select mark_group, sum(row_count)::int as row_count, sum(total_sum) as total_sum, sum(total_squares) as total_squares
      from s group by 1),
    item as (
      select s.mark_group, u.position, ${sql.raw(sums)}
      from s, unnest(${sql.raw(arrays.map(([name]) => `s.${name}`).join(', '))})
        with ordinality as u (${names}, position)
      group by 1, 2),
    joined as (select mark_group, ${sql.raw(joined)} from item group by 1)
    select ${workId}::int, mark_group, ${municipalityId}::int, row_count, total_sum, total_squares, ${names}
    from rows_of join joined using (mark_group)
  `.execute(tx)
}

async function nameSources(
  tx: Tx,
  { workId, year, organizationIds }: Work & { readonly organizationIds: readonly number[] },
): Promise<void> {
  await sql`
    update assessment.school_part s set
      file_name = (select i.file_name from assessment.results_import i where i.import_id = s.import_id),
      sheets = coalesce((
        select array_agg(distinct p.sheet) from assessment.participant p
        where p.organization_id = s.organization_id and p.year = ${year}::smallint and p.work_id = s.work_id
          and p.import_id = s.import_id), '{}')
    where s.work_id = ${workId} and s.is_current and s.organization_id = any(${[...organizationIds]}::int[])
  `.execute(tx)
}
