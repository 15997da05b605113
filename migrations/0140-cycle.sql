-- The cycle of every track: an analysis with frozen figures, what it found, recommendations, decisions with measures, and what
-- came of them.

create schema cycle;
grant usage on schema cycle to msoko_app;

create table cycle.analysis (
  analysis_id     bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  track           text not null,
  -- The year it starts in.
  school_year     integer not null constraint analysis_year check (school_year between 2000 and 2200),
  title           text collate service.russian not null,
  made_on         date not null,
  made_by         text not null,
  conclusion      text,
  removed         boolean not null default false,
  constraint analysis_of_municipality unique (municipality_id, analysis_id)
);
comment on table cycle.analysis is 'directory: an analysis of a track for a year';

create table cycle.analysis_figure (
  analysis_id     bigint not null,
  figure_key      text not null,
  municipality_id integer not null,
  -- As it was read then: title, year and a row for each organisation.
  reading         jsonb not null,
  primary key (analysis_id, figure_key),
  constraint analysis_figure_of
    foreign key (municipality_id, analysis_id) references cycle.analysis (municipality_id, analysis_id)
);
comment on table cycle.analysis_figure is
  'directory: a figure of all organisations, frozen for the analysis that cites it; never changed';

create table cycle.finding (
  organization_id integer not null,
  finding_id      bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  analysis_id     bigint,
  track           text not null,
  source          text not null constraint finding_source_known
    check (source in ('assessment', 'objectivity', 'support', 'monitoring', 'control', 'hand')),
  -- Where it was gathered from: the same thing is not gathered twice.
  source_key      text,
  what            text not null,
  cause           text,
  figure          jsonb,
  link            text,
  found_on        date not null,
  found_by        text not null,
  -- The school sees it: an issued recommendation or a decision answers it.
  is_shown        boolean not null default false,
  removed         boolean not null default false,
  primary key (organization_id, finding_id),
  constraint finding_of_organization foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint finding_of_analysis
    foreign key (municipality_id, analysis_id) references cycle.analysis (municipality_id, analysis_id)
);
comment on table cycle.finding is 'school: what an analysis has found about one organisation';
create index finding_by_id on cycle.finding (finding_id);
create index finding_by_track on cycle.finding (municipality_id, track) where not removed;
create unique index finding_gathered_once on cycle.finding (organization_id, source, source_key) where not removed;

create table cycle.recommendation (
  organization_id   integer not null,
  recommendation_id bigint generated always as identity,
  municipality_id   integer not null,
  version           integer not null default 1,
  addressee         text not null constraint recommendation_addressee_known
    check (addressee in ('organization', 'head', 'teachers', 'association')),
  addressee_words   text,
  text              text not null,
  due_on            date not null,
  issued_on         date,
  acknowledged_on   date,
  acknowledged_by   text,
  answer            text,
  answered_on       date,
  answered_by       text,
  return_note       text,
  accepted_on       date,
  removed           boolean not null default false,
  primary key (organization_id, recommendation_id),
  constraint recommendation_of_organization foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint recommendation_acknowledged_whole check ((acknowledged_on is null) = (acknowledged_by is null)),
  constraint recommendation_answered_whole check (answered_on is null or (answer is not null and answered_by is not null))
);
comment on table cycle.recommendation is 'school: what an organisation is advised, by when, and what it answered';
create index recommendation_by_id on cycle.recommendation (recommendation_id);
create index recommendation_waiting on cycle.recommendation (municipality_id, due_on)
  where issued_on is not null and answered_on is null and not removed;

create table cycle.recommendation_finding (
  organization_id   integer not null,
  recommendation_id bigint not null,
  finding_id        bigint not null,
  municipality_id   integer not null,
  primary key (organization_id, recommendation_id, finding_id),
  constraint recommendation_finding_of foreign key (organization_id, recommendation_id)
    references cycle.recommendation (organization_id, recommendation_id),
  constraint recommendation_answers foreign key (organization_id, finding_id)
    references cycle.finding (organization_id, finding_id)
);
comment on table cycle.recommendation_finding is 'school: which findings a recommendation answers';
create index recommendation_finding_back on cycle.recommendation_finding (organization_id, finding_id);

create table cycle.decision (
  decision_id     bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  kind            text not null constraint decision_kind_known check (kind in ('order', 'minutes', 'resolution')),
  number          text,
  decided_on      date not null,
  title           text collate service.russian not null,
  text            text not null,
  -- In the register of documents. Without a foreign key: an act that is gone is not shown.
  act_id          bigint,
  -- Who has a measure or a finding in it: they read it.
  organization_ids integer[] not null default '{}',
  removed         boolean not null default false,
  constraint decision_of_municipality unique (municipality_id, decision_id)
);
comment on table cycle.decision is 'directory: a management decision as a document';

create table cycle.decision_finding (
  organization_id integer not null,
  finding_id      bigint not null,
  decision_id     bigint not null,
  municipality_id integer not null,
  primary key (organization_id, finding_id, decision_id),
  constraint decision_finding_of
    foreign key (municipality_id, decision_id) references cycle.decision (municipality_id, decision_id),
  constraint decision_answers foreign key (organization_id, finding_id)
    references cycle.finding (organization_id, finding_id)
);
comment on table cycle.decision_finding is 'school: which findings a decision answers';
create index decision_finding_back on cycle.decision_finding (decision_id);

create table cycle.measure (
  organization_id integer not null,
  measure_id      bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  decision_id     bigint not null,
  what            text not null,
  due_on          date not null,
  plan_id         bigint,
  action_id       bigint,
  done_on         date,
  done_note       text,
  removed         boolean not null default false,
  primary key (organization_id, measure_id),
  constraint measure_of_organization foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint measure_of_decision
    foreign key (municipality_id, decision_id) references cycle.decision (municipality_id, decision_id),
  constraint measure_plan_whole check (action_id is null or plan_id is not null)
);
comment on table cycle.measure is 'school: what one organisation does by a decision';
create index measure_by_id on cycle.measure (measure_id);
create index measure_by_decision on cycle.measure (decision_id);

create table cycle.effect_review (
  review_id       bigint generated always as identity primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  decision_id     bigint not null,
  series_key      text not null,
  figure_name     text not null,
  before_year     integer not null,
  after_year      integer not null,
  -- What was read and counted then; never changed.
  result          jsonb not null,
  verdict         text not null constraint review_verdict_known
    check (verdict in ('effective', 'partly', 'ineffective', 'undecided')),
  reasoning       text,
  proposal        text,
  reviewed_on     date not null,
  reviewed_by     text not null,
  removed         boolean not null default false,
  constraint review_years check (before_year < after_year),
  constraint review_of_decision
    foreign key (municipality_id, decision_id) references cycle.decision (municipality_id, decision_id)
);
comment on table cycle.effect_review is 'directory: the same figure before and after, for those with measures and for a comparison group';
create index effect_review_by_decision on cycle.effect_review (decision_id);

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on cycle.analysis, cycle.finding, cycle.recommendation, cycle.decision, cycle.measure,
  cycle.effect_review to msoko_app;
grant select, insert on cycle.analysis_figure to msoko_app;
grant select, insert, delete on cycle.recommendation_finding, cycle.decision_finding to msoko_app;

alter table cycle.analysis enable row level security;
create policy analysis_write on cycle.analysis to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table cycle.analysis_figure enable row level security;
create policy analysis_figure_write on cycle.analysis_figure to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table cycle.effect_review enable row level security;
create policy effect_review_write on cycle.effect_review to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- A school reads a decision that concerns it: one with a measure or a finding of its own.
alter table cycle.decision enable row level security;
create policy decision_read on cycle.decision for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_ids && coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]));
create policy decision_write on cycle.decision to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- A school sees what was issued to it; the draft of a recommendation is the authority's own.
alter table cycle.recommendation enable row level security;
create policy recommendation_write on cycle.recommendation to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or (issued_on is not null
                  and organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[]))))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

-- A finding is shown to its school together with the recommendation or the decision that answers it.
alter table cycle.recommendation_finding enable row level security;
create policy recommendation_finding_read on cycle.recommendation_finding for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy recommendation_finding_write on cycle.recommendation_finding to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table cycle.decision_finding enable row level security;
create policy decision_finding_read on cycle.decision_finding for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy decision_finding_write on cycle.decision_finding to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table cycle.finding enable row level security;
create policy finding_read on cycle.finding for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or (organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])
                  and is_shown)));
create policy finding_write on cycle.finding to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table cycle.measure enable row level security;
create policy measure_scope on cycle.measure to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
