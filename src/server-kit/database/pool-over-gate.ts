import pg from 'pg'
import type { EngineGate } from './engine-gate.ts'
import { EngineStream } from './engine-stream.ts'
import { typeParsers } from './type-parsers.ts'

/** The `pg` driver over the embedded engine: its connections take turns, a transaction at a time. */
export function poolOverGate(gate: EngineGate): pg.Pool {
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    types: typeParsers,
    stream: () => new EngineStream(gate.openSession()),
  })
  // A connection that dies while nobody uses it is replaced by the next query, which hears of the fault itself.
  pool.on('error', () => {})
  return pool
}
