-- What a kindergarten says of itself in a round, beside what the experts saw.

create table appraisal.self_rating (
  organization_id integer not null,
  round_id        bigint not null,
  municipality_id integer not null,
  version         integer not null default 1,
  -- {indicator: {mark, note}}
  ratings         jsonb not null default '{}',
  sent_on         date,
  -- Who wrote last.
  filler_name     text,
  primary key (organization_id, round_id),
  constraint self_rating_of foreign key (organization_id, round_id)
    references appraisal.observed (organization_id, round_id)
);
comment on table appraisal.self_rating is 'school: how a kindergarten rates itself in a round';
create index self_rating_of_round on appraisal.self_rating (round_id);

grant select, insert, update on appraisal.self_rating to msoko_app;

alter table appraisal.self_rating enable row level security;
create policy self_rating_scope on appraisal.self_rating to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
