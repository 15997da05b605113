-- Control: inspections with check lists and findings, and hearings of heads' reports.
--
-- An inspection and a hearing belong to the municipality; what concerns one organization stands in rows of its own, so that
-- nobody sees another's. What an inspector is still writing (answers, findings) is closed to the organization until it is
-- shown (`is_shown`): the policies look at the row itself.

create schema control;
grant usage on schema control to msoko_app;

create table control.inspection (
  inspection_id   bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  theme           text collate service.russian not null,
  kind            text not null
    constraint inspection_kind_known check (kind in ('thematic', 'complex', 'procedure', 'follow-up')),
  mode            text not null constraint inspection_mode_known check (mode in ('on-site', 'documents', 'both')),
  -- Why: words, an act of the register, a point of a plan. Acts and plans have no foreign keys here: they are other contexts'.
  basis           text,
  act_id          bigint,
  plan_id         bigint,
  action_id       bigint,
  inspectors      text[] not null default '{}',
  starts_on       date not null,
  ends_on         date not null,
  -- The check list as it was when the inspection was planned: {title, content}, content as monitoring/domain/form/form.ts says.
  checklist       jsonb,
  removed         boolean not null default false,
  constraint inspection_dates check (starts_on <= ends_on)
);
comment on table control.inspection is 'directory: an inspection of the plan: theme, kind, dates, check list';
create index inspection_by_day on control.inspection (municipality_id, starts_on) where not removed;

create table control.visit (
  organization_id integer not null,
  inspection_id   bigint not null references control.inspection (inspection_id),
  municipality_id integer not null,
  version         integer not null default 1,
  started_on      date,
  -- The day findings were shown to the organization: before the report is written.
  shown_on        date,
  conclusion      text,
  reported_on     date,
  closed_on       date,
  -- Taken out of the inspection before it began.
  removed         boolean not null default false,
  primary key (organization_id, inspection_id),
  constraint visit_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint visit_report_whole check ((conclusion is null) = (reported_on is null)),
  constraint visit_order check (reported_on is null or shown_on is not null)
);
comment on table control.visit is 'school: an inspection at one organization and how far it has come';
create index visit_of_inspection on control.visit (inspection_id);

create table control.visit_answers (
  organization_id integer not null,
  inspection_id   bigint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  -- {values, explanations} as monitoring/domain/form/answers.ts says.
  answers         jsonb not null,
  saved_at        timestamptz not null,
  saver_name      text not null,
  is_shown        boolean not null default false,
  primary key (organization_id, inspection_id),
  constraint visit_answers_of foreign key (organization_id, inspection_id)
    references control.visit (organization_id, inspection_id)
);
comment on table control.visit_answers is 'school: the check list as the inspector fills it in';

create table control.finding (
  organization_id integer not null,
  finding_id      bigint generated always as identity,
  municipality_id integer not null,
  inspection_id   bigint not null,
  version         integer not null default 1,
  -- The check list's field it comes from.
  field_key       text,
  kind            text not null constraint finding_kind_known check (kind in ('mismatch', 'remark')),
  severity        text not null constraint finding_severity_known check (severity in ('major', 'ordinary', 'minor')),
  place           text not null,
  requirement     text not null,
  what            text not null,
  -- The last day to mend it; an extension moves it.
  fix_by          date not null,
  is_shown        boolean not null default false,
  -- What the organization says it has done; emptied when a re-check finds otherwise.
  mended_text     text,
  mended_on       date,
  objection       text,
  objected_on     date,
  fixed_on        date,
  checked_by      text,
  removed         boolean not null default false,
  primary key (organization_id, finding_id),
  constraint finding_of_visit foreign key (organization_id, inspection_id)
    references control.visit (organization_id, inspection_id),
  constraint finding_mended_whole check ((mended_text is null) = (mended_on is null)),
  constraint finding_objection_whole check ((objection is null) = (objected_on is null)),
  constraint finding_fixed_whole check ((fixed_on is null) = (checked_by is null))
);
comment on table control.finding is 'school: something to be mended, with its term and what was done';
create index finding_by_id on control.finding (finding_id);
create index finding_of_inspection on control.finding (inspection_id);
create index finding_waiting on control.finding (municipality_id, fix_by) where fixed_on is null and not removed;

create table control.finding_file (
  organization_id integer not null,
  finding_id      bigint not null,
  position        integer not null,
  municipality_id integer not null,
  sha256          text not null,
  file_name       text not null,
  primary key (organization_id, finding_id, position),
  constraint finding_file_of foreign key (organization_id, finding_id)
    references control.finding (organization_id, finding_id),
  constraint finding_file_stored
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256)
);
comment on table control.finding_file is 'school: evidence that a finding was mended; the file itself is in documents';

create table control.finding_event (
  organization_id integer not null,
  event_id        bigint generated always as identity,
  municipality_id integer not null,
  finding_id      bigint not null,
  act             text not null
    constraint finding_event_act_known
    check (act in ('mended', 'objected', 'objection-withdrawn', 'fixed', 'not-fixed', 'extended', 'reopened')),
  happened_on     date not null,
  person_name     text not null,
  note            text,
  -- The term from then on.
  fix_by          date not null,
  primary key (organization_id, event_id),
  constraint finding_event_of foreign key (organization_id, finding_id)
    references control.finding (organization_id, finding_id)
);
comment on table control.finding_event is 'school: what was done about a finding, one line after another';
create index finding_event_of_finding on control.finding_event (organization_id, finding_id, event_id);

create table control.hearing (
  hearing_id      bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  theme           text collate service.russian not null,
  -- «совещание руководителей»
  place           text not null,
  held_on         date not null,
  -- The last day to send a report.
  report_by       date not null,
  -- The protocol in the register of acts.
  act_id          bigint,
  plan_id         bigint,
  action_id       bigint,
  removed         boolean not null default false,
  constraint hearing_dates check (report_by <= held_on)
);
comment on table control.hearing is 'directory: a hearing of heads'' reports: theme, day, place';
create index hearing_by_day on control.hearing (municipality_id, held_on) where not removed;

create table control.hearing_report (
  organization_id integer not null,
  hearing_id      bigint not null references control.hearing (hearing_id),
  municipality_id integer not null,
  version         integer not null default 1,
  speaker         text,
  sha256          text,
  file_name       text,
  sent_on         date,
  sender_name     text,
  questions       text,
  decision        text
    constraint hearing_decision_known check (decision in ('noted', 'approved', 'rework', 'help', 'other')),
  decision_text   text,
  follow_up_by    date,
  followed_on     date,
  follow_up_note  text,
  removed         boolean not null default false,
  primary key (organization_id, hearing_id),
  constraint hearing_report_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint hearing_report_file
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256),
  constraint hearing_report_file_whole
    check ((sha256 is null) = (file_name is null) and (sha256 is null) = (sent_on is null)),
  constraint hearing_followed check (followed_on is null or follow_up_by is not null)
);
comment on table control.hearing_report is 'school: what one head reported, was asked and was told to do';
create index hearing_report_of_hearing on control.hearing_report (hearing_id);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on control.inspection, control.visit, control.visit_answers, control.finding, control.hearing,
  control.hearing_report to msoko_app;
grant select, insert on control.finding_event to msoko_app;
grant select, insert, delete on control.finding_file to msoko_app;

alter table control.inspection enable row level security;
create policy inspection_read on control.inspection for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy inspection_write on control.inspection to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- How far an inspection has come is the authority's to say.
alter table control.visit enable row level security;
create policy visit_read on control.visit for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy visit_write on control.visit to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table control.visit_answers enable row level security;
create policy visit_answers_scope on control.visit_answers to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table control.finding enable row level security;
create policy finding_scope on control.finding to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]) and is_shown));

alter table control.finding_file enable row level security;
create policy finding_file_scope on control.finding_file to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table control.finding_event enable row level security;
create policy finding_event_scope on control.finding_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table control.hearing enable row level security;
create policy hearing_read on control.hearing for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy hearing_write on control.hearing to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table control.hearing_report enable row level security;
create policy hearing_report_scope on control.hearing_report to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
