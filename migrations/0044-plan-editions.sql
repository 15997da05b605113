-- Editions: an approved plan is changed by an amendment with an act of its own, and every edition stays readable.
--
-- An amendment is a draft plan that `amends` another: its rows are copies that remember what they came from. Approving it
-- writes the changes into the plan itself; what a row said before is kept in *_version. An edition keeps the order of its
-- rows, so a version holds words alone and moving one row does not make versions of sixty.

alter table plans.plan
  -- The edition in force; a draft has the first one ahead of it.
  add column edition         integer not null default 1,
  add column amends_plan_id  bigint references plans.plan (plan_id) on delete cascade,
  -- The edition the amendment was begun from.
  add column amends_edition  integer,
  -- The edition it became when it was approved.
  add column became_edition  integer,
  -- «По образцу плана …»
  add column pattern_plan_id bigint references plans.plan (plan_id),
  add constraint plan_amendment_whole check ((amends_plan_id is null) = (amends_edition is null)),
  add constraint plan_amendment_is_draft check (amends_plan_id is null or not approved),
  add constraint plan_amendment_became check (became_edition is null or (amends_plan_id is not null and removed_at is not null));
create unique index plan_one_open_amendment on plans.plan (amends_plan_id)
  where amends_plan_id is not null and removed_at is null;

alter table plans.plan_section
  add column since_edition     integer not null default 1,
  -- In an amendment: the section of the plan this one is a copy of.
  add column origin_section_id bigint references plans.plan_section (section_id) on delete cascade;

alter table plans.plan_action
  add column since_edition    integer not null default 1,
  add column origin_action_id bigint references plans.plan_action (action_id) on delete cascade;

-- The edition a task stands under: what its performer was asked, whatever the row says now.
alter table plans.task add column edition integer not null default 1;

create table plans.plan_edition (
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  number          integer not null,
  municipality_id integer not null,
  title           text not null,
  kind            text not null,
  horizon_kind    text not null,
  starts_on       date not null,
  ends_on         date not null,
  act_kind        text not null,
  act_number      text,
  act_date        date,
  act_signatory   text,
  -- In force from this day: the day of the act.
  since           date not null,
  -- Live rows in their order.
  section_ids     bigint[] not null,
  action_ids      bigint[] not null,
  -- How many rows the amendment added, changed, excluded, moved.
  changes         jsonb not null default '{}',
  recorded_at     timestamptz not null,
  recorded_by     text,
  primary key (plan_id, number)
);
comment on table plans.plan_edition is 'directory: what an approved plan was from one act to the next';

create table plans.plan_section_version (
  section_id      bigint not null references plans.plan_section (section_id) on delete cascade,
  since_edition   integer not null,
  until_edition   integer not null,
  municipality_id integer not null,
  plan_id         bigint not null references plans.plan (plan_id) on delete cascade,
  number          text,
  title           text not null,
  track           text,
  primary key (section_id, since_edition),
  constraint plan_section_version_order check (since_edition < until_edition)
);
comment on table plans.plan_section_version is 'directory: what a heading of a plan said in former editions';
create index plan_section_version_of_plan on plans.plan_section_version (plan_id);

create table plans.plan_action_version (
  action_id            bigint not null references plans.plan_action (action_id) on delete cascade,
  since_edition        integer not null,
  -- The first edition that says something else.
  until_edition        integer not null,
  municipality_id      integer not null,
  plan_id              bigint not null references plans.plan (plan_id) on delete cascade,
  section_id           bigint,
  number               text,
  text                 text not null,
  points               jsonb not null,
  deadline_text        text not null,
  deadlines            jsonb not null,
  performers_text      text not null,
  performers           jsonb not null,
  expected_result_text text,
  extra                jsonb not null,
  place                jsonb,
  track                text,
  cycle_stages         text[] not null,
  primary key (action_id, since_edition),
  constraint plan_action_version_order check (since_edition < until_edition)
);
comment on table plans.plan_action_version is 'directory: what a point of a plan said in former editions';
create index plan_action_version_of_plan on plans.plan_action_version (plan_id);

-- What is approved already is the first edition of its plan.
insert into plans.plan_edition (plan_id, number, municipality_id, title, kind, horizon_kind, starts_on, ends_on, act_kind,
                                act_number, act_date, act_signatory, since, section_ids, action_ids, recorded_at, recorded_by)
select p.plan_id, 1, p.municipality_id, p.title, p.kind, p.horizon_kind, p.starts_on, p.ends_on,
       coalesce(p.order_kind, 'приказ'), p.order_number, p.order_date, p.order_signatory,
       coalesce(p.order_date, p.approved_at::date),
       array(select s.section_id from plans.plan_section s
             where s.plan_id = p.plan_id and s.approved and s.removed_at is null order by s.position, s.section_id),
       array(select a.action_id from plans.plan_action a
             where a.plan_id = p.plan_id and a.approved and a.removed_at is null order by a.position, a.action_id),
       p.approved_at, p.approved_by
from plans.plan p
where p.approved;

-- Grants and row-level security ------------------------------------------------------------------------------------------------

-- Former editions are never rewritten.
grant select, insert on plans.plan_edition, plans.plan_section_version, plans.plan_action_version to msoko_app;

alter table plans.plan_edition enable row level security;
create policy plan_edition_read on plans.plan_edition for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy plan_edition_write on plans.plan_edition to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.plan_section_version enable row level security;
create policy plan_section_version_read on plans.plan_section_version for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy plan_section_version_write on plans.plan_section_version to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table plans.plan_action_version enable row level security;
create policy plan_action_version_read on plans.plan_action_version for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy plan_action_version_write on plans.plan_action_version to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
