-- Groups of pupils beside the whole: pupils with ОВЗ, those who take an exam once more, candidates for a medal, the same pupils
-- in two waves of a diagnostic work. All of them are sums; who belongs to a group stands in participant.notes as 0, 1 or 2.

create table assessment.group_distribution (
  organization_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  pupil_group     text not null
    constraint group_distribution_group_known check (pupil_group in ('ovz', 'repeater', 'medal')),
  -- 0 = told not to be in the group, 1 = is in it; a medal's degree 1 or 2. Of whom no file tells is in no row.
  member          smallint not null,
  municipality_id integer not null,
  year            smallint not null,
  participants    integer not null,
  absent          integer not null,
  totals          real[] not null,
  counts          integer[] not null,
  test_totals     real[] not null,
  test_counts     integer[] not null,
  marks           smallint[] not null,
  mark_counts     integer[] not null,
  primary key (organization_id, work_id, pupil_group, member)
);
comment on table assessment.group_distribution is 'school: scores and marks of a work by groups of pupils';
create index group_distribution_of_work on assessment.group_distribution (work_id);

create table assessment.medal_tally (
  organization_id integer not null,
  year            smallint not null,
  municipality_id integer not null,
  candidates      integer not null,
  -- Named in a file that does not tell pupils apart between subjects: nothing can be said of them.
  untold          integer not null,
  not_confirmed   integer not null,
  below_seventy   integer not null,
  -- Points to 70 in Russian: Σ and Σ².
  missing_sum     double precision not null,
  missing_squares double precision not null,
  primary key (organization_id, year)
);
comment on table assessment.medal_tally is 'school: candidates for a medal of a year and how many met its condition at ЕГЭ';

create table assessment.wave_pair (
  organization_id integer not null,
  -- The smaller number of the two; which wave came first, its series says.
  one_work_id     integer not null references assessment.work (work_id),
  other_work_id   integer not null references assessment.work (work_id),
  municipality_id integer not null,
  -- Pupils of both, known by the keyed hash; shares of the highest score: Σ of each, Σ and Σ² of other − one.
  pairs           integer not null,
  one_sum         double precision not null,
  other_sum       double precision not null,
  change_sum      double precision not null,
  change_squares  double precision not null,
  other_higher    integer not null,
  one_higher      integer not null,
  primary key (organization_id, one_work_id, other_work_id)
);
comment on table assessment.wave_pair is 'school: the same pupils in two waves of a diagnostic work';
create index wave_pair_of_one on assessment.wave_pair (one_work_id);
create index wave_pair_of_other on assessment.wave_pair (other_work_id);

grant select, insert, delete on assessment.group_distribution, assessment.medal_tally, assessment.wave_pair to msoko_app;

alter table assessment.group_distribution enable row level security;
create policy group_distribution_read on assessment.group_distribution for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy group_distribution_write on assessment.group_distribution to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.medal_tally enable row level security;
create policy medal_tally_read on assessment.medal_tally for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy medal_tally_write on assessment.medal_tally to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table assessment.wave_pair enable row level security;
create policy wave_pair_read on assessment.wave_pair for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy wave_pair_write on assessment.wave_pair to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
