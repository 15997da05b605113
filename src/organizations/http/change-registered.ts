import type { CardPerson, SignedInCall } from '#server-kit/http/route.ts'
import type { OrganizationCard } from '../contract.ts'
import type { Organization } from '../domain/organization.ts'
import { nameAsOf } from '../domain/organization-as-of.ts'
import { findTakenCode } from '../domain/organization-codes.ts'
import { refuse } from '../refusals.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { listGroups } from '../storage/groups.ts'
import { lockRegistry } from '../storage/municipality.ts'
import { saveOrganization } from '../storage/save-organization.ts'
import { codeSystemNames } from '../texts.ru.ts'
import { viewCard } from './view-organization.ts'

type ChangeCall = Pick<SignedInCall<never>, 'tx' | 'today' | 'note'> & { readonly person: CardPerson }

/**
 * The story of every change to one organisation: take the registry, check the version the person saw, decide, save, note
 * it, answer the card. `decide` is pure and may refuse.
 */
export async function changeRegistered(
  call: ChangeCall,
  seen: { readonly organizationId: number; readonly version: number },
  decide: (organization: Organization, registry: readonly Organization[]) => Organization,
): Promise<OrganizationCard> {
  const { tx, today, note } = call
  const municipalityId = await lockRegistry(tx)
  const registry = await listOrganizations(tx)
  const groups = await listGroups(tx)
  const before = getRegistered(registry, seen.organizationId)
  if (before.version !== seen.version) {
    throw refuse('organizations/changed-meanwhile', { current: viewCard(before, registry, groups, today) })
  }
  const after = decide(before, registry)
  requireFreeCodes(after, registry)
  const saved = await saveOrganization(tx, municipalityId, before, after)
  note({
    subject: nameAsOf(saved.names, today).shortName,
    organizationId: saved.organizationId,
    before,
    after: saved,
  })
  const current = registry.map((one) => (one.organizationId === saved.organizationId ? saved : one))
  return viewCard(saved, current, groups, today)
}

export function getRegistered(registry: readonly Organization[], organizationId: number): Organization {
  const found = registry.find((one) => one.organizationId === organizationId)
  if (!found) throw refuse('organizations/organization-not-found')
  return found
}

export function requireFreeCodes(organization: Organization, registry: readonly Organization[]): void {
  const taken = findTakenCode(organization, registry)
  if (!taken) return
  const { code, holder } = taken
  const detail = `${codeSystemNames[code.system]} ${code.code} принадлежит организации ${holder.names.at(-1)?.shortName ?? ''}`
  throw refuse('organizations/code-taken', { detail, errors: [{ pointer: '#/code', detail }] })
}
