-- What shows that a stage of the cycle has been gone through: a page of the system, an address elsewhere, or a file. It is the
-- authority's own, and its file is kept among the authority's.
create table cycle.stage_evidence (
  organization_id integer not null,
  evidence_id     bigint generated always as identity,
  municipality_id integer not null,
  track           text not null,
  school_year     integer not null,
  stage           text not null constraint stage_evidence_stage_known
    check (stage in ('results', 'analysis', 'recommendations', 'measures', 'decision', 'effect')),
  title           text collate service.russian not null,
  link            text,
  sha256          text,
  file_name       text,
  added_on        date not null,
  added_by        text not null,
  removed         boolean not null default false,
  primary key (organization_id, evidence_id),
  constraint stage_evidence_of_organization foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint stage_evidence_file
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256),
  constraint stage_evidence_file_named check ((sha256 is null) = (file_name is null)),
  constraint stage_evidence_is_one check ((link is null) <> (sha256 is null))
);
comment on table cycle.stage_evidence is 'school: what shows that a stage of the cycle has been gone through; a row of the authority';
create index stage_evidence_by_year on cycle.stage_evidence (municipality_id, school_year) where not removed;

grant select, insert, update on cycle.stage_evidence to msoko_app;
alter table cycle.stage_evidence enable row level security;
create policy stage_evidence_scope on cycle.stage_evidence to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
