/**
 * What keeps the schema distributable and the rows apart, asked of the catalogue, so that a new table cannot forget it.
 * The classes and the reasons stand at the head of migrations/0001-foundation.sql. Each rule selects the `name` of what
 * breaks it, and brings a violation that it must notice.
 */
export type CatalogueRule = { readonly title: string; readonly offenders: string; readonly violation: string }

/** Goes before each rule: the program's tables with their class. */
export const tables = `
  select c.oid as id, format('%I.%I', n.nspname, c.relname) as name,
    split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), ':', 1) as class,
    c.relrowsecurity as is_guarded, c.relpersistence, c.relhasrules
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and n.nspname <> 'jobs' -- made by the library of jobs itself, out of the application role's reach
`

const schoolTable = (body: string) => `
  create table service.careless (${body});
  comment on table service.careless is 'school: planted';
`
const keyed = 'organization_id int not null, number int not null, primary key (organization_id, number)'

export const catalogueRules: readonly CatalogueRule[] = [
  {
    title: 'says the class of each table',
    offenders: `select name from tables where class not in ('directory', 'school', 'service')`,
    violation: 'create table service.careless (number int)',
  },
  {
    title: 'guards each directory and school table with policies of the application role',
    offenders: `
      select name from tables where class in ('directory', 'school') and (not is_guarded or not exists (
        select 1 from pg_policy
        where polrelid = id and polroles = array[(select oid from pg_roles where rolname = 'msoko_app')]))`,
    violation: `${schoolTable(keyed)} alter table service.careless enable row level security`,
  },
  {
    title: 'has no policy with a sub-select, and none for everybody',
    offenders: `
      select polrelid::regclass || ' ' || polname as name from pg_policy
      where coalesce(polqual::text, '') || coalesce(polwithcheck::text, '') like '%SUBLINK%' or 0 = any(polroles)`,
    violation: `${schoolTable(keyed)}
      create policy careless_scope on service.careless to msoko_app using (number in (select 1))`,
  },
  {
    title: 'decides rows by the transaction’s settings alone',
    offenders: `
      select polrelid::regclass || ' ' || polname as name from pg_policy join tables on id = polrelid
      where class in ('directory', 'school') and coalesce(pg_get_expr(polqual, polrelid), '')
        || coalesce(pg_get_expr(polwithcheck, polrelid), '') !~ 'current_setting\\(''app\\.'`,
    violation: `${schoolTable(keyed)} create policy careless_scope on service.careless to msoko_app using (true)`,
  },
  {
    title: 'gives the application role nothing of its own and no power over the others',
    offenders: `
      select classid::regclass || ' ' || objid as name from pg_shdepend
      where refobjid = (select oid from pg_roles where rolname = 'msoko_app') and deptype = 'o'
        and dbid = (select oid from pg_database where datname = current_database())
      union all select rolname from pg_roles
      where rolname = 'msoko_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)
      union all select nspname from pg_namespace
      where nspname !~ '^pg_' and has_schema_privilege('msoko_app', oid, 'create')
      union all select name from tables
      where has_table_privilege('msoko_app', id, 'truncate') or has_table_privilege('msoko_app', id, 'trigger')`,
    violation: 'create table service.careless (number int); alter table service.careless owner to msoko_app',
  },
  {
    title: 'keeps the journal of migrations from the application role',
    offenders: `
      select name from tables
      where name = 'service.migration' and has_any_column_privilege('msoko_app', id, 'select, insert, update')`,
    violation: 'grant select on service.migration to msoko_app',
  },
  {
    title:
      'puts organization_id first in the primary key of each school table, an integer that is always there',
    offenders: `
      select name from tables t where class = 'school' and not exists (
        select 1 from pg_attribute a join pg_index i on i.indrelid = t.id and i.indisprimary
        where a.attrelid = t.id and a.attname = 'organization_id' and a.atttypid = 'int4'::regtype
          and a.attnotnull and a.attgenerated = '' and i.indkey[0] = a.attnum)`,
    violation: schoolTable(
      'organization_id int not null, number int not null, primary key (number, organization_id)',
    ),
  },
  {
    title: 'has organization_id in every unique and exclusion constraint of a school table',
    offenders: `
      select indexrelid::regclass::text as name from tables t join pg_index i on i.indrelid = t.id
      where class = 'school' and (indisunique or indisexclusion) and not exists (
        select 1 from pg_attribute a where a.attrelid = t.id and a.attname = 'organization_id' and a.attnum = any(indkey))`,
    violation: schoolTable(`${keyed}, unique (number)`),
  },
  {
    title: 'has an integer municipality_id in each directory and school table',
    offenders: `
      select name from tables t where class in ('directory', 'school') and not exists (
        select 1 from pg_attribute a where a.attrelid = t.id and a.attname = 'municipality_id'
          and a.atttypid = 'int4'::regtype and a.attnotnull)`,
    violation: schoolTable(`${keyed}, municipality_id bigint not null`),
  },
  {
    title: 'refers only where the classes allow it',
    offenders: `
      select conrelid::regclass || ' ' || conname as name
      from pg_constraint f join tables here on here.id = f.conrelid join tables there on there.id = f.confrelid
      where contype = 'f' and (here.class, there.class) not in (('school', 'directory'), ('school', 'school'),
        ('directory', 'directory'), ('service', 'directory'), ('service', 'service'))`,
    violation: `${schoolTable(`${keyed}, note text references service.migration (name)`)}`,
  },
  {
    title: 'refers from school to school with organization_id at the same place of both keys',
    offenders: `
      select conrelid::regclass || ' ' || conname as name
      from pg_constraint f join tables here on here.id = f.conrelid join tables there on there.id = f.confrelid
      where contype = 'f' and here.class = 'school' and there.class = 'school' and not exists (
        select 1 from unnest(f.conkey, f.confkey) as pair(mine, theirs)
        join pg_attribute m on m.attrelid = f.conrelid and m.attnum = mine and m.attname = 'organization_id'
        join pg_attribute t on t.attrelid = f.confrelid and t.attnum = theirs and t.attname = 'organization_id')`,
    violation: schoolTable(`${keyed}, foreign key (number, organization_id) references service.careless`),
  },
  {
    title: 'never empties or rewrites organization_id by a reference',
    offenders: `
      select conrelid::regclass || ' ' || conname as name
      from pg_constraint f join tables here on here.id = f.conrelid
      where contype = 'f' and here.class = 'school' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))
        and exists (select 1 from pg_attribute a
          where a.attrelid = f.conrelid and a.attname = 'organization_id' and a.attnum = any(f.conkey))`,
    violation: schoolTable(
      `${keyed}, parent int, foreign key (organization_id, parent) references service.careless on delete set null`,
    ),
  },
  {
    title: 'has no triggers, rules, inheritance or unlogged tables in directories and school data',
    offenders: `
      select name from tables where class in ('directory', 'school') and (relpersistence <> 'p' or relhasrules
        or exists (select 1 from pg_trigger where tgrelid = id and not tgisinternal)
        or exists (select 1 from pg_inherits join pg_class parent on parent.oid = inhparent
          where inhparent = id and parent.relkind <> 'p'))`,
    violation: `${schoolTable(keyed)} create table service.heir () inherits (service.careless)`,
  },
  {
    title: 'numbers rows by identity columns, not by serials',
    offenders: `
      select name from tables join pg_attrdef on adrelid = id where pg_get_expr(adbin, adrelid) ~ '^nextval'`,
    violation: 'create table service.careless (number bigserial)',
  },
  {
    title: 'needs no extension and no function of its own',
    offenders: `
      select extname::text as name from pg_extension where extname <> 'plpgsql'
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    violation: `create function service.careless() returns int language sql as 'select 1'`,
  },
]
