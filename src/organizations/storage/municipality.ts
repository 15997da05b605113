import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { firstGroups } from '../domain/organization-group.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type Municipality = {
  readonly municipalityId: number
  readonly name: string
  readonly authorityName: string | null
  readonly regionName: string | null
}

/** Makes a municipality with its first groups; by the owner's connection, at set-up. Returns its id. */
export async function createMunicipality(
  owner: Kysely<Database>,
  municipality: Omit<Municipality, 'municipalityId'>,
): Promise<number> {
  const { municipalityId } = await owner
    .insertInto('organizations.municipality')
    .values(municipality)
    .returning('municipalityId')
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('organizations.organization_group')
    .values(
      firstGroups.map(({ name, rule }) => ({
        municipalityId,
        name,
        hasRule: true,
        ruleTypes: [...rule.types],
        ruleSettlementKind: rule.settlementKind,
      })),
    )
    .execute()
  return municipalityId
}

/** The municipality of the transaction's scope. */
export async function findMunicipality(tx: Tx): Promise<Municipality | undefined> {
  return await tx
    .selectFrom('organizations.municipality')
    .select(['municipalityId', 'name', 'authorityName', 'regionName'])
    .executeTakeFirst()
}

/**
 * Takes the registry for writing until the transaction ends: writers of one municipality's registry take turns, so what
 * a writer has read (codes held by others, versions) stays true until it is done. Returns the municipality's id.
 */
export async function lockRegistry(tx: Tx): Promise<number> {
  const locked = await tx
    .updateTable('organizations.municipality')
    .set((eb) => ({ registryVersion: eb('registryVersion', '+', 1) }))
    .returning('municipalityId')
    .executeTakeFirst()
  if (!locked) throw refuse('organizations/no-municipality')
  return locked.municipalityId
}
