import type { PlainDate } from '#kernel/plain-date.ts'
import type { Scope, Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'
import type { KnownOrganization, NeighboursPort } from './neighbours-port.ts'

/** What every card of this context works with. */
export type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }
export type WriteCall = ReadCall & { note(note: AuditNote): void }

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('control/organization-not-found')
  return municipalityId
}

/** Working organisations within the scope, in the registry's order. */
export function ownOrganizations(
  organizations: readonly KnownOrganization[],
  scope: Scope,
): readonly KnownOrganization[] {
  return organizations.filter(
    ({ organizationId, isActive }) =>
      isActive && (scope.reach === 'municipality' || scope.organizationIds.includes(organizationId)),
  )
}

export async function readNames(
  port: NeighboursPort,
  { tx, today }: ReadCall,
): Promise<ReadonlyMap<number, string>> {
  const organizations = await port.readOrganizations(tx, today)
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}

/** The organisation is in the registry, closed ones too, and within the scope. */
export async function requireKnownOrganization(
  port: NeighboursPort,
  { tx, today, person: { scope } }: ReadCall,
  organizationId: number,
): Promise<void> {
  const isWithin = scope.reach === 'municipality' || scope.organizationIds.includes(organizationId)
  const organizations = await port.readOrganizations(tx, today)
  if (!isWithin || !organizations.some((one) => one.organizationId === organizationId)) {
    throw refuse('control/organization-not-found')
  }
}

/** Whether every organisation named works and is within the scope. */
export async function requireOrganizations(
  port: NeighboursPort,
  { tx, today, person }: ReadCall,
  organizationIds: readonly number[],
): Promise<void> {
  const own = ownOrganizations(await port.readOrganizations(tx, today), person.scope)
  const known = new Set(own.map(({ organizationId }) => organizationId))
  if (!organizationIds.every((organizationId) => known.has(organizationId))) {
    throw refuse('control/organization-not-found')
  }
}

export type Grounds = {
  readonly actId: number | null
  readonly planId: number | null
  readonly actionId: number | null
}

/** The act and the point of a plan exist, unless they stood there before. */
export async function requireGrounds(
  port: NeighboursPort,
  { tx }: ReadCall,
  { actId, planId, actionId }: Grounds,
  before: Grounds = { actId: null, planId: null, actionId: null },
): Promise<void> {
  if (actId !== null && actId !== before.actId) {
    const acts = await port.readActs(tx)
    if (!acts.some((act) => act.actId === actId)) throw refuse('control/act-not-found')
  }
  if (planId === before.planId && actionId === before.actionId) return
  if (planId === null && actionId === null) return
  const actions = await port.readPlanActions(tx)
  const isKnown = actions.some(
    (one) => one.planId === planId && (actionId === null || one.actionId === actionId),
  )
  if (!isKnown) throw refuse('control/action-not-found')
}
