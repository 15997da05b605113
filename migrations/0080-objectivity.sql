-- Objectivity: runs of the screen, what they found at each school, dossiers, re-checks.
--
-- A run is a frozen snapshot: its rows are written once and never changed. Only the authority sees runs. What a school is
-- shown stands in its dossier, which holds its own copy of the evidence and is closed to the school until it is handed over
-- (`is_shown`): the policies look at the row itself.

create schema objectivity;
grant usage on schema objectivity to msoko_app;

create table objectivity.run (
  run_id          bigint generated always as identity primary key,
  municipality_id integer not null,
  state           text not null default 'waiting'
    constraint run_state_known check (state in ('waiting', 'running', 'done', 'failed')),
  -- Hundredths that are done.
  progress        smallint not null default 0,
  -- The accepted share of honest schools among the named.
  q               real not null constraint run_q_is_a_share check (q > 0 and q <= 0.5),
  method          text not null,
  -- [{workId, title, year, labels, …}] as they were; the histogram is what the screen took as ordinary.
  works           jsonb not null,
  -- What was left out lawfully: [{organizationId, workId, className, kind, reason}].
  exemptions      jsonb not null,
  starter_name    text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  -- Of the results that were read: the same data and settings give the same run.
  data_print      text,
  -- {schools, cells, rows, canName, heaping}
  summary         jsonb,
  failure         text,
  constraint run_done_is_whole check ((state = 'done') = (summary is not null))
);
comment on table objectivity.run is 'service: one run of the screen: settings, works, who, when, of which data';
create index run_newest on objectivity.run (municipality_id, run_id desc);

create table objectivity.run_school (
  organization_id integer not null,
  run_id          bigint not null,
  municipality_id integer not null,
  tier            text not null
    constraint run_school_tier_known check (tier in ('named', 'worth-a-look', 'nothing-found')),
  -- Empty where nothing could be measured.
  p               double precision,
  q               double precision,
  tested          integer not null,
  too_little      boolean not null,
  -- {'mark-boundary': 0.01, …}
  markers         jsonb not null,
  -- The usual rules that would name the school: ['mean-above-region', …].
  rules           jsonb not null,
  primary key (organization_id, run_id)
);
comment on table objectivity.run_school is 'school: what a run found at a school; the authority alone sees it';
create index run_school_of_run on objectivity.run_school (run_id);

create table objectivity.run_cell (
  organization_id integer not null,
  run_id          bigint not null,
  work_id         integer not null,
  municipality_id integer not null,
  p               double precision,
  q               double precision,
  is_named        boolean not null,
  tested          integer not null,
  absent          integer not null,
  markers         jsonb not null,
  -- The signs as counts: see domain/explain/cell-counts.ts.
  counts          jsonb not null,
  -- Pupils of the school at each total, from 0.
  totals          integer[] not null,
  primary key (organization_id, run_id, work_id)
);
comment on table objectivity.run_cell is 'school: what a run found at a school in one work, with counts; the authority alone sees it';
create index run_cell_of_run on objectivity.run_cell (run_id);

create table objectivity.exemption (
  organization_id integer not null,
  exemption_id    bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  -- Empty = all works.
  work_id         integer,
  -- Empty = all classes.
  class_name      text,
  kind            text not null
    constraint exemption_kind_known check (kind in ('correctional-class', 'epidemic', 'other')),
  reason          text not null,
  author_name     text not null,
  added_on        date not null,
  removed         boolean not null default false,
  primary key (organization_id, exemption_id)
);
comment on table objectivity.exemption is 'school: results that lawfully do not count in a run, with the reason';

create table objectivity.dossier (
  organization_id integer not null,
  dossier_id      bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  run_id          bigint not null,
  -- The evidence as it stood in the run; the school has no other way to it.
  evidence        jsonb not null,
  created_on      date not null,
  author_name     text not null,
  is_shown        boolean not null default false,
  handed_on       date,
  answer_by       date,
  -- What the authority asks of the school.
  request         text,
  answer          text,
  answered_on     date,
  answerer_name   text,
  outcome         text
    constraint dossier_outcome_known check (outcome in ('explained', 'confirmed', 'recheck')),
  outcome_reason  text,
  -- «Приказ от 01.12.2026 № 214»
  outcome_document text,
  -- Keys of the catalogue of causes.
  causes          text[] not null default '{}',
  closed_on       date,
  closer_name     text,
  primary key (organization_id, dossier_id),
  constraint dossier_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint dossier_shown_has_a_day check (is_shown = (handed_on is not null) and is_shown = (answer_by is not null)),
  constraint dossier_answer_whole check ((answer is null) = (answered_on is null)),
  constraint dossier_outcome_whole check ((outcome is null) = (closed_on is null) and (outcome is null) = (outcome_reason is null))
);
comment on table objectivity.dossier is 'school: signs at a school, its answer and the outcome; closed to the school until handed over';
create unique index dossier_once_a_run on objectivity.dossier (organization_id, run_id);

create table objectivity.dossier_file (
  organization_id integer not null,
  dossier_id      bigint not null,
  sha256          text not null,
  municipality_id integer not null,
  -- Whose file: of the school's answer, of the authority's outcome.
  side            text not null constraint dossier_file_side_known check (side in ('school', 'authority')),
  file_name       text not null,
  added_on        date not null,
  is_shown        boolean not null,
  removed         boolean not null default false,
  primary key (organization_id, dossier_id, sha256),
  foreign key (organization_id, dossier_id) references objectivity.dossier (organization_id, dossier_id)
);
comment on table objectivity.dossier_file is 'school: a file of a dossier; its bytes are in the file store of documents';

create table objectivity.dossier_event (
  organization_id integer not null,
  event_id        bigint generated always as identity,
  dossier_id      bigint not null,
  municipality_id integer not null,
  act             text not null
    constraint dossier_event_act_known check (act in
      ('created', 'handed-over', 'withdrawn', 'answered', 'concluded', 'reopened', 'recheck-assigned')),
  happened_on     date not null,
  person_name     text not null,
  note            text,
  is_shown        boolean not null,
  primary key (organization_id, event_id),
  foreign key (organization_id, dossier_id) references objectivity.dossier (organization_id, dossier_id)
);
comment on table objectivity.dossier_event is 'school: what happened to a dossier and when';

create table objectivity.recheck_work (
  organization_id integer not null,
  dossier_id      bigint not null,
  work_id         integer not null,
  position        integer not null,
  municipality_id integer not null,
  version         integer not null default 1,
  class_name      text,
  participant_code text,
  first_total     smallint not null,
  first_mark      smallint,
  second_total    smallint,
  second_mark     smallint,
  checker_name    text,
  checked_on      date,
  is_shown        boolean not null,
  removed         boolean not null default false,
  primary key (organization_id, dossier_id, work_id, position),
  foreign key (organization_id, dossier_id) references objectivity.dossier (organization_id, dossier_id),
  constraint recheck_work_checked_whole check ((second_total is null) = (checked_on is null))
);
comment on table objectivity.recheck_work is 'school: a pupil''s work that is checked again, the first and the second score';

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on objectivity.run, objectivity.exemption, objectivity.dossier, objectivity.dossier_file,
  objectivity.recheck_work to msoko_app;
grant select, insert on objectivity.run_school, objectivity.run_cell, objectivity.dossier_event to msoko_app;
grant delete on objectivity.run_school, objectivity.run_cell to msoko_app;

alter table objectivity.run enable row level security;
create policy run_scope on objectivity.run to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table objectivity.run_school enable row level security;
create policy run_school_scope on objectivity.run_school to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table objectivity.run_cell enable row level security;
create policy run_cell_scope on objectivity.run_cell to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table objectivity.exemption enable row level security;
create policy exemption_scope on objectivity.exemption to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table objectivity.dossier enable row level security;
create policy dossier_scope on objectivity.dossier to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table objectivity.dossier_file enable row level security;
create policy dossier_file_scope on objectivity.dossier_file to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table objectivity.dossier_event enable row level security;
create policy dossier_event_scope on objectivity.dossier_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

-- A school reads what its works got the second time; entering it is the authority's.
alter table objectivity.recheck_work enable row level security;
create policy recheck_work_read on objectivity.recheck_work for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));
create policy recheck_work_write on objectivity.recheck_work to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');
