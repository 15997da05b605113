import type pg from 'pg'
import { refuseNesting } from './nesting.ts'

/** Several statements may stand in one text without values: the rows of all of them come back, in order. */
export async function queryAsOwner(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: unknown[] }> {
  const client = await refuseNesting(pool).connect()
  try {
    // The driver answers several statements with a list, which its types do not say.
    const answer: { rows: unknown[] } | { rows: unknown[] }[] = await client.query(text, [...values])
    return Array.isArray(answer) ? { rows: answer.flatMap(({ rows }) => rows) } : answer
  } finally {
    client.release()
  }
}
