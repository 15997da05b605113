-- Objectivity: what the region has published of a work, the counts of candidates for a medal, editions of index formulas.
--
-- All of it is the authority's: schools read none of these tables.

create table objectivity.regional_figures (
  set_id          bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  kind            text not null constraint regional_figures_kind_known check (kind in ('totals', 'items', 'journal')),
  year            smallint not null,
  grade           smallint not null,
  subject         text not null,
  -- totals: [{total, count}]; items: [{item, group, share}], the share of the highest points; journal: [{lower, same, higher}].
  rows            jsonb not null,
  pupils          integer,
  -- Where it was published: a link, a letter.
  source          text not null,
  file_name       text not null,
  loader_name     text not null,
  loaded_on       date not null,
  removed         boolean not null default false
);
comment on table objectivity.regional_figures is 'directory: what the region published of a work: totals, items by groups of marks, agreement with the journal';
create unique index regional_figures_one on objectivity.regional_figures (municipality_id, kind, year, grade, subject) where not removed;

create table objectivity.medal_count (
  organization_id integer not null,
  year            smallint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  -- By school marks; those of them whose ЕГЭ does not meet the condition of the medal.
  candidates      integer not null,
  unconfirmed     integer not null,
  author_name     text not null,
  changed_on      date not null,
  primary key (organization_id, year),
  constraint medal_count_whole check (candidates >= 0 and unconfirmed >= 0 and unconfirmed <= candidates)
);
comment on table objectivity.medal_count is 'school: candidates for a medal of a year and those ЕГЭ did not confirm, as counts; the authority alone sees it';

create table objectivity.medal_region (
  municipality_id integer not null,
  year            smallint not null,
  version         integer not null default 1,
  candidates      integer not null,
  unconfirmed     integer not null,
  author_name     text not null,
  changed_on      date not null,
  primary key (municipality_id, year),
  constraint medal_region_whole check (candidates >= 0 and unconfirmed >= 0 and unconfirmed <= candidates)
);
comment on table objectivity.medal_region is 'directory: candidates for a medal in the whole region as it published them';

create table objectivity.index_edition (
  municipality_id integer not null,
  index_key       text not null,
  edition         integer not null,
  title           text not null,
  formula         text not null,
  least_count     integer not null,
  provenance      text not null
    constraint index_edition_provenance_known check (provenance in ('official', 'secondary', 'to-check', 'own')),
  source          text not null,
  worth           text not null,
  author_name     text not null,
  made_on         date not null,
  primary key (municipality_id, index_key, edition),
  constraint index_edition_from_one check (edition >= 1)
);
comment on table objectivity.index_edition is 'directory: editions of the formula of an index; the newest is in force, none is ever changed';

grant select, insert, update on objectivity.regional_figures, objectivity.medal_count, objectivity.medal_region to msoko_app;
grant select, insert on objectivity.index_edition to msoko_app;

alter table objectivity.regional_figures enable row level security;
create policy regional_figures_scope on objectivity.regional_figures to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table objectivity.medal_count enable row level security;
create policy medal_count_scope on objectivity.medal_count to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table objectivity.medal_region enable row level security;
create policy medal_region_scope on objectivity.medal_region to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table objectivity.index_edition enable row level security;
create policy index_edition_scope on objectivity.index_edition to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
