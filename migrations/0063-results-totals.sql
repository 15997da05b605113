-- Totals of a work over all schools of a municipality, kept where the schools' aggregates are: a school sees them beside its
-- own figures without seeing the other schools' rows, and a page of a work adds up nothing.

create table assessment.work_total (
  work_id         integer primary key references assessment.work (work_id),
  municipality_id integer not null,
  year            smallint not null,
  -- Schools somebody took the work in.
  schools         integer not null,
  participants    integer not null,
  absent          integer not null,
  scored          integer not null,
  totals          real[] not null,
  counts          integer[] not null,
  test_scored     integer not null,
  test_totals     real[] not null,
  test_counts     integer[] not null,
  marked          integer not null,
  marks           smallint[] not null,
  mark_counts     integer[] not null,
  -- Of mark_journal.
  journal_of      smallint[] not null,
  journal_marks   smallint[] not null,
  journal_counts  integer[] not null
);
comment on table assessment.work_total is 'directory: scores and marks of a work over all schools of a municipality';

create table assessment.work_item_total (
  work_id         integer not null references assessment.work (work_id),
  mark_group      smallint not null,
  municipality_id integer not null,
  row_count       integer not null,
  total_sum       double precision not null,
  total_squares   double precision not null,
  scored          integer[] not null,
  sums            integer[] not null,
  squares         bigint[] not null,
  products        double precision[] not null,
  not_attempted   integer[] not null,
  not_taught      integer[] not null,
  empty_cells     integer[] not null,
  full_points     integer[] not null,
  primary key (work_id, mark_group)
);
comment on table assessment.work_item_total is 'directory: how the items of a work were done over all schools of a municipality';

-- Where a school's results stand, for the school itself too, which sees no imports.
alter table assessment.school_part add column file_name text, add column sheets text[] not null default '{}';

create index score_distribution_of_work on assessment.score_distribution (work_id);
create index item_statistics_of_work on assessment.item_statistics (work_id);
create index mark_journal_of_work on assessment.mark_journal (work_id);
create index school_part_current_of_work on assessment.school_part (work_id) where is_current;

grant select, insert, delete on assessment.work_total, assessment.work_item_total to msoko_app;

alter table assessment.work_total enable row level security;
create policy work_total_read on assessment.work_total for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy work_total_write on assessment.work_total to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.work_item_total enable row level security;
create policy work_item_total_read on assessment.work_item_total for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy work_item_total_write on assessment.work_item_total to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
