import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { demoYearFiles } from './demo-year-files.ts'
import { people } from './personas.ts'

/** The results of a spring are in, and those of the next one. */
export const dayOfResults = plainDate('2027-06-28')
export const dayOfEffect = plainDate('2028-06-26')

/** The school both journeys over the demonstration are about: it has had signs before, is in no list of low results. */
export const schoolName = 'СОШ № 7'

/** The demonstration's officer, who walks the whole way. */
export const officerEmail = demoAccounts.find(({ role }) => role === 'officer')?.email ?? ''
export const demoPassword = demoAccounts[0]?.password ?? ''

/** The school with a head of its own, and the files of both springs: a bad one with marks lifted, then a mended one. */
export async function demoSchool(store: Store) {
  const registry = await store.transaction(municipalityScope(municipalityId), (tx) => listOrganizations(tx))
  const school = registry.find(({ names }) => names.at(-1)?.shortName === schoolName)
  if (!school) throw new Error(`the demonstration has no ${schoolName}`)
  const { organizationId } = school
  return {
    organizationId,
    head: { ...people.headOfSchool, municipalityId, organizationIds: [organizationId] },
    filesOfResults: () => demoYearFiles(registry, 2027, { organizationId, strength: -0.9, isGenerous: true }),
    filesOfEffect: () => demoYearFiles(registry, 2028, { organizationId, strength: 0.1, isGenerous: false }),
  }
}

// The only one of a fresh installation.
const municipalityId = 1
