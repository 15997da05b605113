-- Results: works, imports of files, participants with their scores, and the aggregates that pages read.
--
-- A file becomes an import. Its rows are stored under the import's number, in slices; the last transaction makes them count
-- by one row of `school_part` for each school × work × sitting and recomputes the aggregates of these schools. Until then
-- nobody sees them. A later file takes a school over by another row of `school_part`; undoing gives it back.

create schema if not exists assessment;
grant usage on schema assessment to msoko_app;

create table assessment.work (
  work_id         integer generated always as identity primary key,
  municipality_id integer not null,
  procedure       text not null,
  year            smallint not null,
  grade           smallint,
  subject         text not null,
  level           text
    constraint work_level_known check (level in ('base', 'advanced', 'profile')),
  series          text,
  -- As the first file names it.
  title           text not null,
  -- The highest primary score.
  max_score       real,
  -- [{label, written, max, kind, difficulty}] in the order of `scores`.
  items           jsonb not null default '[]',
  constraint work_one_of_key unique nulls not distinct (municipality_id, procedure, year, grade, subject, level, series)
);
comment on table assessment.work is 'directory: a work that results were imported for';

create table assessment.results_import (
  import_id       bigint generated always as identity primary key,
  municipality_id integer not null,
  file_name       text not null,
  -- Of the bytes as they were sent.
  sha256          text not null,
  byte_count      integer not null,
  format          text,
  mapping_id      bigint,
  state           text not null
    constraint results_import_state_known check (state in
      ('waiting', 'reading', 'read', 'storing', 'imported', 'same', 'refused', 'failed', 'cancelled', 'undone')),
  -- Hundredths of the storing that are done.
  progress        smallint not null default 0,
  started_by      text,
  starter_name    text not null,
  started_at      timestamptz not null,
  read_at         timestamptz,
  imported_at     timestamptz,
  closed_at       timestamptz,
  -- What was understood and what would change, with no personal data: see ImportPreview.
  preview         jsonb,
  -- Why it was refused: {title, detail}.
  refusal         jsonb
);
comment on table assessment.results_import is 'service: a file of results and what became of it';
create index results_import_newest on assessment.results_import (municipality_id, import_id desc);
create index results_import_of_file on assessment.results_import (municipality_id, sha256);
create index results_import_at_work on assessment.results_import (import_id) where state in ('waiting', 'reading', 'storing');

-- The file holds names, so it is encrypted, is left out of backups and goes as soon as it is imported.
create table assessment.results_upload (
  import_id       bigint primary key references assessment.results_import (import_id) on delete cascade,
  municipality_id integer not null,
  sealed          bytea not null,
  kept_until      timestamptz not null
);
comment on table assessment.results_upload is 'service: an uploaded file until it is imported or given up, encrypted; left out of backups';

create table assessment.quarantined_row (
  import_id       bigint not null references assessment.results_import (import_id) on delete cascade,
  position        integer not null,
  municipality_id integer not null,
  work_id         integer,
  sheet           text not null,
  source_row      integer not null,
  -- The school's digits as the file has them.
  school          text,
  reason          text not null,
  primary key (import_id, position)
);
comment on table assessment.quarantined_row is 'service: a row of a file that was set aside, without its contents';

create table assessment.school_part (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  -- The day of an exam, so that a reserve day adds to the main one; empty for works that are written once.
  sitting         text not null default '',
  import_id       bigint not null,
  municipality_id integer not null,
  year            smallint not null,
  participants    integer not null,
  absent          integer not null,
  -- Of the rows: the same contents change nothing.
  print           text not null,
  applied_at      timestamptz not null,
  -- Counts now; at most one of a sitting does.
  is_current      boolean not null,
  replaced_at     timestamptz,
  undone          boolean not null default false,
  primary key (organization_id, work_id, sitting, import_id)
);
comment on table assessment.school_part is 'school: which import a school''s results of a work come from, the replaced ones too';
create index school_part_of_import on assessment.school_part (import_id);
create unique index school_part_one_current on assessment.school_part (organization_id, work_id, sitting) where is_current;

create table assessment.participant (
  organization_id  integer not null,
  year             smallint not null,
  work_id          integer not null,
  import_id        bigint not null,
  row_number       integer not null,
  municipality_id  integer not null,
  sitting          text not null default '',
  sheet            text not null,
  -- As the spreadsheet shows it.
  source_row       integer not null,
  class_name       text,
  participant_code text,
  -- A keyed hash of name and document.
  pseudonym        text,
  sex              text,
  variant          text,
  absent           boolean not null,
  -- Points, or -1 not attempted, -2 not taught, -3 empty.
  scores           smallint[] not null,
  -- The items add up to the total.
  counted_in_items boolean not null,
  primary_score    real,
  test_score       real,
  mark             smallint,
  mark_from        text,
  -- 0 = the journal has none, null = the file has no such column.
  journal_mark     smallint,
  notes            jsonb,
  -- A better result of the same pupil on another day counts instead.
  superseded       boolean not null default false,
  -- The number of the appeal import that changed it.
  appealed_by      bigint,
  primary key (organization_id, year, work_id, import_id, row_number)
) partition by list (year);
comment on table assessment.participant is 'school: a pupil''s row of a file; counts where school_part says so';
create table assessment.participant_2018 partition of assessment.participant for values in (2018);
create table assessment.participant_2019 partition of assessment.participant for values in (2019);
create table assessment.participant_2020 partition of assessment.participant for values in (2020);
create table assessment.participant_2021 partition of assessment.participant for values in (2021);
create table assessment.participant_2022 partition of assessment.participant for values in (2022);
create table assessment.participant_2023 partition of assessment.participant for values in (2023);
create table assessment.participant_2024 partition of assessment.participant for values in (2024);
create table assessment.participant_2025 partition of assessment.participant for values in (2025);
create table assessment.participant_2026 partition of assessment.participant for values in (2026);
create table assessment.participant_2027 partition of assessment.participant for values in (2027);
create table assessment.participant_2028 partition of assessment.participant for values in (2028);
create table assessment.participant_2029 partition of assessment.participant for values in (2029);
create table assessment.participant_2030 partition of assessment.participant for values in (2030);
create table assessment.participant_2031 partition of assessment.participant for values in (2031);
create table assessment.participant_2032 partition of assessment.participant for values in (2032);
create table assessment.participant_2033 partition of assessment.participant for values in (2033);
create table assessment.participant_other partition of assessment.participant default;

create table assessment.score_distribution (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  municipality_id integer not null,
  year            smallint not null,
  participants    integer not null,
  absent          integer not null,
  -- Of primary scores: n, Σ, Σ², and how many have each.
  scored          integer not null,
  score_sum       double precision not null,
  score_squares   double precision not null,
  totals          real[] not null,
  counts          integer[] not null,
  test_scored     integer not null,
  test_sum        double precision not null,
  test_squares    double precision not null,
  test_totals     real[] not null,
  test_counts     integer[] not null,
  marked          integer not null,
  marks           smallint[] not null,
  mark_counts     integer[] not null,
  primary key (organization_id, work_id)
);
comment on table assessment.score_distribution is 'school: how many pupils of a school have each score and mark of a work';

create table assessment.item_statistics (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  -- -1 = everyone, else those with this mark.
  mark_group      smallint not null,
  municipality_id integer not null,
  -- Rows whose items add up, and of their totals Σ and Σ².
  row_count       integer not null,
  total_sum       double precision not null,
  total_squares   double precision not null,
  -- One a work's item, in order: with points (not attempted counts as 0 points), Σ, Σ², Σ(item × total), …
  scored          integer[] not null,
  sums            integer[] not null,
  squares         bigint[] not null,
  products        double precision[] not null,
  not_attempted   integer[] not null,
  not_taught      integer[] not null,
  empty_cells     integer[] not null,
  full_points     integer[] not null,
  primary key (organization_id, work_id, mark_group)
);
comment on table assessment.item_statistics is 'school: how the items of a work were done at a school, by groups of marks';

create table assessment.mark_journal (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  municipality_id integer not null,
  -- Three columns of one table: mark of the work, mark of the journal (0 = none), how many.
  marks           smallint[] not null,
  journal_marks   smallint[] not null,
  counts          integer[] not null,
  primary key (organization_id, work_id)
);
comment on table assessment.mark_journal is 'school: marks of a work against marks of the journal';

create table assessment.reported_aggregate (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  format          text not null,
  -- Ф7: the group of marks; '' = everyone.
  mark_group      text not null,
  import_id       bigint not null,
  municipality_id integer not null,
  sheet           text not null,
  source_row      integer not null,
  participants    integer not null,
  figures         jsonb not null,
  applied_at      timestamptz not null,
  is_current      boolean not null,
  undone          boolean not null default false,
  primary key (organization_id, work_id, format, mark_group, import_id)
);
comment on table assessment.reported_aggregate is 'school: figures of a school as somebody published them; never mixed with computed ones';

create table assessment.reported_level (
  municipality_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  format          text not null,
  level           text not null
    constraint reported_level_known check (level in ('country', 'region', 'municipality')),
  unit            text not null,
  mark_group      text not null,
  import_id       bigint not null,
  sheet           text not null,
  source_row      integer not null,
  participants    integer not null,
  figures         jsonb not null,
  applied_at      timestamptz not null,
  is_current      boolean not null,
  undone          boolean not null default false,
  primary key (municipality_id, work_id, format, level, unit, mark_group, import_id)
);
comment on table assessment.reported_level is 'directory: published figures of the country, a region, a municipality';

create table assessment.official_flag (
  organization_id integer not null,
  year            smallint not null,
  import_id       bigint not null,
  municipality_id integer not null,
  source_row      integer not null,
  -- {'4-russian': true, …} as the list has them.
  markers         jsonb not null,
  applied_at      timestamptz not null,
  is_current      boolean not null,
  undone          boolean not null default false,
  primary key (organization_id, year, import_id)
);
comment on table assessment.official_flag is 'school: a row of the official yearly list; imported, never computed';

create table assessment.appeal_change (
  organization_id  integer not null,
  import_id        bigint not null,
  position         integer not null,
  municipality_id  integer not null,
  work_id          integer not null references assessment.work (work_id),
  year             smallint not null,
  sheet            text not null,
  source_row       integer not null,
  pseudonym        text,
  participant_code text,
  before_primary   real,
  before_final     real,
  after_primary    real,
  after_final      real,
  -- The rows that were changed and what they had: [{importId, rowNumber, primaryScore, testScore, mark, countedInItems}].
  changed          jsonb not null default '[]',
  undone           boolean not null default false,
  primary key (organization_id, import_id, position)
);
comment on table assessment.appeal_change is 'school: a result before and after an appeal';

create table assessment.named_mapping (
  mapping_id      bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  name            text collate service.russian not null,
  -- Where the header is and what each column means.
  definition      jsonb not null,
  author_id       text,
  author_name     text not null,
  -- Others of the municipality may use it.
  shared          boolean not null default true,
  deleted         boolean not null default false,
  changed_at      timestamptz not null
);
comment on table assessment.named_mapping is 'directory: how to read the tables of one source, kept under a name';

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on assessment.work, assessment.results_import, assessment.named_mapping to msoko_app;
grant select, insert, delete on assessment.results_upload, assessment.quarantined_row to msoko_app;
grant select, insert, update, delete on assessment.school_part, assessment.participant, assessment.reported_aggregate,
  assessment.reported_level, assessment.official_flag, assessment.appeal_change to msoko_app;
grant select, insert, delete on assessment.score_distribution, assessment.item_statistics, assessment.mark_journal to msoko_app;

alter table assessment.work enable row level security;
create policy work_read on assessment.work for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy work_write on assessment.work to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.reported_level enable row level security;
create policy reported_level_read on assessment.reported_level for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy reported_level_write on assessment.reported_level to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.named_mapping enable row level security;
create policy named_mapping_read on assessment.named_mapping for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy named_mapping_write on assessment.named_mapping to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.results_import enable row level security;
create policy results_import_scope on assessment.results_import to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.results_upload enable row level security;
create policy results_upload_scope on assessment.results_upload to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.quarantined_row enable row level security;
create policy quarantined_row_scope on assessment.quarantined_row to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.school_part enable row level security;
create policy school_part_read on assessment.school_part for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy school_part_write on assessment.school_part to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.participant enable row level security;
create policy participant_read on assessment.participant for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy participant_write on assessment.participant to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.score_distribution enable row level security;
create policy score_distribution_read on assessment.score_distribution for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy score_distribution_write on assessment.score_distribution to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.item_statistics enable row level security;
create policy item_statistics_read on assessment.item_statistics for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy item_statistics_write on assessment.item_statistics to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.mark_journal enable row level security;
create policy mark_journal_read on assessment.mark_journal for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy mark_journal_write on assessment.mark_journal to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.reported_aggregate enable row level security;
create policy reported_aggregate_read on assessment.reported_aggregate for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy reported_aggregate_write on assessment.reported_aggregate to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.official_flag enable row level security;
create policy official_flag_read on assessment.official_flag for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy official_flag_write on assessment.official_flag to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.appeal_change enable row level security;
create policy appeal_change_read on assessment.appeal_change for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy appeal_change_write on assessment.appeal_change to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
