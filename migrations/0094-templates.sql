-- Templates of papers: the authority's own editions, which of them is in use, papers made by them and their numbers.
--
-- The bytes of a template are kept once by their content, the shipped ones too as soon as a paper was made by them: with
-- its data a registered paper can be made again, the same to the byte, whatever has changed since. Numbers go by kind and
-- year; the counter is a row that registering locks, so that there is neither a gap nor a number given twice.

create schema templates;
grant usage on schema templates to msoko_app;

create table templates.body (
  municipality_id integer not null,
  sha256          text not null
    constraint body_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes           bytea not null
    constraint body_size check (octet_length(bytes) between 1 and 5242880),
  primary key (municipality_id, sha256)
);
comment on table templates.body is 'directory: a docx template by its content';

create table templates.edition (
  edition_id      bigint generated always as identity primary key,
  municipality_id integer not null,
  kind            text not null,
  -- 1, 2, … within the kind.
  number          integer not null,
  file_name       text not null,
  sha256          text not null,
  -- What the person has changed, in their words.
  note            text,
  uploaded_at     timestamptz not null,
  uploader_name   text not null,
  constraint edition_number_once unique (municipality_id, kind, number),
  constraint edition_body foreign key (municipality_id, sha256) references templates.body (municipality_id, sha256)
);
comment on table templates.edition is 'directory: an edition of the authority''s own template';

create table templates.kind_setting (
  municipality_id integer not null,
  kind            text not null,
  version         integer not null default 1,
  -- The edition in use; null: the shipped template.
  edition_id      bigint references templates.edition (edition_id),
  -- What stands around the number: «» and «-ОД».
  number_prefix   text not null default '',
  number_suffix   text not null default '',
  primary key (municipality_id, kind)
);
comment on table templates.kind_setting is 'directory: which template of a kind is in use and how its papers are numbered';

create table templates.number_counter (
  municipality_id integer not null,
  kind            text not null,
  year            integer not null,
  last_number     integer not null,
  primary key (municipality_id, kind, year)
);
comment on table templates.number_counter is 'directory: the last number given in a year';

create table templates.paper (
  paper_id        bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  kind            text not null,
  year            integer not null,
  number          integer not null,
  -- With prefix and suffix, as it stands on the paper.
  number_text     text not null,
  registered_on   date not null,
  title           text collate service.russian not null,
  -- What it was made of: 'plan:12', 'year:2026'.
  subject         text not null,
  -- The organisation it is about, where it is about one.
  organization_id integer,
  annexes         text[] not null default '{}',
  -- What a person had filled in.
  answers         jsonb not null,
  -- Which data it was made from, in words: «План, редакция 2».
  basis           text[] not null,
  -- Everything that stands in its tags, as it was.
  data            jsonb not null,
  template_sha256 text not null,
  template_name   text not null,
  author_name     text not null,
  made_at         timestamptz not null,
  cancelled_on    date,
  cancel_reason   text,
  canceller_name  text,
  constraint paper_number_once unique (municipality_id, kind, year, number),
  constraint paper_template foreign key (municipality_id, template_sha256)
    references templates.body (municipality_id, sha256),
  constraint paper_cancelled_whole check (
    (cancelled_on is null) = (cancel_reason is null) and (cancelled_on is null) = (canceller_name is null))
);
comment on table templates.paper is 'directory: a registered paper with the data it was made from';
create index paper_newest on templates.paper (municipality_id, paper_id desc);
create index paper_of_subject on templates.paper (municipality_id, subject);

create table templates.package (
  package_id      bigint generated always as identity primary key,
  municipality_id integer not null,
  state           text not null default 'waiting'
    constraint package_state_known check (state in ('waiting', 'running', 'done', 'failed')),
  -- Papers that are done, and how many there are.
  done            integer not null default 0,
  total           integer not null default 0,
  title           text not null,
  work_id         integer not null,
  starter_id      text not null,
  starter_name    text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  failure         text,
  bytes           bytea,
  byte_count      integer,
  constraint package_done_is_whole check ((state = 'done') = (byte_count is not null))
);
comment on table templates.package is 'directory: papers of one work, one for each school, as an archive that is made in the background';
create index package_newest on templates.package (municipality_id, package_id desc);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert on templates.body, templates.edition to msoko_app;
grant select, insert, update on templates.kind_setting, templates.number_counter, templates.paper, templates.package to msoko_app;

-- Whoever may read results may print them by the template in use.
alter table templates.body enable row level security;
create policy body_read on templates.body for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy body_write on templates.body to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table templates.edition enable row level security;
create policy edition_read on templates.edition for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy edition_write on templates.edition to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table templates.kind_setting enable row level security;
create policy kind_setting_read on templates.kind_setting for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy kind_setting_write on templates.kind_setting to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

-- The register is the authority's.
alter table templates.number_counter enable row level security;
create policy number_counter_scope on templates.number_counter to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table templates.paper enable row level security;
create policy paper_scope on templates.paper to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');

alter table templates.package enable row level security;
create policy package_scope on templates.package to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');
