-- The stages of a track in a school year: by when, who, and why one is left out. What stands at a stage is counted, never stored.
create table cycle.stage (
  municipality_id integer not null references organizations.municipality (municipality_id),
  track           text not null,
  school_year     integer not null,
  stage           text not null constraint stage_known
    check (stage in ('results', 'analysis', 'recommendations', 'measures', 'decision', 'effect')),
  version         integer not null default 1,
  due_on          date,
  owner           text,
  skip_reason     text,
  changed_on      date not null,
  changed_by      text not null,
  primary key (municipality_id, track, school_year, stage)
);
comment on table cycle.stage is 'directory: the term of a stage of the cycle, who leads it, and why it is left out';

grant select, insert, update on cycle.stage to msoko_app;
alter table cycle.stage enable row level security;
create policy stage_write on cycle.stage to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

-- Archives of recommendations too: one paper an organisation that has not answered yet, of no work.
alter table templates.package alter column work_id drop not null;
comment on table templates.package is
  'directory: papers of one work, or of recommendations without an answer, one for each organisation, as an archive that is made in the background';
