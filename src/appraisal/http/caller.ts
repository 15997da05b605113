import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** What every card of this context works with. */
export type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }
export type WriteCall = ReadCall & { note(note: AuditNote): void }

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('appraisal/organization-not-found')
  return municipalityId
}

export function isOfAuthority({ scope }: Pick<CardPerson, 'scope'>): boolean {
  return scope.reach === 'municipality'
}

export async function readNames(
  port: NeighboursPort,
  { tx, today }: Pick<ReadCall, 'tx' | 'today'>,
): Promise<ReadonlyMap<number, string>> {
  const organizations = await port.readOrganizations(tx, today)
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}

/** Names in the order people read them: «СОШ № 2» before «СОШ № 15». */
export function byName(
  a: { readonly organizationName: string },
  b: { readonly organizationName: string },
): number {
  return a.organizationName.localeCompare(b.organizationName, 'ru', { numeric: true })
}
