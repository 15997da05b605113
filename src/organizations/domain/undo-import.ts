import { refuse } from '../refusals.ts'
import type { Organization, OrganizationEvent } from './organization.ts'

/** What an import did to one organisation; `before` null: made it. */
export type ImportedChange = {
  readonly organizationId: number
  readonly versionAfter: number
  readonly before: Organization | null
}

export type ImportUndoing = {
  /** Made by the import: to be removed. */
  readonly removedIds: readonly number[]
  /** Changed by the import: to be as it was. */
  readonly restored: readonly { readonly now: Organization; readonly before: Organization }[]
}

/** Takes an import back as a whole, if nobody has touched its organisations since. */
export function undoImport(
  changes: readonly ImportedChange[],
  registry: readonly Organization[],
): ImportUndoing {
  const stored = new Map(registry.map((organization) => [organization.organizationId, organization]))
  const touched = changes.filter(
    ({ organizationId, versionAfter }) => stored.get(organizationId)?.version !== versionAfter,
  )
  if (touched.length > 0) {
    const names = touched
      .map(({ organizationId, before }) => (stored.get(organizationId) ?? before)?.names.at(-1)?.shortName)
      .filter((name) => name !== undefined)
    throw refuse('organizations/import-touched-since', { detail: names.slice(0, 5).join('; ') })
  }
  return {
    removedIds: changes.filter(({ before }) => before === null).map(({ organizationId }) => organizationId),
    restored: changes.flatMap(({ organizationId, before }) => {
      const now = stored.get(organizationId)
      return now && before ? [{ now, before: { ...before, events: withdrawn(now, before) } }] : []
    }),
  }
}

/** What the import entered into the history stays on record as undone. */
function withdrawn(now: Organization, before: Organization): readonly OrganizationEvent[] {
  return now.events.map(
    (event) => before.events.find(({ eventId }) => eventId === event.eventId) ?? { ...event, undone: true },
  )
}
