-- Reporting: each report is a version that stays, the authority accepts or returns it, and nothing of this is forgotten.
--
-- plans.task keeps where the task stands and its last report, for lists; task_report, task_report_file and task_event are
-- only ever added to, and the application role may not change them.

alter table plans.task drop constraint task_state_known;
alter table plans.task drop constraint task_report_whole;
alter table plans.task
  add column outcome          text
    constraint task_outcome_known check (outcome in ('done', 'partly', 'not-done')),
  -- The number of the last version ever sent, withdrawn ones counted.
  add column report_number    integer not null default 0,
  -- What the authority asked to mend; stays until the report is accepted.
  add column return_comment   text,
  -- Why there was nothing to do («нет случая»), or why it is no longer asked («снято с контроля»).
  add column closing_note     text,
  -- {kind, number, date} of the document by which it is no longer asked.
  add column release_document jsonb,
  add column released_from    text;

update plans.task set outcome = 'done', report_number = 1 where reported_at is not null;

alter table plans.task
  add constraint task_state_known
    check (state in ('open', 'returned', 'reported', 'accepted', 'not-required', 'released')),
  add constraint task_report_whole
    check ((reported_at is null) = (outcome is null) and (state not in ('reported', 'accepted') or reported_at is not null)),
  add constraint task_release_whole
    check ((state = 'released') = (release_document is not null) and (release_document is null) = (released_from is null)),
  add constraint task_closing_noted
    check (state not in ('not-required', 'released') or closing_note is not null);

drop index plans.task_open_by_day;
create index task_unsettled_by_day on plans.task (municipality_id, working_due_on) where state in ('open', 'returned');
create index task_to_review on plans.task (municipality_id, reported_at) where state = 'reported';

create table plans.action_question (
  question_id     bigint generated always as identity primary key,
  municipality_id integer not null,
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  action_id       bigint not null references plans.plan_action (action_id) on delete cascade,
  -- «Число участников»
  name            text not null,
  -- «чел.»; empty where the name says it all.
  unit            text not null,
  -- No longer asked; the answers given stay in their reports.
  removed         boolean not null default false
);
comment on table plans.action_question is 'directory: a number that reports on an action must give';
create index action_question_of_action on plans.action_question (action_id);

create table plans.task_report (
  organization_id integer not null,
  task_id         bigint not null,
  number          integer not null,
  municipality_id integer not null,
  outcome         text not null
    constraint task_report_outcome_known check (outcome in ('done', 'partly', 'not-done')),
  text            text not null,
  -- Why not, or not wholly.
  reason          text,
  -- [{questionId, name, unit, value}] as the questions were worded then; value is '12.5'.
  numbers         jsonb not null default '[]',
  links           jsonb not null default '[]',
  sent_at         timestamptz not null,
  sent_by         text,
  sender_name     text,
  primary key (organization_id, task_id, number),
  constraint task_report_of_task
    foreign key (organization_id, task_id) references plans.task (organization_id, task_id)
);
comment on table plans.task_report is 'school: a report as it was sent; a corrected one is another version';

create table plans.task_report_file (
  organization_id integer not null,
  task_id         bigint not null,
  number          integer not null,
  position        integer not null,
  municipality_id integer not null,
  sha256          text not null,
  file_name       text not null,
  kind            text not null,
  byte_count      integer not null,
  primary key (organization_id, task_id, number, position),
  constraint task_report_file_of_report
    foreign key (organization_id, task_id, number) references plans.task_report (organization_id, task_id, number),
  constraint task_report_file_stored
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256)
);
comment on table plans.task_report_file is 'school: evidence attached to a report; the file itself is in documents';

create table plans.task_event (
  organization_id integer not null,
  event_id        bigint generated always as identity,
  municipality_id integer not null,
  task_id         bigint not null,
  act             text not null
    constraint task_event_act_known
    check (act in ('report', 'withdraw', 'no-case', 'case-found', 'accept', 'return', 'reopen', 'release', 'resume')),
  to_state        text not null,
  at              timestamptz not null,
  user_id         text,
  person_name     text,
  -- A comment or a reason.
  note            text,
  document        jsonb,
  report_number   integer,
  primary key (organization_id, event_id),
  constraint task_event_of_task
    foreign key (organization_id, task_id) references plans.task (organization_id, task_id)
);
comment on table plans.task_event is 'school: who did what with a task and when';
create index task_event_of_task on plans.task_event (organization_id, task_id, event_id);

create table plans.report_draft (
  organization_id integer not null,
  task_id         bigint not null,
  user_id         text not null,
  municipality_id integer not null,
  person_name     text not null,
  -- Whatever has been typed, complete or not.
  content         jsonb not null,
  saved_at        timestamptz not null,
  primary key (organization_id, task_id, user_id),
  constraint report_draft_of_task
    foreign key (organization_id, task_id) references plans.task (organization_id, task_id) on delete cascade
);
comment on table plans.report_draft is 'school: a report being written, one for each writer';

-- What was reported before this change is the first version of its report.
insert into plans.task_report (organization_id, task_id, number, municipality_id, outcome, text, sent_at, sent_by, sender_name)
select organization_id, task_id, 1, municipality_id, 'done', coalesce(report_text, ''), reported_at, reported_by, reporter_name
from plans.task where reported_at is not null;
insert into plans.task_event (organization_id, municipality_id, task_id, act, to_state, at, user_id, person_name, report_number)
select organization_id, municipality_id, task_id, 'report', 'reported', reported_at, reported_by, reporter_name, 1
from plans.task where reported_at is not null;

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on plans.action_question to msoko_app;
grant select, insert on plans.task_report, plans.task_report_file, plans.task_event to msoko_app;
grant select, insert, update, delete on plans.report_draft to msoko_app;

alter table plans.action_question enable row level security;
create policy action_question_read on plans.action_question for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy action_question_write on plans.action_question to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.task_report enable row level security;
create policy task_report_scope on plans.task_report to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table plans.task_report_file enable row level security;
create policy task_report_file_scope on plans.task_report_file to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table plans.task_event enable row level security;
create policy task_event_scope on plans.task_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table plans.report_draft enable row level security;
create policy report_draft_scope on plans.report_draft to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
