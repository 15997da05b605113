import { sql, type Transaction } from 'kysely'
import type { Database } from '../database.ts'
import type { TableShape } from './list-tables.ts'

const batchLength = 1_000_000
const mostRows = 2_000

/**
 * Every row of a table as a line of the backup, in batches of about a megabyte whatever the rows weigh. Runs inside the
 * caller's transaction, whose snapshot it shows.
 */
export async function* readTableRows(
  tx: Transaction<Database>,
  table: TableShape,
): AsyncGenerator<readonly string[]> {
  const cells = table.columns.map(({ name }) => `${name}::text`).join(', ')
  await sql
    .raw(
      `declare backup_rows no scroll cursor for select json_build_array(variadic array[${cells}]::text[]) as cells from ${table.name}`,
    )
    .execute(tx)
  let batch = 50
  for (;;) {
    const { rows } = await sql.raw<{ cells: unknown }>(`fetch ${batch} from backup_rows`).execute(tx)
    if (rows.length === 0) break
    const lines = rows.map((row) => JSON.stringify(row.cells))
    yield lines
    const length = lines.reduce((sum, line) => sum + line.length, 0)
    batch = Math.min(
      mostRows,
      Math.max(1, Math.round((batch * batchLength) / Math.max(length, batchLength / 2))),
    )
  }
  await sql`close backup_rows`.execute(tx)
}
