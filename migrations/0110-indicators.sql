-- Methodologies with their editions, and the values of indicators that come of them.
--
-- An approved edition is never changed, and a value says by which edition it was counted. A row of indicator_sheet is one
-- organisation in one school year: it is counted anew when a form is accepted, from versions of sheets that nobody may change.

create table monitoring.methodology (
  methodology_id  bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  title           text not null,
  purpose         text not null,
  -- The shipped methodology it was made from: 'tracks'.
  origin          text,
  removed         boolean not null default false
);
comment on table monitoring.methodology is 'directory: a methodology by which a municipality watches its tracks';
create index methodology_of_municipality on monitoring.methodology (municipality_id);

create table monitoring.methodology_edition (
  methodology_id  bigint not null references monitoring.methodology (methodology_id),
  number          integer not null,
  municipality_id integer not null,
  -- domain/methodology/methodology.ts
  content         jsonb not null,
  -- Null: a draft. The act stands in another context and is asked through a port.
  approved_on     date,
  act_id          bigint,
  act_words       text,
  -- The first school year it counts for, by the year it begins in.
  from_year       smallint,
  made_at         timestamptz not null,
  maker_name      text,
  primary key (methodology_id, number),
  constraint methodology_edition_approved_whole
    check ((approved_on is null) = (from_year is null) and (approved_on is null) = (act_words is null))
);
comment on table monitoring.methodology_edition is 'directory: indicators, formulas, targets; an approved edition stays as it was';

create table monitoring.indicator_sheet (
  organization_id integer not null,
  methodology_id  bigint not null,
  edition         integer not null,
  year            smallint not null,
  municipality_id integer not null,
  -- By code: [part, whole, value], or {kind, name} where there is no value. domain/indicator/kept-values.ts
  kept_values     jsonb not null,
  -- Which versions of which sheets it was counted from.
  sources         jsonb not null,
  counted_at      timestamptz not null,
  primary key (organization_id, methodology_id, edition, year),
  constraint indicator_sheet_edition
    foreign key (methodology_id, edition) references monitoring.methodology_edition (methodology_id, number)
);
comment on table monitoring.indicator_sheet is 'school: the values of every indicator of an organisation in a school year';
create index indicator_sheet_of_year on monitoring.indicator_sheet (methodology_id, edition, year);

create table monitoring.indicator_total (
  methodology_id  bigint not null,
  edition         integer not null,
  year            smallint not null,
  municipality_id integer not null,
  -- By code: domain/indicator/put-together.ts
  totals          jsonb not null,
  -- By group and code: quartiles, so that an organisation finds its place without seeing the others.
  spreads         jsonb not null,
  counted_at      timestamptz not null,
  primary key (methodology_id, edition, year),
  constraint indicator_total_edition
    foreign key (methodology_id, edition) references monitoring.methodology_edition (methodology_id, number)
);
comment on table monitoring.indicator_total is 'directory: what the indicators of a municipality come to in a school year';

create table monitoring.indicator_snapshot (
  snapshot_id     bigint generated always as identity primary key,
  municipality_id integer not null,
  methodology_id  bigint not null,
  edition         integer not null,
  year            smallint not null,
  direction       text not null,
  title           text not null,
  -- The page of the track as it was; domain/indicator/track-view.ts
  content         jsonb not null,
  taken_at        timestamptz not null,
  taker_name      text,
  constraint indicator_snapshot_edition
    foreign key (methodology_id, edition) references monitoring.methodology_edition (methodology_id, number)
);
comment on table monitoring.indicator_snapshot is 'directory: values of a track as they stood when an analysis was written';
create index indicator_snapshot_of_municipality on monitoring.indicator_snapshot (municipality_id, methodology_id, year);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on monitoring.methodology to msoko_app;
grant select, insert, update, delete on monitoring.methodology_edition, monitoring.indicator_sheet, monitoring.indicator_total
  to msoko_app;
grant select, insert on monitoring.indicator_snapshot to msoko_app;

alter table monitoring.methodology enable row level security;
create policy methodology_read on monitoring.methodology for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy methodology_write on monitoring.methodology to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- An approved edition can be neither changed nor removed.
alter table monitoring.methodology_edition enable row level security;
create policy methodology_edition_read on monitoring.methodology_edition for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy methodology_edition_add on monitoring.methodology_edition for insert to msoko_app
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
create policy methodology_edition_change on monitoring.methodology_edition for update to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality' and approved_on is null)
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
create policy methodology_edition_drop on monitoring.methodology_edition for delete to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality' and approved_on is null);

alter table monitoring.indicator_sheet enable row level security;
create policy indicator_sheet_read on monitoring.indicator_sheet for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy indicator_sheet_write on monitoring.indicator_sheet to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table monitoring.indicator_total enable row level security;
create policy indicator_total_read on monitoring.indicator_total for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy indicator_total_write on monitoring.indicator_total to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table monitoring.indicator_snapshot enable row level security;
create policy indicator_snapshot_read on monitoring.indicator_snapshot for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy indicator_snapshot_add on monitoring.indicator_snapshot for insert to msoko_app
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
