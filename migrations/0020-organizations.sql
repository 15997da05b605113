-- The registry: the municipality, its organizations with their dated history, groups of them, and imports of lists.

create table organizations.municipality (
  municipality_id  integer generated always as identity primary key,
  name             text collate service.russian not null,
  -- «Управление образования …»: who runs the installation, for headings and orders.
  authority_name   text,
  region_name      text,
  version          integer not null default 1,
  -- Grows with each write to the registry; its row lock makes writers of one registry take turns.
  registry_version integer not null default 1
);
comment on table organizations.municipality is 'directory: the municipality whose quality system this is';

create table organizations.organization (
  organization_id integer generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  type            text not null
    constraint organization_type_known
    check (type in ('authority', 'method-centre', 'school', 'kindergarten', 'extra-education', 'other')),
  settlement_kind text
    constraint organization_settlement_kind_known check (settlement_kind in ('urban', 'rural')),
  settlement      text collate service.russian,
  address         text,
  head_name       text collate service.russian,
  head_post       text,
  phone           text,
  mail            text,
  site            text,
  opened_on       date,
  -- The first day on which it no longer works.
  closed_on       date,
  merged_into_id  integer,
  constraint organization_of_municipality unique (municipality_id, organization_id),
  constraint organization_successor
    foreign key (municipality_id, merged_into_id)
    references organizations.organization (municipality_id, organization_id),
  constraint organization_dates check (opened_on <= closed_on),
  constraint organization_merged_is_closed check (merged_into_id is null or closed_on is not null),
  constraint organization_not_into_itself check (merged_into_id <> organization_id)
);
comment on table organizations.organization is
  'directory: the authority, a school, a kindergarten … as they are; names and codes by date stand beside';

-- The name on a day: valid_from <= :day and (valid_to is null or :day <= valid_to). The first begins at 1900-01-01.
create table organizations.organization_name (
  organization_id integer not null,
  municipality_id integer not null,
  valid_from      date not null,
  valid_to        date,
  full_name       text collate service.russian not null,
  short_name      text collate service.russian not null,
  primary key (organization_id, valid_from),
  constraint organization_name_of
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id) on delete cascade,
  constraint organization_name_dates check (valid_from <= valid_to)
);
comment on table organizations.organization_name is 'directory: what an organization was called, and from which day';

create table organizations.organization_code (
  code_id         bigint generated always as identity primary key,
  organization_id integer not null,
  municipality_id integer not null,
  system          text not null
    constraint organization_code_system_known check (system in ('fisOko', 'oge', 'ege', 'inn', 'ogrn')),
  code            text not null,
  -- Null: always. Both days are included.
  valid_from      date,
  valid_to        date,
  constraint organization_code_of
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id) on delete cascade,
  constraint organization_code_dates check (valid_from <= valid_to)
);
comment on table organizations.organization_code is
  'directory: by which code a system knows an organization, and when; old codes stay with the old years';
create index organization_code_by_organization on organizations.organization_code (organization_id);
-- Overlapping days of one code are refused by the program under the registry's lock; these hold the open ones even without it.
create unique index organization_code_held_by_one
  on organizations.organization_code (municipality_id, system, code)
  where valid_to is null and system in ('fisOko', 'oge', 'ege');
create unique index organization_code_one_at_a_time
  on organizations.organization_code (organization_id, system)
  where valid_to is null;

create table organizations.organization_event (
  event_id        bigint generated always as identity primary key,
  organization_id integer not null,
  municipality_id integer not null,
  kind            text not null
    constraint organization_event_kind_known check (kind in ('renamed', 'closed', 'merged')),
  occurred_on     date not null,
  basis           text,
  undone          boolean not null default false,
  constraint organization_event_of
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id) on delete cascade
);
comment on table organizations.organization_event is 'directory: renaming, closing, merger; an undone one stays on record';
create index organization_event_by_organization on organizations.organization_event (organization_id);

create table organizations.organization_group (
  group_id        integer generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  name            text collate service.russian not null,
  has_rule        boolean not null,
  -- Empty: any type.
  rule_types      text[] not null default '{}',
  -- Null: any.
  rule_settlement_kind text,
  deleted         boolean not null default false,
  constraint organization_group_of_municipality unique (municipality_id, group_id)
);
comment on table organizations.organization_group is 'directory: a named set of organizations, by rule or by hand';
create unique index organization_group_name_unique
  on organizations.organization_group (municipality_id, lower(name)) where not deleted;

create table organizations.organization_group_member (
  group_id        integer not null,
  organization_id integer not null,
  municipality_id integer not null,
  -- 'included' whatever the rule says, or 'excluded' whatever the rule says.
  standing        text not null
    constraint organization_group_standing_known check (standing in ('included', 'excluded')),
  primary key (group_id, organization_id),
  constraint organization_group_member_group
    foreign key (municipality_id, group_id)
    references organizations.organization_group (municipality_id, group_id) on delete cascade,
  constraint organization_group_member_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id) on delete cascade
);
comment on table organizations.organization_group_member is 'directory: who is put into a group or taken out of it by hand';

create table organizations.registry_import (
  import_id       bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  file_name       text not null,
  applied_at      timestamptz not null,
  created_count   integer not null,
  changed_count   integer not null,
  undone          boolean not null default false
);
comment on table organizations.registry_import is 'service: a list that was taken into the registry';

create table organizations.registry_import_change (
  import_id       bigint not null references organizations.registry_import (import_id) on delete cascade,
  -- No foreign key: undoing an import removes what it created and keeps this line.
  organization_id integer not null,
  municipality_id integer not null,
  -- The version the import left: undoing is refused when it has moved on.
  version_after   integer not null,
  -- The organization before the import; null when the import created it.
  before          jsonb,
  primary key (import_id, organization_id)
);
comment on table organizations.registry_import_change is 'service: what an import created or changed, to take it back';

-- Everybody of the municipality reads the directory; the authority's people write it.
alter table organizations.municipality enable row level security;
grant select on organizations.municipality to msoko_app;
grant update (name, authority_name, region_name, version, registry_version) on organizations.municipality to msoko_app;
create policy municipality_read on organizations.municipality for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy municipality_write on organizations.municipality for update to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization enable row level security;
grant select, insert, update, delete on organizations.organization to msoko_app;
create policy organization_read on organizations.organization for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_write on organizations.organization to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization_name enable row level security;
grant select, insert, update, delete on organizations.organization_name to msoko_app;
create policy organization_name_read on organizations.organization_name for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_name_write on organizations.organization_name to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization_code enable row level security;
grant select, insert, update, delete on organizations.organization_code to msoko_app;
create policy organization_code_read on organizations.organization_code for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_code_write on organizations.organization_code to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization_event enable row level security;
grant select, insert, update, delete on organizations.organization_event to msoko_app;
create policy organization_event_read on organizations.organization_event for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_event_write on organizations.organization_event to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization_group enable row level security;
grant select, insert, update, delete on organizations.organization_group to msoko_app;
create policy organization_group_read on organizations.organization_group for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_group_write on organizations.organization_group to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.organization_group_member enable row level security;
grant select, insert, update, delete on organizations.organization_group_member to msoko_app;
create policy organization_group_member_read on organizations.organization_group_member for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy organization_group_member_write on organizations.organization_group_member to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

-- Imports concern only those who may import.

alter table organizations.registry_import enable row level security;
grant select, insert, update (undone) on organizations.registry_import to msoko_app;
create policy registry_import_scope on organizations.registry_import to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table organizations.registry_import_change enable row level security;
grant select, insert on organizations.registry_import_change to msoko_app;
create policy registry_import_change_scope on organizations.registry_import_change to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');
