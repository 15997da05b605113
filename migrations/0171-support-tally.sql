-- How many schools a run put where, kept with the run: the list of runs need not read what each of them found.
alter table support.run add column tally jsonb not null default '{}';
update support.run r set tally = coalesce((
  select jsonb_object_agg(counted.category, counted.counts)
  from (
    select f ->> 'category' as category, jsonb_build_object(
      'in', count(*) filter (where f ->> 'state' = 'in'),
      'small', count(*) filter (where f ->> 'state' = 'small-sample')) as counts
    from support.run_school s, jsonb_array_elements(s.findings) f
    where s.run_id = r.run_id
    group by 1) counted), '{}');
