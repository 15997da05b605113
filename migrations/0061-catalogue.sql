-- The catalogue of works: a municipality's own versions of works and of least scores. What comes with the program is no row
-- here (docs/decisions): it is read from the program, so that nobody can change it and a new release brings new works.

create schema if not exists assessment;
grant usage on schema assessment to msoko_app;

create table assessment.catalogue_work (
  edition_id      integer generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  procedure       text not null,
  year            smallint not null,
  grade           smallint,
  subject         text not null,
  level           text
    constraint catalogue_work_level_known check (level in ('base', 'advanced', 'profile')),
  series          text,
  -- Who decided so: the federal authority recommends, a region approves its own scale, a municipality makes own works.
  authority       text not null
    constraint catalogue_work_authority_known check (authority in ('federal', 'region', 'municipality')),
  -- 2 and more: corrected after the first.
  edition         smallint not null default 1,
  max_score       smallint not null,
  -- [{label, max, kind, difficulty, content, requirements, skill}] in the order of the paper.
  items           jsonb not null default '[]',
  -- {bands: [{from, to, mark}], conditions: [{mark, items, least, otherwise}]}
  scale           jsonb,
  -- ЕГЭ: the test score of each primary score from 0 on.
  test_scores     smallint[],
  source          text not null,
  status          text not null default 'draft'
    constraint catalogue_work_status_known check (status in ('draft', 'confirmed')),
  confirmed_by    text,
  confirmed_at    timestamptz,
  removed         boolean not null default false,
  constraint catalogue_work_confirmed_by_somebody
    check ((status = 'confirmed') = (confirmed_by is not null) and (status = 'confirmed') = (confirmed_at is not null))
);
comment on table assessment.catalogue_work is 'directory: a municipality''s own version of a work: items, scale, source';
create unique index catalogue_work_once on assessment.catalogue_work
  (municipality_id, procedure, year, grade, subject, level, series, authority, edition) nulls not distinct
  where not removed;

create table assessment.exam_minimum (
  minimum_id      integer generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  year            smallint not null,
  procedure       text not null,
  subject         text not null,
  level           text,
  purpose         text not null
    constraint exam_minimum_purpose_known
    check (purpose in ('certificate', 'university', 'minobrnauki', 'minprosveshcheniya')),
  value           smallint not null,
  unit            text not null
    constraint exam_minimum_unit_known check (unit in ('test-score', 'primary-score', 'mark')),
  source          text not null,
  status          text not null default 'draft'
    constraint exam_minimum_status_known check (status in ('draft', 'confirmed')),
  removed         boolean not null default false
);
comment on table assessment.exam_minimum is 'directory: the least score of an exam by year, subject and purpose';
create unique index exam_minimum_once on assessment.exam_minimum
  (municipality_id, year, procedure, subject, level, purpose) nulls not distinct where not removed;

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on assessment.catalogue_work, assessment.exam_minimum to msoko_app;

alter table assessment.catalogue_work enable row level security;
create policy catalogue_work_read on assessment.catalogue_work for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy catalogue_work_write on assessment.catalogue_work to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.exam_minimum enable row level security;
create policy exam_minimum_read on assessment.exam_minimum for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy exam_minimum_write on assessment.exam_minimum to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
