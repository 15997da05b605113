import { hash } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is gzipped JSON lines, readable by eye and by any program: one head, then for each table its name and its rows,
 * then the totals. A row is an array of column values as PostgreSQL writes them in text, so it suits every version and engine.
 *
 *   {"format":"msoko-backup","version":1,…}
 *   {"table":"plans.plan"}
 *   ["1","Дорожная карта",null]
 *   {"totals":{"plans.plan":{"rowCount":1,"print":"…"}}}
 */
export const backupVersion = 1

export const BackupHead = z.object({
  format: z.literal('msoko-backup'),
  version: z.number().int(),
  program: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** Small files of the data folder without which the rows cannot be used, by name. */
  files: z.record(z.string(), z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      /** Where each identity column goes on counting. */
      counters: z.array(z.object({ column: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
    }),
  ),
})
export type BackupHead = z.infer<typeof BackupHead>

const TableTotals = z.object({ rowCount: z.number().int(), print: z.string() })
export const BackupTotals = z.record(z.string(), TableTotals)
export type TableTotals = z.infer<typeof TableTotals>
export type BackupTotals = z.infer<typeof BackupTotals>

export const BackupMark = z.union([z.object({ table: z.string() }), z.object({ totals: BackupTotals })])
export const BackupRow = z.array(z.string().nullable())

/**
 * Counts rows and sums their hashes modulo 2^64: rows may come in any order (engines sort texts differently), and a lost,
 * doubled or changed row changes the sum.
 */
export function countRows(): { add(line: string): void; totals(): TableTotals } {
  let rowCount = 0
  let sum = 0n
  return {
    add(line) {
      rowCount += 1
      sum = BigInt.asUintN(64, sum + hash('sha256', line, 'buffer').readBigUInt64BE())
    },
    totals: () => ({ rowCount, print: sum.toString(16).padStart(16, '0') }),
  }
}
