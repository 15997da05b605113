import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { type Migration, readMigrations } from '#server-kit/database/read-migrations.ts'

const text = `
  create table service.folder (
    id bigint generated always as identity primary key,
    parent_id bigint references service.folder (id),
    name text collate service.russian not null unique
  );
  create table service.paper (
    folder_id bigint not null references service.folder (id),
    number int not null,
    made_on date, made_at timestamptz, weight numeric(10, 3), ratio double precision, is_open boolean,
    body jsonb, marks int[], words text[], bytes bytea, "order" text,
    doubled int generated always as (number * 2) stored,
    primary key (folder_id, number)
  );
  insert into service.folder (name) values ('из миграции');
`
const trial: Migration = {
  name: '9001-trial',
  sha256: createHash('sha256').update(text).digest('hex'),
  sql: text,
}
export const later: Migration = {
  name: '9002-trial',
  sha256: 'later',
  sql: 'alter table service.paper add column note text',
}
const [foundation] = readMigrations()
export const migrations = foundation ? [foundation, trial] : []
const awkward = 'строка\u2028с разделителем\nи «кавычками» "\\" \t, {}, NULL, 😀'
export const now = new Date('2026-03-09T02:00:00Z')

/** Rows with every kind of value that a dump gets wrong. */
export async function fill(owner: Kysely<Database>): Promise<void> {
  await sql`insert into service.folder (name) values ('вторая'), ('ёлка'), ('Елка')`.execute(owner)
  await sql`update service.folder set parent_id = 4 where id = 2`.execute(owner)
  await sql`
    insert into service.paper
    values (2, 1, '2026-02-28', '2026-02-28 23:59:59.123456+05', 1.500, 0.1, true, '{"б": [1, null, "x"], "a": 1.10}',
        '{1,null,3}', ${[awkward, '', null]}, ${Buffer.from([0, 1, 255])}, ''),
      (2, 2, null, null, null, 'NaN', null, null, null, '{}', '', ${awkward}),
      (3, 1, '-infinity', 'infinity', 'NaN', -0.0, false, 'null', '{}', null, null, null)
  `.execute(owner)
  await sql`
    insert into service.paper (folder_id, number, body) select 4, i, jsonb_build_object('n', i) from generate_series(1, 5000) i
  `.execute(owner)
  await sql`insert into service.folder (name) values ('убрана')`.execute(owner)
  await sql`delete from service.folder where name = 'убрана'`.execute(owner)
}

export async function readAll(owner: Kysely<Database>): Promise<unknown> {
  const folders = await sql`select id, parent_id, name from service.folder order by id`.execute(owner)
  const papers =
    await sql`select to_jsonb(p)::text as paper from service.paper p order by folder_id, number`.execute(
      owner,
    )
  return { folders: folders.rows, papers: papers.rows }
}
