import { addDays } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { NewOrganization, Organization } from '../domain/organization.ts'
import { refuse } from '../refusals.ts'
import { beginningOfNames, getOrganization } from './find-organizations.ts'
import { translateConstraint } from './translate-constraint.ts'
import './tables.ts'

/** Stores a new organisation and returns it with its identity. */
export async function createOrganization(
  tx: Tx,
  municipalityId: number,
  organization: NewOrganization,
): Promise<Organization> {
  const { organizationId } = await tx
    .insertInto('organizations.organization')
    .values({ municipalityId, ...columnsOf(organization) })
    .returning('organizationId')
    .executeTakeFirstOrThrow()
  const blank = { ...organization, organizationId, version: 1, names: [], codes: [], events: [] }
  await saveHistory(tx, municipalityId, blank, { ...organization, organizationId, version: 1 })
  return await getOrganization(tx, organizationId)
}

/**
 * Stores a changed organisation. Refuses with 409 when `before` is no longer what is stored; the refusal carries the
 * stored one.
 */
export async function saveOrganization(
  tx: Tx,
  municipalityId: number,
  before: Organization,
  after: Organization,
): Promise<Organization> {
  const saved = await tx
    .updateTable('organizations.organization')
    .set({ ...columnsOf(after), version: before.version + 1 })
    .where('organizationId', '=', before.organizationId)
    .where('version', '=', before.version)
    .returning('organizationId')
    .executeTakeFirst()
  if (!saved) {
    throw refuse('organizations/changed-meanwhile', {
      current: await getOrganization(tx, before.organizationId),
    })
  }
  await saveHistory(tx, municipalityId, before, after)
  return await getOrganization(tx, before.organizationId)
}

function columnsOf(organization: NewOrganization) {
  const { type, settlementKind, settlement, address, headName, headPost, phone, mail, site } = organization
  const { openedOn, closedOn, mergedIntoId } = organization
  return {
    type,
    settlementKind,
    settlement,
    address,
    headName,
    headPost,
    phone,
    mail,
    site,
    openedOn,
    closedOn,
    mergedIntoId,
  }
}

async function saveHistory(
  tx: Tx,
  municipalityId: number,
  before: Organization,
  after: Organization,
): Promise<void> {
  const owner = { organizationId: before.organizationId, municipalityId }
  await saveNames(tx, owner, before, after)
  await translateConstraint(() => saveCodes(tx, owner, before, after))
  await saveEvents(tx, owner, before, after)
}

type Owner = { readonly organizationId: number; readonly municipalityId: number }

async function saveNames(tx: Tx, owner: Owner, before: Organization, after: Organization): Promise<void> {
  if (before.names === after.names) return
  await tx
    .deleteFrom('organizations.organization_name')
    .where('organizationId', '=', owner.organizationId)
    .execute()
  await tx
    .insertInto('organizations.organization_name')
    .values(
      after.names.map(({ fullName, shortName, since }, index) => {
        const next = after.names[index + 1]?.since
        return {
          ...owner,
          fullName,
          shortName,
          validFrom: since ?? beginningOfNames,
          validTo: next ? addDays(next, -1) : null,
        }
      }),
    )
    .execute()
}

async function saveCodes(tx: Tx, owner: Owner, before: Organization, after: Organization): Promise<void> {
  const kept = new Set(after.codes.map(({ codeId }) => codeId))
  const removed = before.codes.filter(({ codeId }) => !kept.has(codeId)).map(({ codeId }) => codeId)
  if (removed.length > 0) {
    await tx.deleteFrom('organizations.organization_code').where('codeId', 'in', removed).execute()
  }
  // Ends are stored before beginnings: a system gives one open code at a time.
  for (const code of after.codes) {
    const old = before.codes.find(({ codeId }) => codeId === code.codeId && codeId !== 0)
    if (!old || (old.validFrom === code.validFrom && old.validTo === code.validTo)) continue
    await tx
      .updateTable('organizations.organization_code')
      .set({ validFrom: code.validFrom, validTo: code.validTo })
      .where('codeId', '=', code.codeId)
      .execute()
  }
  const known = new Set(before.codes.map(({ codeId }) => codeId))
  const added = after.codes.filter(({ codeId }) => !known.has(codeId))
  if (added.length === 0) return
  await tx
    .insertInto('organizations.organization_code')
    .values(added.map(({ codeId: _, ...code }) => ({ ...owner, ...code })))
    .execute()
}

async function saveEvents(tx: Tx, owner: Owner, before: Organization, after: Organization): Promise<void> {
  for (const event of after.events) {
    if (event.eventId === 0) {
      const { eventId: _, ...values } = event
      await tx
        .insertInto('organizations.organization_event')
        .values({ ...owner, ...values })
        .execute()
    } else if (before.events.find(({ eventId }) => eventId === event.eventId)?.undone !== event.undone) {
      await tx
        .updateTable('organizations.organization_event')
        .set({ undone: event.undone })
        .where('eventId', '=', event.eventId)
        .execute()
    }
  }
}
