import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool } from 'kysely'
import type pg from 'pg'

type OpenTransaction = { pool: unknown; isOpen: boolean }

const current = new AsyncLocalStorage<OpenTransaction>()

/**
 * Inside a transaction everything goes through its `tx`. Asking the store for a second connection meanwhile would wait
 * for ever on the embedded engine (it has one) and read past the transaction on a server, so it is a fault on both.
 */
export function refuseNesting(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect() {
      const open = current.getStore()
      if (open?.isOpen && open.pool === pool) {
        throw new Error('The store was used inside its own open transaction: pass `tx` on instead')
      }
      return pool.connect()
    },
  }
}

/** Marks everything `work` starts as being inside a transaction of this pool. */
export async function insideTransaction<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const open: OpenTransaction = { pool, isOpen: true }
  try {
    return await current.run(open, work)
  } finally {
    open.isOpen = false
  }
}
