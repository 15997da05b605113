-- Cases of organisations' names, put right by a person. A case that nobody has stored is proposed by the program.

create table templates.name_cases (
  organization_id integer primary key,
  municipality_id integer not null,
  version         integer not null default 1,
  -- The full name the cases were written for: once it changes, they no longer hold.
  full_name       text not null,
  genitive        text not null,
  dative          text not null,
  accusative      text not null,
  instrumental    text not null,
  prepositional   text not null,
  constraint name_cases_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id)
);
comment on table templates.name_cases is 'school: the full name of an organisation in the cases papers need';

grant select, insert, update on templates.name_cases to msoko_app;

alter table templates.name_cases enable row level security;
create policy name_cases_read on templates.name_cases for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
create policy name_cases_write on templates.name_cases to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality');
