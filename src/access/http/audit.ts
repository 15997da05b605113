import { route } from '#server-kit/http/route.ts'
import { type AuditEntry, listAuditChoices, listAuditEntries } from '../people-contract.ts'
import { findAuditEntries, listAuditPeople, listAuditVerbs } from '../storage/list-audit-entries.ts'
import './vocabulary.ts'

/** Days of the filter are days of the installation's time zone. */
export function listAuditEntriesRoute(timeZone: string) {
  return route(listAuditEntries, {
    may: 'access.audit.read',
    audit: 'none',
    async answer({ query, tx }) {
      const rows = await findAuditEntries(tx, query, timeZone)
      const entries = rows.slice(0, query.limit).map((row): AuditEntry => {
        const { municipalityId: _, at, ...entry } = row
        return { ...entry, at: at.toISOString() }
      })
      const last = entries.at(-1)
      return { entries, nextBefore: rows.length > query.limit && last ? last.entryId : null }
    },
  })
}

export const listAuditChoicesRoute = route(listAuditChoices, {
  may: 'access.audit.read',
  audit: 'none',
  async answer({ tx }) {
    return { people: await listAuditPeople(tx), verbs: await listAuditVerbs(tx) }
  },
})
