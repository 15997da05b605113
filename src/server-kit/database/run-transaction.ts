import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { Database, Scope, Tx } from './database.ts'
import { insideTransaction } from './nesting.ts'
import { scopeStatements } from './scope.ts'

const serializationFailure = '40001'
const deadlockDetected = '40P01'
const attempts = 3

/**
 * One transaction as `msoko_app`, seeing only the scope's rows. A deadlock or a serialization failure rolled everything
 * back, so the work is run again (three times in all): it must have no effect outside the transaction.
 */
export async function runTransaction<T>(
  database: { readonly owner: Kysely<Database>; readonly pool: pg.Pool; readonly limits: string },
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const opening = sql.raw(`${database.limits}${scopeStatements(scope)}`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.owner.transaction().execute(async (tx) => {
        await opening.execute(tx)
        return await insideTransaction(database.pool, () => work(tx))
      })
    } catch (error) {
      if (attempt === attempts || !isWorthAnotherTry(error)) throw error
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === serializationFailure || code === deadlockDetected
}
