-- The board of a year: stages left out on purpose, and what each report has to show for itself.

create table plans.stage_skip (
  skip_id         bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  year_kind       text not null
    constraint stage_skip_year_known check (year_kind in ('school-year', 'calendar-year')),
  -- The calendar year, or the one the school year starts in.
  year            integer not null,
  track           text not null,
  stage           text not null,
  reason          text not null,
  made_at         timestamptz not null,
  made_by         text,
  maker_name      text not null,
  constraint stage_skip_once unique (municipality_id, year_kind, year, track, stage)
);
comment on table plans.stage_skip is 'directory: why a stage of a track''s cycle is left out in a year';

grant select, insert, update, delete on plans.stage_skip to msoko_app;
alter table plans.stage_skip enable row level security;
create policy stage_skip_read on plans.stage_skip for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy stage_skip_write on plans.stage_skip to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- Files and links of the report that stands: lists and the board count tasks without evidence by the thousand.
alter table plans.task add column evidence_count integer not null default 0;
update plans.task t
set evidence_count = jsonb_array_length(r.links) + (
  select count(*) from plans.task_report_file f
  where f.organization_id = r.organization_id and f.task_id = r.task_id and f.number = r.number)::int
from plans.task_report r
where t.reported_at is not null
  and r.organization_id = t.organization_id and r.task_id = t.task_id and r.number = t.report_number;
