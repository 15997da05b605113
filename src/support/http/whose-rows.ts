import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** What every card of this context works with. */
export type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }
export type WriteCall = ReadCall & { readonly now: Date; note(note: AuditNote): void }

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('support/no-municipality')
  return municipalityId
}

export function isOfAuthority({ scope }: Pick<CardPerson, 'scope'>): boolean {
  return scope.reach === 'municipality'
}

/** Names of organisations by id, closed ones too. */
export async function readNames(
  port: NeighboursPort,
  { tx, today }: Pick<ReadCall, 'tx' | 'today'>,
): Promise<ReadonlyMap<number, string>> {
  const organizations = await port.readOrganizations(tx, today)
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}

export function nameIn(names: ReadonlyMap<number, string>, organizationId: number): string {
  return names.get(organizationId) ?? `Организация ${organizationId}`
}

/** «СОШ № 5» before «СОШ № 10». */
export function byName<T extends { readonly organizationName: string }>(a: T, b: T): number {
  return a.organizationName.localeCompare(b.organizationName, 'ru', { numeric: true })
}
