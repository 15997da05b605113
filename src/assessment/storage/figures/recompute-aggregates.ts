import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { amongCurrent } from '../import/best-of-sittings.ts'
import { type AggregatedWork, aggregates } from './aggregate-rows.ts'
import '../results-tables.ts'

export type TouchedWork = AggregatedWork & { readonly organizationIds: readonly number[] }

/** Makes the aggregates of these schools anew from their participants, in the transaction that changed them: no drift. */
export async function recomputeAggregates(tx: Tx, work: TouchedWork): Promise<void> {
  const { organizationIds, workId } = work
  if (organizationIds.length === 0) return
  await forgetAggregates(tx, workId, organizationIds)
  // The participants that count: of current imports, and of several results of a pupil the best.
  const counted = (columns: string) =>
    sql`select ${sql.raw(columns)} ${amongCurrent(work)} and not p.superseded`
  for (const { table, columns, rows } of aggregates) {
    const made = rows(work, counted)
    if (made) await sql`insert into ${sql.table(table)} (${sql.raw(columns)}) ${made}`.execute(tx)
  }
}

export async function forgetAggregates(
  tx: Tx,
  workId: number,
  organizationIds: readonly number[],
): Promise<void> {
  for (const { table } of aggregates) {
    await sql`
      delete from ${sql.table(table)}
      where work_id = ${workId} and organization_id = any(${[...organizationIds]}::int[])
    `.execute(tx)
  }
}
