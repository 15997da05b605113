-- The ground every context stands on: schemas, the collation, and the conventions below.
--
-- Files are named NNNN-context-what.sql, run once in name order, each in its own transaction, by the owner of the database.
-- Forward only: an applied file is never edited (the program refuses to start), a correction is a new file.
-- Both engines run the same text: nothing newer than PostgreSQL 15, no extensions.
-- Numbers: 0010–0019 access, 0020–0029 organizations, 0030–0039 documents, 0040–0049 plans.
--
-- THE APPLICATION ROLE. `msoko_app` (nologin, owns nothing) is what requests run as. It is made before the first migration,
-- because a role belongs to the whole server and not to this database. Each migration grants it what it needs, table by table:
--
--   grant select, insert, update, delete on plans.action to msoko_app;
--   grant select, insert on access.audit_entry to msoko_app;              -- append-only
--
-- (identity columns need no grant on their sequence.)
--
-- THREE CLASSES. The comment of each table begins with its class; test/storage/catalogue.test.ts holds them to it:
--
--   comment on table plans.action is 'directory: a point of a plan, the same for the whole municipality';
--   comment on table plans.task is 'school: one organization''s share of an occurrence';
--   comment on table access.session is 'service: …';
--
--   directory  what a whole municipality reads and its authority writes. Has `municipality_id integer not null`. RLS by municipality.
--   school     rows of one organization each. `organization_id integer not null`, FIRST column of the primary key and part of every
--              unique constraint, never updated; also `municipality_id integer not null`. RLS by organization.
--   service    accounts, sessions, audit, journals. Row-level security where a person's rows must be kept apart; otherwise the
--              grants decide (no grant at all = only the owner's connection reads it).
--
-- Foreign keys: school → directory; school → school with organization_id at the same place of both keys; directory → directory;
-- service → directory, service → service. Never school → service, nothing else → school. No `on delete set null` on a key with
-- organization_id. No triggers, rules, inheritance, unlogged tables on directory and school tables: `updated_at` is set by the program.
-- Numbers as ids: `bigint generated always as identity` (or integer for municipality and organization), without expecting no gaps.
--
-- ROW-LEVEL SECURITY. A transaction says whose rows it may see (server-kit/database/scope.ts):
--   app.municipality = '3' | ''      app.reach = 'municipality' | 'organizations'      app.organizations = '{1,2}'
-- Policies read only these settings: no sub-selects, no functions that read tables. A directory table:
--
--   alter table plans.action enable row level security;
--   create policy action_read on plans.action for select to msoko_app
--     using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
--   create policy action_write on plans.action to msoko_app
--     using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
--            and current_setting('app.reach', true) = 'municipality')
--     with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
--            and current_setting('app.reach', true) = 'municipality');
--
-- A school table:
--
--   alter table plans.task enable row level security;
--   create policy task_scope on plans.task to msoko_app
--     using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
--            and (current_setting('app.reach', true) = 'municipality'
--                 or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
--     with check (… the same …);
--
-- RUSSIAN ORDER. `order by name collate service.russian` sorts ё beside е, Cyrillic before Latin and numbers by value
-- («СОШ № 5» before «СОШ № 15»); a text column may also be declared so: `name text collate service.russian not null`.
-- The collation is deterministic: equality stays exact. The old-style locale is on purpose: PGlite's ICU does not
-- understand the `-u-kn` form (measured on 0.5.16), both engines understand this one and sort alike.
--
-- TYPES as the program sees them, on both engines: date → 'YYYY-MM-DD'; timestamptz → Date; bigint → number; numeric → text;
-- jsonb → parsed; int[] and text[] → arrays.

create schema access;
create schema organizations;
create schema documents;
create schema plans;

grant usage on schema access, organizations, documents, plans, service to msoko_app;

create collation service.russian (provider = icu, locale = 'und@colNumeric=yes;colReorder=Cyrl');

comment on schema service is 'The installation itself: applied migrations, jobs';
