import type { ImportsPort } from '#assessment/http/imports-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { addCode, findTakenCode } from '#organizations/domain/organization-codes.ts'
import { refuse } from '#organizations/refusals.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { lockRegistry } from '#organizations/storage/municipality.ts'
import { saveOrganization } from '#organizations/storage/save-organization.ts'

/** What importing results asks of the registry: whose results these may be, and a code to remember. */
export const aroundResults: ImportsPort = {
  async readOrganizations(tx, today) {
    return (await listOrganizations(tx)).map((organization) => {
      const { organizationId, shortName } = organizationAsOf(organization, today)
      return { organizationId, shortName }
    })
  },

  async rememberCode(tx, { organizationId, system, code }) {
    const municipalityId = await lockRegistry(tx)
    const registry = await listOrganizations(tx)
    const before = registry.find((one) => one.organizationId === organizationId)
    if (!before) throw refuse('organizations/organization-not-found')
    const after = addCode(before, { system, code, validFrom: null, validTo: null })
    const taken = findTakenCode(after, registry)
    if (taken) {
      const holder = taken.holder.names.at(-1)?.shortName ?? ''
      throw refuse('organizations/code-taken', { detail: `Код ${code} принадлежит организации ${holder}` })
    }
    await saveOrganization(tx, municipalityId, before, after)
  },
}
