-- The authority's own template of the annex a plan is printed as. Without one the program's template is used.

create table plans.annex_template (
  municipality_id integer primary key,
  version         integer not null default 1,
  file_name       text not null,
  bytes           bytea not null,
  uploaded_at     timestamptz not null,
  uploaded_by     text
);
comment on table plans.annex_template is 'directory: the docx an authority prints its plans by';

grant select, insert, update, delete on plans.annex_template to msoko_app;

-- Whoever may read a plan may print it.
alter table plans.annex_template enable row level security;
create policy annex_template_read on plans.annex_template for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy annex_template_write on plans.annex_template to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');
