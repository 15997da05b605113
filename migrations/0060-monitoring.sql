-- Collections: forms with their versions, campaigns that ask them of organisations, and the sheets with the answers.
--
-- A version of a form that a campaign uses is frozen. A sheet keeps what is being written; every sending leaves a
-- sheet_version that nobody may change, and sheet_event says who did what. Not answered is null or absent, never 0.

create schema monitoring;
grant usage on schema monitoring to msoko_app;

create table monitoring.form (
  form_id         bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  title           text not null,
  -- What it is for, in a sentence.
  purpose         text not null,
  removed         boolean not null default false
);
comment on table monitoring.form is 'directory: a form that organisations are asked to fill in';
create index form_of_municipality on monitoring.form (municipality_id);

create table monitoring.form_version (
  form_id         bigint not null references monitoring.form (form_id) on delete cascade,
  number          integer not null,
  municipality_id integer not null,
  -- domain/form/form.ts
  content         jsonb not null,
  -- A campaign uses it: never changed again.
  frozen          boolean not null default false,
  made_at         timestamptz not null,
  maker_name      text,
  primary key (form_id, number)
);
comment on table monitoring.form_version is 'directory: the questions of a form; a used version stays as it was asked';

create table monitoring.campaign (
  campaign_id     bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  title           text not null,
  note            text not null,
  form_id         bigint not null,
  form_number     integer not null,
  filled_by       text not null
    constraint campaign_filled_by_known check (filled_by in ('organization', 'authority')),
  period_kind     text not null
    constraint campaign_period_known check (period_kind in ('month', 'quarter', 'school-year', 'year', 'date')),
  period_from     date not null,
  opens_on        date not null,
  due_on          date not null,
  -- Whether the next period's campaign opens by itself.
  recurs          boolean not null default false,
  -- The first campaign of a recurring row; null for the first itself and for those alone.
  series_id       bigint references monitoring.campaign (campaign_id),
  -- The row of a plan this fulfils. No foreign key: plans stand in another context and are asked through a port.
  plan_id         bigint,
  action_id       bigint,
  -- No more answers are taken.
  closed_at       timestamptz,
  removed         boolean not null default false,
  constraint campaign_form foreign key (form_id, form_number) references monitoring.form_version (form_id, number),
  constraint campaign_term check (opens_on <= due_on)
);
comment on table monitoring.campaign is 'directory: a form asked of organisations for a period by a day';
create index campaign_of_municipality on monitoring.campaign (municipality_id, period_from);
create index campaign_of_form on monitoring.campaign (form_id, form_number);
-- The job that opens the next month may run twice.
create unique index campaign_once_a_period on monitoring.campaign (series_id, period_from)
  where series_id is not null and not removed;

create table monitoring.sheet (
  organization_id integer not null,
  campaign_id     bigint not null references monitoring.campaign (campaign_id),
  municipality_id integer not null,
  version         integer not null default 1,
  state           text not null default 'empty'
    constraint sheet_state_known
      check (state in ('empty', 'draft', 'submitted', 'returned', 'accepted', 'correcting')),
  -- domain/form/answers.ts: what is being written, complete or not.
  answers         jsonb not null default '{"values":{},"explanations":{}}',
  saved_at        timestamptz,
  saver_name      text,
  -- The number of the last version ever sent, and of the accepted one.
  sent_number     integer not null default 0,
  sent_at         timestamptz,
  sender_name     text,
  accepted_number integer,
  -- What the authority asked to mend, or why an accepted sheet is being corrected.
  comment         text,
  -- No longer asked of this organisation; the answers stay.
  removed         boolean not null default false,
  primary key (organization_id, campaign_id),
  constraint sheet_sent_whole check (state not in ('submitted', 'accepted') or sent_number > 0),
  constraint sheet_accepted_whole check (accepted_number <= sent_number)
);
comment on table monitoring.sheet is 'school: the answers of one organisation to one campaign';
create index sheet_of_campaign on monitoring.sheet (campaign_id);

create table monitoring.sheet_version (
  organization_id integer not null,
  campaign_id     bigint not null,
  number          integer not null,
  municipality_id integer not null,
  answers         jsonb not null,
  sent_at         timestamptz not null,
  sent_by         text,
  sender_name     text,
  primary key (organization_id, campaign_id, number),
  constraint sheet_version_of_sheet
    foreign key (organization_id, campaign_id) references monitoring.sheet (organization_id, campaign_id)
);
comment on table monitoring.sheet_version is 'school: a sheet as it was sent; a late correction is another version';

create table monitoring.sheet_event (
  organization_id integer not null,
  event_id        bigint generated always as identity,
  campaign_id     bigint not null,
  municipality_id integer not null,
  act             text not null
    constraint sheet_event_act_known check (act in ('submit', 'withdraw', 'accept', 'return', 'correct', 'reopen')),
  number          integer not null,
  at              timestamptz not null,
  person_name     text,
  note            text,
  primary key (organization_id, event_id),
  constraint sheet_event_of_sheet
    foreign key (organization_id, campaign_id) references monitoring.sheet (organization_id, campaign_id)
);
comment on table monitoring.sheet_event is 'school: who did what with a sheet and when';
create index sheet_event_of_sheet on monitoring.sheet_event (organization_id, campaign_id, event_id);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on monitoring.form, monitoring.form_version, monitoring.campaign, monitoring.sheet to msoko_app;
grant select, insert on monitoring.sheet_version, monitoring.sheet_event to msoko_app;

alter table monitoring.form enable row level security;
create policy form_read on monitoring.form for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy form_write on monitoring.form to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table monitoring.form_version enable row level security;
create policy form_version_read on monitoring.form_version for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy form_version_write on monitoring.form_version to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table monitoring.campaign enable row level security;
create policy campaign_read on monitoring.campaign for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy campaign_write on monitoring.campaign to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table monitoring.sheet enable row level security;
create policy sheet_scope on monitoring.sheet to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table monitoring.sheet_version enable row level security;
create policy sheet_version_scope on monitoring.sheet_version to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table monitoring.sheet_event enable row level security;
create policy sheet_event_scope on monitoring.sheet_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and (current_setting('app.reach', true) = 'municipality'
                   or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

-- A reminder at the authority's word stands at the bell without a digest of the day.
alter table reminders.notice alter column digest_id drop not null;
create policy notice_told on reminders.notice for insert to msoko_app
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
