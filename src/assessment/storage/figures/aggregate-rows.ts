import { type RawBuilder, sql } from 'kysely'

/** The participants that an aggregate is made of, as a statement that gives these columns of `p`. */
export type CountedParticipants = (columns: string) => RawBuilder<unknown>

export type AggregatedWork = {
  readonly workId: number
  readonly municipalityId: number
  readonly year: number
  /** Highest points by item; null where nobody knows. */
  readonly maxima: readonly (number | null)[]
}

export type Aggregate = {
  readonly table: string
  /** All of the table's, in its order: whole rows also travel as one text. */
  readonly columns: string
  /** The select whose rows go into the table; null where the work has nothing for it. */
  rows(work: AggregatedWork, counted: CountedParticipants): RawBuilder<unknown> | null
}

/** What is kept of a school's results of a work: pages read these, never the participants. */
export const aggregates: readonly Aggregate[] = [
  {
    table: 'assessment.score_distribution',
    columns: `organization_id, work_id, municipality_id, year, participants, absent, scored, score_sum, score_squares, totals,
      counts, test_scored, test_sum, test_squares, test_totals, test_counts, marked, marks, mark_counts`,
    rows: distributionRows,
  },
  {
    table: 'assessment.item_statistics',
    columns: `organization_id, work_id, mark_group, municipality_id, row_count, total_sum, total_squares, scored, sums,
      squares, products, not_attempted, not_taught, empty_cells, full_points`,
    rows: (work, counted) => (work.maxima.length > 0 ? itemRows(work, counted) : null),
  },
  {
    table: 'assessment.mark_journal',
    columns: 'organization_id, work_id, municipality_id, marks, journal_marks, counts',
    rows: markJournalRows,
  },
  {
    table: 'assessment.group_distribution',
    columns: `organization_id, work_id, pupil_group, member, municipality_id, year, participants, absent, totals, counts,
      test_totals, test_counts, marks, mark_counts`,
    rows: groupRows,
  },
]

function distributionRows(work: AggregatedWork, counted: CountedParticipants): RawBuilder<unknown> {
  return sql`
    with p as materialized (${counted('p.organization_id, p.absent, p.primary_score, p.test_score, p.mark')}),
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
  `
}

function markJournalRows(work: AggregatedWork, counted: CountedParticipants): RawBuilder<unknown> {
  return sql`
    with cell as (
      select organization_id, mark, journal_mark, count(*)::int as n
      from (${counted('p.organization_id, p.absent, p.mark, p.journal_mark')}) p
      where not absent and mark is not null and journal_mark is not null group by 1, 2, 3)
    select organization_id, ${work.workId}::int, ${work.municipalityId}::int, array_agg(mark order by mark, journal_mark),
      array_agg(journal_mark order by mark, journal_mark), array_agg(n order by mark, journal_mark)
    from cell group by 1
  `
}

/** Groups of pupils that files tell of; most works have none. */
function groupRows(work: AggregatedWork, counted: CountedParticipants): RawBuilder<unknown> {
  return sql`
    with p as materialized (
      select p.*, k.key as pupil_group, case when k.key in ('ovz', 'repeater', 'medal') then k.value::smallint end as member
      from (${counted('p.organization_id, p.absent, p.primary_score, p.test_score, p.mark, p.notes')}) p,
        jsonb_each_text(p.notes) as k
      where p.notes is not null),
    cell as (
      select organization_id, pupil_group, member, 'score' as kind, primary_score as value, count(*)::int as n from p
      where member is not null and not absent and primary_score is not null group by 1, 2, 3, 5
      union all
      select organization_id, pupil_group, member, 'test', test_score, count(*)::int from p
      where member is not null and not absent and test_score is not null group by 1, 2, 3, 5
      union all
      select organization_id, pupil_group, member, 'mark', mark, count(*)::int from p
      where member is not null and not absent and mark is not null group by 1, 2, 3, 5
      union all
      select organization_id, pupil_group, member, 'roll', absent::int, count(*)::int from p
      where member is not null group by 1, 2, 3, 5)
    select organization_id, ${work.workId}::int, pupil_group, member, ${work.municipalityId}::int, ${work.year}::smallint,
      coalesce(sum(n) filter (where kind = 'roll' and value = 0), 0)::int,
      coalesce(sum(n) filter (where kind = 'roll' and value = 1), 0)::int,
      coalesce(array_agg(value order by value) filter (where kind = 'score'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'score'), '{}'),
      coalesce(array_agg(value order by value) filter (where kind = 'test'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'test'), '{}'),
      coalesce(array_agg(value::smallint order by value) filter (where kind = 'mark'), '{}'),
      coalesce(array_agg(n order by value) filter (where kind = 'mark'), '{}')
    from cell group by 1, 3, 4
  `
}

/** Indexed sums are several times faster than `unnest` of the scores; the statement is generated for the number of items. */
function itemRows(work: AggregatedWork, counted: CountedParticipants): RawBuilder<unknown> {
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
  return sql`
    with p as (${counted('p.organization_id, p.mark, p.scores, p.primary_score as total, p.absent, p.counted_in_items')}),
    g as materialized (
      select organization_id, mark, ${sql.raw(groups)} from p
      where not absent and counted_in_items and cardinality(scores) > 0 group by 1, 2)
    select organization_id, ${work.workId}::int, mark, ${work.municipalityId}::int, row_count, coalesce(total_sum, 0), coalesce(total_squares, 0),
      ${sql.raw(columns.join(', '))}
    from g where mark is not null
    union all
    select organization_id, ${work.workId}::int, -1, ${work.municipalityId}::int, sum(row_count)::int, coalesce(sum(total_sum), 0), coalesce(sum(total_squares), 0),
      ${sql.raw(everyone)}
    from g group by 1
  `
}
