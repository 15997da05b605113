import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { listAuditEntries as listAuditEntriesEndpoint } from '../people-contract.ts'
import './tables.ts'

export type AuditFilter = QueryOf<typeof listAuditEntriesEndpoint>

/** Newest first, one line more than the page when there is a next page. `from` and `to` are days in the given zone. */
export async function findAuditEntries(tx: Tx, filter: AuditFilter, timeZone: string) {
  let query = tx.selectFrom('access.audit_entry').selectAll()
  if (filter.userId) query = query.where('userId', '=', filter.userId)
  if (filter.verb) query = query.where('verb', 'like', `${escapeLike(filter.verb)}%`)
  if (filter.subject) query = query.where('subject', 'ilike', `%${escapeLike(filter.subject)}%`)
  if (filter.organizationId) query = query.where('organizationId', '=', filter.organizationId)
  if (filter.result) query = query.where('result', '=', filter.result)
  if (filter.from) query = query.where('at', '>=', startOfDay(filter.from, timeZone))
  if (filter.to)
    query = query.where('at', '<', sql<Date>`${startOfDay(filter.to, timeZone)} + interval '1 day'`)
  if (filter.before) query = query.where('entryId', '<', filter.before)
  return await query
    .orderBy('entryId', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export async function listAuditPeople(tx: Tx) {
  const rows = await tx
    .selectFrom('access.audit_entry')
    .select(['userId', (eb) => eb.fn.max('personName').as('name')])
    .where('userId', 'is not', null)
    .groupBy('userId')
    .orderBy('name')
    .execute()
  return rows.flatMap(({ userId, name }) => (userId === null ? [] : [{ userId, name: name ?? userId }]))
}

export async function listAuditVerbs(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('access.audit_entry').select('verb').distinct().orderBy('verb').execute()
  return rows.map((row) => row.verb)
}

function startOfDay(day: string, timeZone: string) {
  return sql<Date>`(${day}::date::timestamp at time zone ${timeZone}::text)`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
