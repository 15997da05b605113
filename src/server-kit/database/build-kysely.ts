import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'
import { refuseNesting } from './nesting.ts'

const session = CompiledQuery.raw("set timezone to 'UTC'; set datestyle to iso, ymd; set jit to off")

/** The one kind of Kysely instance: snake_case in SQL, camelCase in TypeScript, keys inside jsonb untouched. */
export function buildKysely(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: refuseNesting(pool),
      onCreateConnection: async (connection) => {
        await connection.executeQuery(session)
      },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
