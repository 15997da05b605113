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
  if (municipalityId === null) throw refuse('cycle/organization-not-found')
  return municipalityId
}

export function isWithin(scope: Scope, organizationId: number): boolean {
  return scope.reach === 'municipality' || scope.organizationIds.includes(organizationId)
}

/** The registry is read once a request: a region's takes as long as the rest of a page, and nothing here changes it. */
const registries = new WeakMap<Tx, Promise<readonly KnownOrganization[]>>()

export function readRegistry(
  port: NeighboursPort,
  { tx, today }: Pick<ReadCall, 'tx' | 'today'>,
): Promise<readonly KnownOrganization[]> {
  const reading = registries.get(tx) ?? port.readOrganizations(tx, today)
  registries.set(tx, reading)
  return reading
}

export async function readNames(
  port: NeighboursPort,
  call: Pick<ReadCall, 'tx' | 'today'>,
): Promise<ReadonlyMap<number, string>> {
  const organizations = await readRegistry(port, call)
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}

/** Working organisations within the scope, in the registry's order. */
export async function readOwnOrganizations(
  port: NeighboursPort,
  call: ReadCall,
): Promise<readonly KnownOrganization[]> {
  const organizations = await readRegistry(port, call)
  return organizations.filter(
    ({ organizationId, isActive }) => isActive && isWithin(call.person.scope, organizationId),
  )
}

/** Every organisation named works and is within the scope. */
export async function requireOrganizations(
  port: NeighboursPort,
  call: ReadCall,
  organizationIds: readonly number[],
): Promise<void> {
  const own = new Set((await readOwnOrganizations(port, call)).map(({ organizationId }) => organizationId))
  if (!organizationIds.every((organizationId) => own.has(organizationId))) {
    throw refuse('cycle/organization-not-found')
  }
}

export type Grounds = {
  readonly actId?: number | null
  readonly planId?: number | null
  readonly actionId?: number | null
}

/** The act and the point of a plan exist, unless they stood there before. */
export async function requireGrounds(
  port: NeighboursPort,
  { tx }: ReadCall,
  { actId = null, planId = null, actionId = null }: Grounds,
  before: Grounds = {},
): Promise<void> {
  if (actId !== null && actId !== before.actId) {
    const acts = await port.readActs(tx)
    if (!acts.some((act) => act.actId === actId)) throw refuse('cycle/act-not-found')
  }
  if (planId === null && actionId === null) return
  if (planId === before.planId && actionId === before.actionId) return
  const actions = await port.readPlanActions(tx)
  if (!actions.some((one) => one.planId === planId && (actionId === null || one.actionId === actionId))) {
    throw refuse('cycle/action-not-found')
  }
}
