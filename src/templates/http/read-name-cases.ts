import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { PaperOrganization } from '../domain/organization-tags.ts'
import { refuse } from '../refusals.ts'
import { findNameCases } from '../storage/name-cases.ts'
import type { KnownOrganization, TemplatesPort } from './templates-port.ts'

/** An organisation with the cases somebody has written for its present name. */
export async function readNameCases(
  port: Pick<TemplatesPort, 'findOrganization'>,
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  organizationId: number,
): Promise<PaperOrganization> {
  const found = await port.findOrganization(tx, today, organizationId)
  if (!found) throw refuse('templates/organization-not-found')
  return await withCases(tx, found)
}

export async function withCases(
  tx: Tx,
  { organizationId, fullName, shortName }: KnownOrganization,
): Promise<PaperOrganization> {
  const stored = (await findNameCases(tx, [organizationId])).get(organizationId)
  if (stored?.fullName !== fullName) return { fullName, shortName, cases: {} }
  const { genitive, dative, accusative, instrumental, prepositional } = stored
  return { fullName, shortName, cases: { genitive, dative, accusative, instrumental, prepositional } }
}
