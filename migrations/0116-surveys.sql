-- Surveys: anonymous questionnaires of parents, pupils and teachers.
--
-- What was answered is kept apart from how one was let in: an answer has no time, no address and no code, and a one-time code
-- is deleted when it is used, so that nothing stored leads from an answer to the card it came by.

create schema surveys;
grant usage on schema surveys to msoko_app;

create table surveys.survey (
  survey_id       bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  title           text collate service.russian not null,
  -- The questions as they were when the survey was made: surveys/domain/questionnaire/questionnaire.ts.
  questionnaire   jsonb not null,
  entrance        text not null constraint survey_entrance_known check (entrance in ('codes', 'link')),
  opens_on        date not null,
  closes_on       date not null,
  -- Fewer answers than this are never shown by themselves.
  threshold       integer not null default 10 constraint survey_threshold check (threshold between 5 and 100),
  -- Ended before its last day.
  ended           boolean not null default false,
  removed         boolean not null default false,
  constraint survey_dates check (opens_on <= closes_on)
);
comment on table surveys.survey is 'directory: an anonymous questionnaire: what is asked, from when to when, how one is let in';
create index survey_by_day on surveys.survey (municipality_id, opens_on) where not removed;

create table surveys.target (
  organization_id integer not null,
  survey_id       bigint not null references surveys.survey (survey_id),
  municipality_id integer not null,
  version         integer not null default 1,
  -- The address of an open link.
  link_key        text not null,
  -- How many people are asked: what the share of answers is counted from.
  group_size      integer constraint target_group_size check (group_size between 1 and 100000),
  printed_codes   integer not null default 0,
  -- Taken out of the survey; its answers are not counted.
  removed         boolean not null default false,
  primary key (organization_id, survey_id),
  constraint target_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id)
);
comment on table surveys.target is 'school: an organization whose people are asked';
create index target_of_survey on surveys.target (survey_id);
create index target_by_link on surveys.target (link_key);

create table surveys.entry_code (
  organization_id integer not null,
  code_hash       text not null,
  municipality_id integer not null,
  survey_id       bigint not null,
  primary key (organization_id, code_hash),
  constraint entry_code_of foreign key (organization_id, survey_id)
    references surveys.target (organization_id, survey_id)
);
comment on table surveys.entry_code is 'school: one-time codes that nobody has used yet';
create index entry_code_by_hash on surveys.entry_code (code_hash);

create table surveys.answer (
  organization_id integer not null,
  survey_id       bigint not null,
  -- Made by the browser, so that an answer sent twice over a bad line is kept once.
  answer_id       text not null,
  municipality_id integer not null,
  answers         jsonb not null,
  primary key (organization_id, survey_id, answer_id),
  constraint answer_of foreign key (organization_id, survey_id)
    references surveys.target (organization_id, survey_id)
);
comment on table surveys.answer is 'school: one anonymous answer, without time, address or code';
create index answer_of_survey on surveys.answer (survey_id);
create index answer_by_id on surveys.answer (answer_id);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on surveys.survey, surveys.target to msoko_app;
grant select, insert, delete on surveys.entry_code to msoko_app;
grant select, insert on surveys.answer to msoko_app;

alter table surveys.survey enable row level security;
create policy survey_read on surveys.survey for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy survey_write on surveys.survey to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table surveys.target enable row level security;
create policy target_scope on surveys.target to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table surveys.entry_code enable row level security;
create policy entry_code_scope on surveys.entry_code to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table surveys.answer enable row level security;
create policy answer_scope on surveys.answer to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
