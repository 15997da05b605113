import { type CompletenessState, reviewCompleteness } from '#documents/domain/completeness.ts'
import { listActs } from '#documents/storage/acts.ts'
import { listRequiredActs } from '#documents/storage/required-acts.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { findMunicipality } from '#organizations/storage/municipality.ts'
import type { ActsPort } from '#plans/http/acts-port.ts'

const notInForce: readonly CompletenessState[] = ['missing', 'expired', 'planned']

/** What the summary asks of the register of acts: who has no act in force that everybody of the kind must have (N-8). */
export const missingActs: ActsPort = {
  async readMissingActs(tx, today) {
    const organizations = (await listOrganizations(tx))
      .map((organization) => organizationAsOf(organization, today))
      .filter(({ state }) => state === 'active')
    const nameOf = new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
    const required = await listRequiredActs(tx)
    const rows = reviewCompleteness(organizations, required, await listActs(tx), today).filter(({ state }) =>
      notInForce.includes(state),
    )
    return required.flatMap(({ requiredActId, name }) => {
      const without = rows
        .filter((row) => row.requiredActId === requiredActId)
        .map(({ organizationId }) => nameOf.get(organizationId) ?? '')
        .sort((a, b) => a.localeCompare(b, 'ru', { numeric: true }))
      return without.length === 0 ? [] : [{ name, organizations: without }]
    })
  },

  async readMunicipalityName(tx) {
    return (await findMunicipality(tx))?.name ?? ''
  },
}
