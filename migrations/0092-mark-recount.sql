-- Marks computed by the program, made anew when the scale in the catalogue changes: what was asked and how far it got.

create table assessment.mark_recount (
  recount_id      integer generated always as identity primary key,
  municipality_id integer not null,
  work_id         integer not null references assessment.work (work_id),
  -- The scale as it was when somebody asked; null = the catalogue has none any more, and the computed marks go.
  scale           jsonb,
  scale_source    text,
  state           text not null default 'waiting'
    constraint mark_recount_state_known check (state in ('waiting', 'running', 'done', 'failed')),
  -- Hundredths of the schools that are done.
  progress        smallint not null default 0,
  schools         integer not null default 0,
  changed         integer not null default 0,
  starter_name    text not null,
  started_at      timestamptz not null,
  closed_at       timestamptz
);
comment on table assessment.mark_recount is 'service: marks of a work computed anew by a changed scale';
create index mark_recount_of_work on assessment.mark_recount (work_id, recount_id desc);
create unique index mark_recount_one_open on assessment.mark_recount (work_id) where state in ('waiting', 'running');

grant select, insert, update on assessment.mark_recount to msoko_app;

alter table assessment.mark_recount enable row level security;
create policy mark_recount_scope on assessment.mark_recount to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
