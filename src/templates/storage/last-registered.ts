import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import './tables.ts'

/** The day of the kind's latest paper in the year; null where there is none. */
export async function lastRegisteredOn(tx: Tx, kind: PaperKind, year: number): Promise<PlainDate | null> {
  const row = await tx
    .selectFrom('templates.paper')
    .select('registeredOn')
    .where('kind', '=', kind)
    .where('year', '=', year)
    .orderBy('registeredOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.registeredOn ?? null
}
