-- Reminders: what each person was told and when, how the person wants it, letters, and personal calendars.
--
-- The rows are a person's own, so beside the municipality a transaction says whose they are (server-kit/database/scope.ts):
--   app.person = 'an id of access."user"' | ''
-- '' is a job of the whole municipality, which needs reach 'municipality' too.
--
-- The jobs themselves stand in the schema `jobs`, which their library makes and changes by itself (docs/decisions/0018):
-- it is no part of backups, because everything it holds is begun anew from the rows below.

create schema reminders;
grant usage on schema reminders to msoko_app;

create table reminders.choice (
  user_id         text primary key references access."user" (id) on delete cascade,
  municipality_id integer not null,
  version         integer not null default 1,
  days_before     integer[] not null,
  on_the_day      boolean not null,
  overdue         text not null constraint choice_overdue_known check (overdue in ('daily', 'weekly', 'never')),
  by_mail         boolean not null,
  hour            integer not null constraint choice_hour check (hour between 0 and 23)
);
comment on table reminders.choice is 'service: how a person wants to be reminded; without a row the defaults of the role hold';

-- One row a person and day, also when there was nothing to say: the row is what keeps the day from being told twice.
create table reminders.digest (
  digest_id       bigint generated always as identity primary key,
  municipality_id integer not null,
  user_id         text not null references access."user" (id) on delete cascade,
  day             date not null,
  made_at         timestamptz not null,
  lines           jsonb not null,
  mail_state      text not null
    constraint digest_mail_known check (mail_state in ('none', 'waiting', 'sent', 'failed')),
  -- Set before a letter is handed over, cleared when its fate is known: a row left so was cut short in between.
  sending_since   timestamptz,
  attempts        integer not null default 0,
  cut_short       integer not null default 0,
  mail_error      text,
  sent_at         timestamptz,
  constraint digest_once_a_day unique (user_id, day),
  constraint digest_sent_is_dated check ((mail_state = 'sent') = (sent_at is not null))
);
comment on table reminders.digest is 'service: what a person was told on a day, and what became of the letter';
create index digest_by_mail on reminders.digest (mail_state) where mail_state in ('waiting', 'failed');
create index digest_of_municipality on reminders.digest (municipality_id, day);

create table reminders.notice (
  notice_id       bigint generated always as identity primary key,
  municipality_id integer not null,
  user_id         text not null references access."user" (id) on delete cascade,
  digest_id       bigint not null references reminders.digest (digest_id) on delete cascade,
  day             date not null,
  made_at         timestamptz not null,
  line            jsonb not null,
  read_at         timestamptz
);
comment on table reminders.notice is 'service: a line of the page «Уведомления»';
create index notice_newest on reminders.notice (user_id, notice_id desc);
create index notice_unread on reminders.notice (user_id) where read_at is null;
create index notice_of_digest on reminders.notice (digest_id);

-- The address itself is shown once and kept nowhere; a lost one is replaced.
create table reminders.calendar_feed (
  user_id         text primary key references access."user" (id) on delete cascade,
  municipality_id integer not null,
  secret_hash     text not null unique,
  made_at         timestamptz not null
);
comment on table reminders.calendar_feed is 'service: the hash of a person''s secret calendar address';

create table reminders.setting (
  municipality_id integer primary key,
  version         integer not null default 1,
  escalate_after  integer not null constraint setting_escalate_after check (escalate_after between 1 and 60)
);
comment on table reminders.setting is 'directory: after how many working days what is late is told to those who control';

create table reminders.mail_setting (
  is_the_one      boolean primary key default true check (is_the_one),
  version         integer not null default 1,
  host            text not null,
  port            integer not null,
  security        text not null constraint mail_security_known check (security in ('tls', 'starttls', 'none')),
  user_name       text,
  -- Encrypted with the installation's secret.
  sealed_password text,
  sender          text not null
);
comment on table reminders.mail_setting is 'service: how letters leave the installation (one row); the owner alone reads it';
alter table reminders.mail_setting enable row level security;

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on reminders.choice, reminders.digest, reminders.setting to msoko_app;
grant select, insert, update on reminders.notice to msoko_app;
grant select, insert, update, delete on reminders.calendar_feed to msoko_app;

alter table reminders.choice enable row level security;
create policy choice_own on reminders.choice to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''));

alter table reminders.digest enable row level security;
create policy digest_own on reminders.digest to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''));

alter table reminders.notice enable row level security;
create policy notice_own on reminders.notice to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''));

alter table reminders.calendar_feed enable row level security;
create policy calendar_feed_own on reminders.calendar_feed to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (user_id = current_setting('app.person', true)
              or current_setting('app.reach', true) = 'municipality'
                 and coalesce(current_setting('app.person', true), '') = ''));

alter table reminders.setting enable row level security;
create policy setting_read on reminders.setting for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy setting_write on reminders.setting to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
