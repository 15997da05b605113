import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

export type TableShape = {
  /** 'plans.plan', quoted where SQL needs it. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly counters: readonly { readonly column: string; readonly sequence: string }[]
}

/**
 * The program's tables, but for the journal of migrations, which a restore writes itself, the jobs, which are begun anew,
 * and those whose comment says «left out of backups».
 */
export async function listTables(database: Kysely<Database>): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape>`
    select format('%I.%I', n.nspname, c.relname) as name,
      jsonb_agg(jsonb_build_object('name', format('%I', a.attname), 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attname collate "C") as columns,
      coalesce(jsonb_agg(jsonb_build_object('column', format('%I', a.attname),
        'sequence', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname)))
        filter (where a.attidentity <> ''), '[]') as counters
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and (n.nspname, c.relname) <> ('service', 'migration') and n.nspname <> 'jobs'
      and coalesce(obj_description(c.oid, 'pg_class'), '') !~ 'left out of backups'
    group by n.nspname, c.relname
    order by n.nspname collate "C", c.relname collate "C"
  `.execute(database)
  return rows
}

export async function readCounter(
  database: Kysely<Database>,
  sequence: string,
): Promise<{ readonly lastValue: string; readonly isCalled: boolean }> {
  const { rows } = await sql<{ lastValue: string; isCalled: boolean }>`
    select last_value::text as last_value, is_called from ${sql.raw(sequence)}
  `.execute(database)
  const [counter] = rows
  if (!counter) throw new Error(`The sequence ${sequence} is empty`)
  return counter
}
