-- Who may come in, and what was done.
--
-- access."user", session, account, verification and two_factor are better-auth's tables; its own columns keep its names in
-- snake_case. "user" also carries what only we know: the role, the municipality, the organizations.
-- Secrets (account, session, verification, two_factor) are read by the owner's connection alone: no grants.

create table access."user" (
  id                   text primary key,
  name                 text collate service.russian not null,
  email                text not null,
  email_verified       boolean not null default false,
  image                text,
  two_factor_enabled   boolean not null default false,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  role                 text not null
    constraint user_role_known
    check (role in ('administrator', 'officer', 'methodologist', 'head', 'contributor', 'observer', 'reader')),
  municipality_id      integer,
  organization_ids     integer[] not null default '{}',
  is_active            boolean not null default true,
  must_change_password boolean not null default false,
  last_signed_in_at    timestamptz,
  version              integer not null default 1,
  constraint user_email_unique unique (email),
  constraint user_email_lower check (email = lower(email))
);
comment on table access."user" is 'service: a person who may sign in, with a role and its reach';
create index user_municipality on access."user" (municipality_id);

-- The authority's people are visible to everyone of the municipality (an organization sees who returned its report);
-- the others only to those who share an organization with them.
alter table access."user" enable row level security;
grant select (id, name, email, two_factor_enabled, role, municipality_id, organization_ids, is_active,
              must_change_password, last_signed_in_at, version) on access."user" to msoko_app;
create policy user_read on access."user" for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or role in ('administrator', 'officer', 'methodologist')
              or organization_ids && coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]));

create table access.session (
  id         text primary key,
  expires_at timestamptz not null,
  token      text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  user_id    text not null references access."user" (id) on delete cascade
);
comment on table access.session is 'service: an open session of a browser (better-auth)';
create index session_by_user on access.session (user_id);
alter table access.session enable row level security;

create table access.account (
  id                       text primary key,
  account_id               text not null,
  provider_id              text not null,
  user_id                  text not null references access."user" (id) on delete cascade,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on table access.account is 'service: the argon2id hash of a password (better-auth)';
create index account_user on access.account (user_id);
alter table access.account enable row level security;

create table access.verification (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table access.verification is 'service: short-lived steps of signing in (better-auth)';
create index verification_identifier on access.verification (identifier);
alter table access.verification enable row level security;

create table access.two_factor (
  id                        text primary key,
  secret                    text not null,
  backup_codes              text not null,
  user_id                   text not null references access."user" (id) on delete cascade,
  verified                  boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until              timestamptz
);
comment on table access.two_factor is 'service: the encrypted secret of an authenticator and the spare codes (better-auth)';
create index two_factor_user on access.two_factor (user_id);
create index two_factor_secret on access.two_factor (secret);
alter table access.two_factor enable row level security;

create table access.sign_in_failure (
  -- 'account:ivanova@example.ru' or 'address:10.0.0.7'
  subject         text primary key,
  failure_count   integer not null,
  first_failed_at timestamptz not null,
  locked_until    timestamptz
);
comment on table access.sign_in_failure is 'service: failed sign-ins counted per account and per network address';
alter table access.sign_in_failure enable row level security;

create table access.role_setting (
  role             text primary key,
  is_totp_required boolean not null
);
comment on table access.role_setting is 'service: which roles must sign in with a code';
grant select on access.role_setting to msoko_app;

create table access.installation (
  is_the_one        boolean primary key default true check (is_the_one),
  is_demo           boolean not null default false,
  set_up_code_hash  text,
  set_up_at         timestamptz
);
comment on table access.installation is 'service: the state of the first set-up (one row)';
alter table access.installation enable row level security;

-- Append-only: the application role may add and read lines, never change or remove them.
create table access.audit_entry (
  entry_id        bigint generated always as identity primary key,
  at              timestamptz not null,
  user_id         text,
  person_name     text,
  municipality_id integer,
  organization_id integer,
  verb            text not null,
  subject         text not null,
  address         text,
  request_id      text not null,
  result          text not null constraint audit_result_known check (result in ('done', 'refused', 'failed')),
  before          jsonb,
  after           jsonb
);
comment on table access.audit_entry is 'service: who did what, when and from where; never changed';
create index audit_entry_newest on access.audit_entry (municipality_id, entry_id desc);
create index audit_entry_person on access.audit_entry (municipality_id, user_id, entry_id desc);
create index audit_entry_subject on access.audit_entry (municipality_id, subject, entry_id desc);

alter table access.audit_entry enable row level security;
grant select, insert on access.audit_entry to msoko_app;
create policy audit_entry_read on access.audit_entry for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy audit_entry_add on access.audit_entry for insert to msoko_app
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id is null
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
