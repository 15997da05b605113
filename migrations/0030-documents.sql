-- Documents: files kept by their content, acts with their editions, and which acts each kind of organization must have.
--
-- Files and acts are rows of one organization each: the authority's own acts are rows of the authority. An act the
-- authority shows to everybody is marked on each of its rows (`is_shared`), so that a policy needs to look no further
-- than the row itself; only the authority may mark.

create table documents.stored_file (
  organization_id integer not null,
  sha256          text not null
    constraint stored_file_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  municipality_id integer not null,
  kind            text not null
    constraint stored_file_kind_known check (kind in ('docx', 'doc', 'pdf', 'xlsx', 'xls', 'ods', 'jpg', 'png')),
  byte_count      integer not null,
  bytes           bytea not null,
  put_at          timestamptz not null,
  -- Who put it first; null for the program itself.
  put_by          text,
  is_shared       boolean not null default false,
  primary key (organization_id, sha256),
  constraint stored_file_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint stored_file_size check (byte_count between 1 and 20000000)
);
comment on table documents.stored_file is
  'school: a file that an organization has put, kept once by its content; its name stands where it is attached';

create table documents.required_act (
  required_act_id   integer generated always as identity primary key,
  municipality_id   integer not null references organizations.municipality (municipality_id),
  version           integer not null default 1,
  -- «Положение о ВСОКО»
  name              text collate service.russian not null,
  organization_type text not null,
  -- After so many years an edition is to be looked at again; null: as long as it is in force.
  valid_years       integer
    constraint required_act_years check (valid_years between 1 and 50),
  deleted           boolean not null default false,
  constraint required_act_of_municipality unique (municipality_id, required_act_id)
);
comment on table documents.required_act is 'directory: an act that each organization of a type must have in force';
create unique index required_act_once
  on documents.required_act (municipality_id, organization_type, lower(name)) where not deleted;

create table documents.act (
  organization_id integer not null,
  act_id          bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  kind            text not null
    constraint act_kind_known check (kind in ('order', 'directive', 'resolution', 'regulation', 'programme', 'procedure',
                                              'rules', 'minutes', 'analytical-report', 'letter', 'local-act', 'other')),
  title           text collate service.russian not null,
  -- Who issued it, where that is not the organization itself.
  issuer          text collate service.russian,
  tags            text[] not null default '{}',
  -- Plans it belongs to. Plans stand after documents, so there is no foreign key: a plan that is gone is not shown.
  plan_ids        bigint[] not null default '{}',
  responsible     text collate service.russian,
  review_on       date,
  required_act_id integer,
  note            text,
  is_shared       boolean not null default false,
  removed         boolean not null default false,
  primary key (organization_id, act_id),
  constraint act_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint act_fulfils
    foreign key (municipality_id, required_act_id)
    references documents.required_act (municipality_id, required_act_id)
);
comment on table documents.act is 'school: a document with requisites of the authority or of one organization';
create index act_by_id on documents.act (act_id);
create index act_by_municipality on documents.act (municipality_id) where not removed;

create table documents.act_edition (
  organization_id integer not null,
  act_id          bigint not null,
  edition_id      bigint generated always as identity,
  municipality_id integer not null,
  number          text,
  signed_on       date,
  signatory       text,
  -- Both days are included; valid_to null: until another edition or a decision.
  valid_from      date not null,
  valid_to        date,
  -- What ended it: «приказ от 12.08.2026 № 41»; null where the next edition did.
  end_basis       text,
  sha256          text,
  file_name       text,
  is_shared       boolean not null default false,
  removed         boolean not null default false,
  primary key (organization_id, act_id, edition_id),
  constraint act_edition_of
    foreign key (organization_id, act_id) references documents.act (organization_id, act_id),
  constraint act_edition_file
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256),
  constraint act_edition_dates check (valid_from <= valid_to),
  constraint act_edition_file_named check ((sha256 is null) = (file_name is null))
);
comment on table documents.act_edition is 'school: what an act said from one day to another, with its file';

-- Everybody of the municipality reads what is required; the authority's people write it.
alter table documents.required_act enable row level security;
grant select, insert, update on documents.required_act to msoko_app;
create policy required_act_read on documents.required_act for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy required_act_write on documents.required_act to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

-- An organization reads and writes its own rows and reads what the authority shows to everybody.
alter table documents.stored_file enable row level security;
grant select, insert on documents.stored_file to msoko_app;
grant update (is_shared) on documents.stored_file to msoko_app;
create policy stored_file_scope on documents.stored_file to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or (organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
                  and not is_shared)));
create policy stored_file_shown on documents.stored_file for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int and is_shared);

alter table documents.act enable row level security;
grant select, insert, update on documents.act to msoko_app;
create policy act_scope on documents.act to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or (organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
                  and not is_shared)));
create policy act_shown on documents.act for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int and is_shared and not removed);

alter table documents.act_edition enable row level security;
grant select, insert, update on documents.act_edition to msoko_app;
create policy act_edition_scope on documents.act_edition to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or (organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
                  and not is_shared)));
create policy act_edition_shown on documents.act_edition for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int and is_shared);

-- An installation already at work gets the first rule; a new one gets it when its municipality is founded.
insert into documents.required_act (municipality_id, name, organization_type, valid_years)
select municipality_id, 'Положение о ВСОКО', 'school', 5 from organizations.municipality;
