-- Appraisal by others: experts' rounds of observation (МКДО), and the independent assessment of conditions (НОКО).
--
-- What one expert puts down is for the authority and that expert; a kindergarten sees the consolidated levels once they are
-- settled. The text of an instrument is kept with its round, so that a changed one changes no level given before.

create schema appraisal;
grant usage on schema appraisal to msoko_app;

create table appraisal.round (
  round_id        bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  title           text collate service.russian not null,
  -- appraisal/domain/observation/instrument.ts
  instrument      jsonb not null,
  starts_on       date not null,
  ends_on         date not null,
  -- The point of a plan «меры и анализ эффективности» that opens when the round is finished; another context's, no foreign key.
  plan_id         bigint,
  action_id       bigint,
  finished_on     date,
  removed         boolean not null default false,
  constraint round_dates check (starts_on <= ends_on),
  constraint round_action_whole check ((plan_id is null) = (action_id is null))
);
comment on table appraisal.round is 'directory: a round of observation: what is looked at, when, and what follows it';
create index round_by_day on appraisal.round (municipality_id, starts_on) where not removed;

create table appraisal.observed (
  organization_id integer not null,
  round_id        bigint not null references appraisal.round (round_id),
  municipality_id integer not null,
  version         integer not null default 1,
  -- Children, by which the municipality's mean is weighted.
  children        integer constraint observed_children check (children between 1 and 10000),
  -- {indicator: {mark, reason}}: what experts agreed on where they differed.
  settled         jsonb not null default '{}',
  -- From this day the consolidated levels are shown to the organization, as they then were.
  settled_on      date,
  levels          jsonb,
  removed         boolean not null default false,
  primary key (organization_id, round_id),
  constraint observed_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint observed_settled_whole check ((settled_on is null) = (levels is null))
);
comment on table appraisal.observed is 'school: an organization observed in a round, with its consolidated levels';
create index observed_of_round on appraisal.observed (round_id);

create table appraisal.rating (
  organization_id integer not null,
  round_id        bigint not null,
  expert_id       text not null,
  municipality_id integer not null,
  version         integer not null default 1,
  expert_name     text not null,
  -- {indicator: {mark, note}}
  ratings         jsonb not null default '{}',
  sent_on         date,
  removed         boolean not null default false,
  primary key (organization_id, round_id, expert_id),
  constraint rating_of foreign key (organization_id, round_id)
    references appraisal.observed (organization_id, round_id)
);
comment on table appraisal.rating is 'school: what one expert saw at one organization';
create index rating_of_round on appraisal.rating (round_id);

create table appraisal.turn (
  organization_id integer not null,
  -- The first of the three years the rotation is planned for.
  cycle           integer not null constraint turn_cycle check (cycle between 2015 and 2100),
  municipality_id integer not null,
  version         integer not null default 1,
  year            integer not null,
  -- A person chose the year; planning anew leaves it.
  is_fixed        boolean not null default false,
  primary key (organization_id, cycle),
  constraint turn_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint turn_year check (year between cycle and cycle + 2)
);
comment on table appraisal.turn is 'school: the year in which an organization has its independent assessment';

create table appraisal.assessment (
  organization_id integer not null,
  year            integer not null constraint assessment_year check (year between 2015 and 2100),
  municipality_id integer not null,
  version         integer not null default 1,
  -- appraisal/domain/independent/measures.ts
  measures        jsonb not null,
  -- Where the results are published, and since when.
  published_on    date,
  link            text,
  primary key (organization_id, year),
  constraint assessment_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint assessment_published_whole check (link is null or published_on is not null)
);
comment on table appraisal.assessment is 'school: what an independent assessment found at an organization';

create table appraisal.shortcoming (
  organization_id integer not null,
  shortcoming_id  bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  year            integer not null,
  text            text not null,
  measure         text not null,
  responsible     text not null,
  due_on          date not null,
  done_text       text,
  done_on         date,
  checked_on      date,
  removed         boolean not null default false,
  primary key (organization_id, shortcoming_id),
  constraint shortcoming_of foreign key (organization_id, year)
    references appraisal.assessment (organization_id, year),
  constraint shortcoming_done_whole check ((done_text is null) = (done_on is null)),
  constraint shortcoming_order check (checked_on is null or done_on is not null)
);
comment on table appraisal.shortcoming is 'school: a shortcoming an independent assessment found, and what is done about it';
create index shortcoming_of_assessment on appraisal.shortcoming (organization_id, year);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on appraisal.round, appraisal.observed, appraisal.rating, appraisal.turn, appraisal.assessment,
  appraisal.shortcoming to msoko_app;

alter table appraisal.round enable row level security;
create policy round_read on appraisal.round for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy round_write on appraisal.round to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- A kindergarten sees its levels once they are settled.
alter table appraisal.observed enable row level security;
create policy observed_read on appraisal.observed for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and settled_on is not null));
create policy observed_write on appraisal.observed to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- An expert who is given particular organizations reaches only the own sheets there.
alter table appraisal.rating enable row level security;
create policy rating_scope on appraisal.rating to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
              and expert_id = current_setting('app.person', true)))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
              and expert_id = current_setting('app.person', true)));

alter table appraisal.turn enable row level security;
create policy turn_read on appraisal.turn for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy turn_write on appraisal.turn to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table appraisal.assessment enable row level security;
create policy assessment_read on appraisal.assessment for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy assessment_write on appraisal.assessment to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table appraisal.shortcoming enable row level security;
create policy shortcoming_scope on appraisal.shortcoming to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
