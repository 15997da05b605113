import { type RawBuilder, sql } from 'kysely'

/**
 * A value on its way into a jsonb column. Needed for arrays above all: the driver would otherwise send them as
 * PostgreSQL arrays.
 */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql`${JSON.stringify(value)}::jsonb`
}
