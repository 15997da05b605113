-- Plans: what a municipality promised on paper, when it falls due, and who has reported.
--
-- A plan, its sections and actions are a draft until approved; organizations see approved rows alone. `approved` stands on
-- each row so that a policy needs to look no further than the row itself.

create table plans.source_file (
  source_file_id  bigint generated always as identity primary key,
  municipality_id integer not null,
  sha256          text not null,
  file_name       text not null,
  bytes           bytea not null,
  -- Its text in reading order, [{text, placeText}], for manual entry and for «откуда это?».
  lines           jsonb not null default '[]',
  uploaded_at     timestamptz not null,
  uploaded_by     text,
  constraint source_file_once unique (municipality_id, sha256)
);
comment on table plans.source_file is 'directory: the uploaded document itself, kept once by its content; for the authority';

create table plans.plan (
  plan_id            bigint generated always as identity primary key,
  municipality_id    integer not null,
  version            integer not null default 1,
  title              text collate service.russian not null,
  kind               text not null
    constraint plan_kind_known
    check (kind in ('roadmap', 'programme', 'support-plan', 'integrated-plan', 'other')),
  approved           boolean not null default false,
  authority          text,
  horizon_kind       text
    constraint plan_horizon_known check (horizon_kind in ('calendar-years', 'calendar-year', 'school-year')),
  starts_on          date,
  ends_on            date,
  -- The order: as read from the document in a draft, as confirmed by a person once approved.
  order_kind         text,
  order_number       text,
  order_date         date,
  order_signatory    text,
  aliases            jsonb not null default '{}',
  -- What the reader noticed in the file.
  problems           jsonb not null default '[]',
  -- The rows could not be read; the text is shown beside an empty grid.
  manual_entry       boolean not null default false,
  source_file_id     bigint references plans.source_file (source_file_id),
  created_at         timestamptz not null,
  created_by         text,
  updated_at         timestamptz not null,
  approved_at        timestamptz,
  approved_by        text,
  removed_at         timestamptz,
  constraint plan_horizon_whole check ((horizon_kind is null) = (starts_on is null)
                                       and (starts_on is null) = (ends_on is null)),
  constraint plan_horizon_order check (starts_on <= ends_on),
  constraint plan_approved_is_dated check (not approved or (starts_on is not null and approved_at is not null)),
  constraint plan_approved_stays check (not (approved and removed_at is not null))
);
comment on table plans.plan is 'directory: a road map or another plan, as a draft or approved';
create index plan_of_municipality on plans.plan (municipality_id, approved);
create index plan_by_source on plans.plan (source_file_id);

create table plans.plan_section (
  section_id      bigint generated always as identity primary key,
  municipality_id integer not null,
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  version         integer not null default 1,
  position        integer not null,
  number          text,
  title           text not null,
  track           text,
  approved        boolean not null default false,
  removed_at      timestamptz
);
comment on table plans.plan_section is 'directory: a heading of a plan';
create index plan_section_of_plan on plans.plan_section (plan_id, position);

create table plans.plan_action (
  action_id            bigint generated always as identity primary key,
  municipality_id      integer not null,
  plan_id              bigint not null references plans.plan (plan_id) on delete cascade,
  section_id           bigint references plans.plan_section (section_id),
  version              integer not null default 1,
  position             integer not null,
  number               text,
  text                 text not null,
  points               jsonb not null default '[]',
  deadline_text        text not null,
  deadlines            jsonb not null default '[]',
  performers_text      text not null,
  performers           jsonb not null default '[]',
  expected_result_text text,
  extra                jsonb not null default '{}',
  place                jsonb,
  -- Null: the section's track.
  track                text,
  cycle_stages         text[] not null default '{}',
  approved             boolean not null default false,
  removed_at           timestamptz
);
comment on table plans.plan_action is 'directory: a point of a plan, the same for the whole municipality';
create index plan_action_of_plan on plans.plan_action (plan_id, position);

create table plans.performer_mapping (
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  name            text not null,
  municipality_id integer not null,
  kind            text not null,
  target          jsonb not null,
  primary key (plan_id, name)
);
comment on table plans.performer_mapping is 'directory: whom a performer''s name means, asked once per plan';

create table plans.default_months (
  default_months_id bigint generated always as identity primary key,
  municipality_id   integer not null,
  -- Null: the municipality's own, for all its plans.
  plan_id           bigint references plans.plan (plan_id) on delete cascade,
  track             text not null,
  stage             text not null,
  months            integer[] not null,
  constraint default_months_once unique nulls not distinct (municipality_id, plan_id, track, stage)
);
comment on table plans.default_months is 'directory: the months of «ежегодно» where the plan names none';

create table plans.event_date (
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  event_key       text not null,
  year            integer not null,
  municipality_id integer not null,
  starts_on       date,
  due_on          date not null,
  primary key (plan_id, event_key, year),
  constraint event_date_order check (starts_on <= due_on)
);
comment on table plans.event_date is 'directory: when the work after an event is to be done in this plan, year by year';

create table plans.occurrence (
  occurrence_id   bigint generated always as identity primary key,
  municipality_id integer not null,
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  action_id       bigint not null references plans.plan_action (action_id) on delete cascade,
  -- Its place among the occurrences of the action.
  sequence        integer not null,
  deadline_index  integer,
  point_index     integer,
  label           text not null default '',
  starts_on       date,
  due_on          date,
  working_due_on  date,
  assumed         jsonb not null default '[]',
  event_key       text,
  event_title     text,
  event_year      integer,
  conditional     boolean not null default false,
  beyond          text
    constraint occurrence_beyond_known check (beyond in ('before-horizon', 'after-horizon', 'before-approval')),
  turn_index      integer,
  turn_of         integer,
  -- Opened by hand: «по потребности».
  is_case         boolean not null default false,
  constraint occurrence_once unique (action_id, sequence),
  constraint occurrence_due_together check ((due_on is null) = (working_due_on is null))
);
comment on table plans.occurrence is 'directory: one time an action of an approved plan is due';
create index occurrence_of_plan on plans.occurrence (plan_id, event_key, event_year);
create index occurrence_by_day on plans.occurrence (municipality_id, working_due_on);

create table plans.task (
  organization_id   integer not null,
  task_id           bigint generated always as identity,
  municipality_id   integer not null,
  plan_id           bigint not null references plans.plan (plan_id),
  action_id         bigint not null references plans.plan_action (action_id),
  occurrence_id     bigint not null references plans.occurrence (occurrence_id),
  version           integer not null default 1,
  -- The user the plan names in person; null: the organization as a whole.
  user_id           text,
  part              text not null constraint task_part_known check (part in ('lead', 'participant')),
  -- What the organization was when it was asked: «мои задачи» of the authority's people go by it.
  organization_type text not null,
  state             text not null default 'open'
    constraint task_state_known check (state in ('open', 'reported')),
  due_on            date not null,
  working_due_on    date not null,
  -- False for what lies outside the plan's dates or before its order: never overdue by itself.
  may_be_overdue    boolean not null default true,
  report_text       text,
  reported_at       timestamptz,
  reported_by       text,
  reporter_name     text,
  primary key (organization_id, task_id),
  constraint task_once unique nulls not distinct (organization_id, occurrence_id, user_id),
  constraint task_report_whole check ((state = 'reported') = (reported_at is not null))
);
comment on table plans.task is 'school: one organization''s share of an occurrence, and its report';
create index task_of_plan on plans.task (plan_id, action_id) include (state, working_due_on, may_be_overdue);
create index task_of_occurrence on plans.task (occurrence_id);
create index task_of_organization on plans.task (organization_id, state, working_due_on);
create index task_open_by_day on plans.task (municipality_id, working_due_on) where state = 'open';

create table plans.production_calendar (
  municipality_id  integer not null,
  year             integer not null,
  version          integer not null default 1,
  non_working_days date[] not null,
  working_weekends date[] not null,
  shortened_days   date[] not null,
  source           text not null,
  primary key (municipality_id, year)
);
comment on table plans.production_calendar is
  'directory: a year''s working days where an administrator changed what the program ships with';

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update, delete on plans.source_file, plans.plan, plans.plan_section, plans.plan_action,
  plans.performer_mapping, plans.default_months, plans.event_date, plans.occurrence, plans.task,
  plans.production_calendar to msoko_app;

alter table plans.source_file enable row level security;
create policy source_file_of_authority on plans.source_file to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.plan enable row level security;
create policy plan_read on plans.plan for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (approved or current_setting('app.reach', true) = 'municipality'));
create policy plan_write on plans.plan to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.plan_section enable row level security;
create policy plan_section_read on plans.plan_section for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (approved or current_setting('app.reach', true) = 'municipality'));
create policy plan_section_write on plans.plan_section to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.plan_action enable row level security;
create policy plan_action_read on plans.plan_action for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (approved or current_setting('app.reach', true) = 'municipality'));
create policy plan_action_write on plans.plan_action to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.performer_mapping enable row level security;
create policy performer_mapping_of_authority on plans.performer_mapping to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.default_months enable row level security;
create policy default_months_of_authority on plans.default_months to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.event_date enable row level security;
create policy event_date_of_authority on plans.event_date to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- Occurrences exist in approved plans alone.
alter table plans.occurrence enable row level security;
create policy occurrence_read on plans.occurrence for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy occurrence_write on plans.occurrence to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- An organization reads its tasks and reports on them; the authority alone hands tasks out and takes them back.
alter table plans.task enable row level security;
create policy task_read on plans.task for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy task_report on plans.task for update to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy task_hand_out on plans.task for insert to msoko_app
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
create policy task_take_back on plans.task for delete to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table plans.production_calendar enable row level security;
create policy production_calendar_read on plans.production_calendar for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy production_calendar_write on plans.production_calendar to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
