import { createHash } from 'node:crypto'
import type { Tx } from '#server-kit/database/database.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Keeps a template by its content, once; answers by what it is found again. */
export async function keepBody(tx: Tx, municipalityId: number, bytes: Uint8Array): Promise<string> {
  const sha256 = printOf(bytes)
  await tx
    .insertInto('templates.body')
    .values({ municipalityId, sha256, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

export async function getBody(tx: Tx, sha256: string): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('templates.body')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) throw refuse('templates/edition-not-found')
  return row.bytes
}

/** sha256 in hex. */
export function printOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
