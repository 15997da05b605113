-- What results imported by earlier versions lack: totals over the schools of a municipality, the files of their parts, and
-- the same pupils in two waves. Does nothing where they are there.

insert into assessment.work_total (work_id, municipality_id, year, schools, participants, absent, scored, totals, counts,
  test_scored, test_totals, test_counts, marked, marks, mark_counts, journal_of, journal_marks, journal_counts)
with d as (
  select * from assessment.score_distribution s
  where not exists (select 1 from assessment.work_total t where t.work_id = s.work_id)),
cell as (
  select work_id, 'score' as kind, value, sum(n)::int as n from d, unnest(d.totals, d.counts) as u (value, n) group by 1, 3
  union all
  select work_id, 'test', value, sum(n)::int from d, unnest(d.test_totals, d.test_counts) as u (value, n) group by 1, 3
  union all
  select work_id, 'mark', value, sum(n)::int from d, unnest(d.marks, d.mark_counts) as u (value, n) group by 1, 3),
joined as (
  select work_id,
    array_agg(value order by value) filter (where kind = 'score') as totals,
    array_agg(n order by value) filter (where kind = 'score') as counts,
    array_agg(value order by value) filter (where kind = 'test') as test_totals,
    array_agg(n order by value) filter (where kind = 'test') as test_counts,
    array_agg(value::smallint order by value) filter (where kind = 'mark') as marks,
    array_agg(n order by value) filter (where kind = 'mark') as mark_counts
  from cell group by 1),
pair as (
  select work_id, mark, journal_mark, sum(n)::int as n
  from assessment.mark_journal j, unnest(j.marks, j.journal_marks, j.counts) as u (mark, journal_mark, n) group by 1, 2, 3),
journal as (
  select work_id, array_agg(mark order by mark, journal_mark) as marks,
    array_agg(journal_mark order by mark, journal_mark) as journal_marks, array_agg(n order by mark, journal_mark) as counts
  from pair group by 1),
roll as (
  select work_id, min(municipality_id) as municipality_id, min(year) as year,
    count(*) filter (where participants > 0) as schools, sum(participants) as participants, sum(absent) as absent,
    sum(scored) as scored, sum(test_scored) as test_scored, sum(marked) as marked
  from d group by 1)
select r.work_id, r.municipality_id, r.year, r.schools, r.participants, r.absent, r.scored, coalesce(c.totals, '{}'),
  coalesce(c.counts, '{}'), r.test_scored, coalesce(c.test_totals, '{}'), coalesce(c.test_counts, '{}'), r.marked,
  coalesce(c.marks, '{}'), coalesce(c.mark_counts, '{}'), coalesce(j.marks, '{}'), coalesce(j.journal_marks, '{}'),
  coalesce(j.counts, '{}')
from roll r left join joined c using (work_id) left join journal j using (work_id);

insert into assessment.work_item_total (work_id, mark_group, municipality_id, row_count, total_sum, total_squares, scored, sums,
  squares, products, not_attempted, not_taught, empty_cells, full_points)
with i as (
  select * from assessment.item_statistics s
  where not exists (select 1 from assessment.work_item_total t where t.work_id = s.work_id)),
cell as (
  select work_id, mark_group, place, coalesce(sum(scored), 0)::int as scored, coalesce(sum(sums), 0)::int as sums,
    coalesce(sum(squares), 0)::bigint as squares, coalesce(sum(products), 0)::float8 as products,
    coalesce(sum(not_attempted), 0)::int as not_attempted, coalesce(sum(not_taught), 0)::int as not_taught,
    coalesce(sum(empty_cells), 0)::int as empty_cells, coalesce(sum(full_points), 0)::int as full_points
  from (
    select i.work_id, i.mark_group, u.* from i,
      unnest(i.scored, i.sums, i.squares, i.products, i.not_attempted, i.not_taught, i.empty_cells, i.full_points)
        with ordinality
        as u (scored, sums, squares, products, not_attempted, not_taught, empty_cells, full_points, place)) as flat
  group by 1, 2, 3),
joined as (
  select work_id, mark_group, array_agg(scored order by place) as scored, array_agg(sums order by place) as sums,
    array_agg(squares order by place) as squares, array_agg(products order by place) as products,
    array_agg(not_attempted order by place) as not_attempted, array_agg(not_taught order by place) as not_taught,
    array_agg(empty_cells order by place) as empty_cells, array_agg(full_points order by place) as full_points
  from cell group by 1, 2),
roll as (
  select work_id, mark_group, min(municipality_id) as municipality_id, sum(row_count)::int as row_count,
    sum(total_sum) as total_sum, sum(total_squares) as total_squares
  from i group by 1, 2)
select work_id, mark_group, r.municipality_id, r.row_count, r.total_sum, r.total_squares, c.scored, c.sums, c.squares,
  c.products, c.not_attempted, c.not_taught, c.empty_cells, c.full_points
from roll r join joined c using (work_id, mark_group);

update assessment.school_part s
set file_name = r.file_name,
  sheets = coalesce((
    select array_agg(distinct p.sheet order by p.sheet) from assessment.participant p
    where p.organization_id = s.organization_id and p.year = s.year and p.work_id = s.work_id
      and p.import_id = s.import_id and p.sitting = s.sitting), '{}')
from assessment.results_import r
where s.file_name is null and r.import_id = s.import_id;

insert into assessment.wave_pair (organization_id, one_work_id, other_work_id, municipality_id, pairs, one_sum, other_sum,
  change_sum, change_squares, other_higher, one_higher)
with wave as (
  select w.* from assessment.work w
  where w.series is not null and w.max_score > 0 and w.procedure in ('municipal-diagnostic', 'regional-diagnostic', 'trial-exam')),
result as (
  select p.organization_id, p.work_id, p.pseudonym, min(p.primary_score / w.max_score)::float8 as share
  from wave w join assessment.school_part s on s.work_id = w.work_id and s.is_current
    join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
      and p.import_id = s.import_id and p.sitting = s.sitting and p.year = s.year
  where not p.superseded and not p.absent and p.pseudonym is not null and p.primary_score is not null
  group by 1, 2, 3 having count(*) = 1)
select a.organization_id, v.work_id, w.work_id, v.municipality_id, count(*), sum(a.share), sum(b.share),
  sum(b.share - a.share), sum((b.share - a.share) ^ 2), count(*) filter (where b.share > a.share),
  count(*) filter (where b.share < a.share)
from wave v join wave w on w.work_id > v.work_id and w.municipality_id = v.municipality_id and w.procedure = v.procedure
    and w.year = v.year and w.grade is not distinct from v.grade and w.subject = v.subject
    and w.level is not distinct from v.level
  join result a on a.work_id = v.work_id
  join result b on b.work_id = w.work_id and b.organization_id = a.organization_id and b.pseudonym = a.pseudonym
group by 1, 2, 3, 4
on conflict do nothing;
