-- Support: rules by which schools are offered help, what they found, who was listed, and the cases of help.
--
-- A rule and a run are written once: a change is another edition, another run. A case is closed to its school until it is shown
-- (`is_shown`): the policies look at the row itself, so every part of a case carries the mark.

create schema support;
grant usage on schema support to msoko_app;

create table support.rule_table (
  rule_table_id   bigint generated always as identity primary key,
  municipality_id integer not null,
  -- Editions of one rule share it: the number of the first of them.
  family          bigint,
  edition         integer not null default 1,
  category        text not null
    constraint rule_table_category_known check (category in ('low-results', 'risk-zone', 'adverse-conditions')),
  -- domain/rules/rule-table.ts
  content         jsonb not null,
  -- The preset it was copied from.
  preset          text,
  author_name     text not null,
  added_on        date not null
);
comment on table support.rule_table is 'directory: an edition of a rule by which schools are found; never changed';
create unique index rule_table_edition on support.rule_table (municipality_id, family, edition);

create table support.index_weights (
  municipality_id integer not null,
  edition         integer not null,
  -- {'both_higher': 1, …}
  weights         jsonb not null,
  author_name     text not null,
  changed_on      date not null,
  primary key (municipality_id, edition)
);
comment on table support.index_weights is 'directory: an edition of the weights of the index of social conditions';

create table support.run (
  run_id            bigint generated always as identity primary key,
  municipality_id   integer not null,
  version           integer not null default 1,
  -- The last year of results.
  year              smallint not null,
  -- The rules as they were: domain/rules/rule-table.ts.
  tables            jsonb not null,
  weights           jsonb not null,
  -- Of what was read: the same data and rules give the same run.
  data_print        text not null,
  starter_name      text not null,
  started_at        timestamptz not null,
  approved_on       date,
  approval_document text,
  approver_name     text,
  constraint run_approval_whole check ((approved_on is null) = (approval_document is null))
);
comment on table support.run is 'service: schools found by the rules: settings, who, when, by which order they were listed';
create index run_newest on support.run (municipality_id, run_id desc);

create table support.run_school (
  organization_id integer not null,
  run_id          bigint not null,
  municipality_id integer not null,
  -- domain/rules/identify.ts: one finding for each category.
  findings        jsonb not null,
  primary key (organization_id, run_id)
);
comment on table support.run_school is 'school: what the rules found at a school; the authority alone sees it';
create index run_school_of_run on support.run_school (run_id);

create table support.decision (
  organization_id integer not null,
  run_id          bigint not null,
  category        text not null
    constraint decision_category_known check (category in ('low-results', 'risk-zone', 'adverse-conditions')),
  municipality_id integer not null,
  version         integer not null default 1,
  is_in           boolean not null,
  reason          text not null,
  person_name     text not null,
  decided_on      date not null,
  removed         boolean not null default false,
  primary key (organization_id, run_id, category)
);
comment on table support.decision is 'school: what people decided where the rule could not';

create table support.outside_list (
  organization_id integer not null,
  listed_id       bigint generated always as identity,
  municipality_id integer not null,
  issuer          text not null constraint outside_list_issuer_known check (issuer in ('federal', 'regional')),
  category        text not null
    constraint outside_list_category_known check (category in ('low-results', 'risk-zone', 'adverse-conditions')),
  year            smallint not null,
  -- «Приказ министерства от 01.12.2026 № 1801»
  document        text not null,
  added_on        date not null,
  removed         boolean not null default false,
  primary key (organization_id, listed_id)
);
comment on table support.outside_list is 'school: that a school stands in a federal or regional list; imported, never computed';
create unique index outside_list_once on support.outside_list (organization_id, issuer, category, year) where not removed;

create table support.risk_profile (
  organization_id integer not null,
  year            smallint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  -- domain/profile/risk-profile.ts: [{respondent, count, means}]
  answers         jsonb not null,
  -- {'equipment': 'high', …} as it was published; kept beside the own.
  official        jsonb not null,
  saver_name      text not null,
  saved_on        date not null,
  primary key (organization_id, year)
);
comment on table support.risk_profile is 'school: answers of questionnaires put together by groups, and the official significance';

create table support.support_case (
  organization_id     integer not null,
  case_id             bigint generated always as identity,
  municipality_id     integer not null,
  version             integer not null default 1,
  beneficiary         text not null
    constraint support_case_beneficiary_known check (beneficiary in ('school', 'teacher', 'head')),
  -- Whom of the school's people it is for, where it is not the school as a whole.
  beneficiary_words   text,
  basis               text not null
    constraint support_case_basis_known check (basis in
      ('low-results', 'risk-zone', 'adverse-conditions', 'objectivity', 'other')),
  run_id              bigint,
  dossier_id          bigint,
  -- Why, in words, as it stood when the case was opened.
  grounds             jsonb not null,
  opened_on           date not null,
  opener_name         text not null,
  is_shown            boolean not null default false,
  shown_on            date,
  adviser_name        text,
  adviser_user_id     text,
  -- {worksHere, worksAtMentor, hasRelatives, note}
  adviser_declaration jsonb,
  mentor_id           integer,
  diagnosis           text,
  diagnosed_on        date,
  plan_id             bigint,
  school_answer       text,
  answered_on         date,
  answerer_name       text,
  paused_on           date,
  pause_reason        text,
  escalated_on        date,
  escalation_reason   text,
  closed_on           date,
  closing_ground      text
    constraint support_case_closing_known check (closing_ground in ('exit-rule', 'decision')),
  closing_reason      text,
  closing_document    text,
  closer_name         text,
  primary key (organization_id, case_id),
  constraint support_case_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint support_case_shown_has_a_day check (not is_shown or shown_on is not null),
  constraint support_case_pause_whole check ((paused_on is null) = (pause_reason is null)),
  constraint support_case_closing_whole check ((closed_on is null) = (closing_ground is null)
                                               and (closed_on is null) = (closing_reason is null)),
  constraint support_case_mentor_is_another check (mentor_id <> organization_id)
);
comment on table support.support_case is 'school: help to a school from its opening to the exit rule; closed to the school until shown';

create table support.objective (
  organization_id integer not null,
  objective_id    bigint generated always as identity,
  case_id         bigint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  text            text not null,
  -- What is measured and in what unit.
  indicator       text not null,
  unit            text not null,
  baseline        real,
  target          real not null,
  due_on          date not null,
  -- The school's own mark.
  progress        text not null default 'not-started'
    constraint objective_progress_known check (progress in ('not-started', 'in-progress', 'reached', 'not-reached')),
  progress_note   text,
  marked_on       date,
  is_shown        boolean not null default false,
  removed         boolean not null default false,
  primary key (organization_id, objective_id),
  foreign key (organization_id, case_id) references support.support_case (organization_id, case_id)
);
comment on table support.objective is 'school: a measurable objective of a case';
create index objective_of_case on support.objective (organization_id, case_id);

create table support.visit (
  organization_id integer not null,
  visit_id        bigint generated always as identity,
  case_id         bigint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  planned_on      date not null,
  held_on         date,
  visitor_name    text not null,
  purpose         text not null,
  notes           text,
  -- What was agreed to be done next.
  agreed          text,
  is_shown        boolean not null default false,
  removed         boolean not null default false,
  primary key (organization_id, visit_id),
  foreign key (organization_id, case_id) references support.support_case (organization_id, case_id)
);
comment on table support.visit is 'school: a visit of the adviser to a school, with notes';
create index visit_of_case on support.visit (organization_id, case_id);

create table support.review (
  organization_id integer not null,
  case_id         bigint not null,
  -- The calendar year and the half: reviews are held in December and June.
  year            smallint not null,
  half            text not null constraint review_half_known check (half in ('june', 'december')),
  municipality_id integer not null,
  version         integer not null default 1,
  held_on         date not null,
  reviewer_name   text not null,
  summary         text not null,
  -- [{objectiveId, state, value, note}]
  states          jsonb not null,
  is_shown        boolean not null default false,
  primary key (organization_id, case_id, year, half),
  foreign key (organization_id, case_id) references support.support_case (organization_id, case_id)
);
comment on table support.review is 'school: how each objective of a case stood in December or June';

create table support.case_event (
  organization_id integer not null,
  event_id        bigint generated always as identity,
  case_id         bigint not null,
  municipality_id integer not null,
  act             text not null,
  happened_on     date not null,
  person_name     text not null,
  note            text,
  is_shown        boolean not null,
  primary key (organization_id, event_id),
  foreign key (organization_id, case_id) references support.support_case (organization_id, case_id)
);
comment on table support.case_event is 'school: what happened to a case and when';

create table support.watched_case (
  user_id         text not null,
  organization_id integer not null,
  case_id         bigint not null,
  municipality_id integer not null,
  primary key (user_id, organization_id, case_id)
);
comment on table support.watched_case is 'service: cases a person keeps an eye on; nobody else is told';

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert on support.rule_table, support.index_weights, support.run_school, support.case_event to msoko_app;
grant select, insert, update on support.run, support.decision, support.outside_list, support.risk_profile,
  support.support_case, support.objective, support.visit, support.review to msoko_app;
grant select, insert, delete on support.watched_case to msoko_app;

alter table support.rule_table enable row level security;
create policy rule_table_scope on support.rule_table to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.index_weights enable row level security;
create policy index_weights_scope on support.index_weights to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.run enable row level security;
create policy run_scope on support.run to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.run_school enable row level security;
create policy run_school_scope on support.run_school to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.decision enable row level security;
create policy decision_scope on support.decision to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.watched_case enable row level security;
create policy watched_case_scope on support.watched_case to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- A school reads of lists, profiles, visits and reviews what is about itself; writing them is the authority's.

alter table support.outside_list enable row level security;
create policy outside_list_read on support.outside_list for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy outside_list_write on support.outside_list to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.risk_profile enable row level security;
create policy risk_profile_read on support.risk_profile for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy risk_profile_write on support.risk_profile to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.visit enable row level security;
create policy visit_read on support.visit for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));
create policy visit_write on support.visit to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table support.review enable row level security;
create policy review_read on support.review for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));
create policy review_write on support.review to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- A school answers, and marks its objectives.

alter table support.support_case enable row level security;
create policy support_case_scope on support.support_case to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table support.objective enable row level security;
create policy objective_scope on support.objective to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table support.case_event enable row level security;
create policy case_event_scope on support.case_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));
