import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { findMunicipality } from '#organizations/storage/municipality.ts'
import type { TemplatesPort } from '#templates/http/templates-port.ts'

/** The authority that signs and organisations that papers name. */
export const aroundRequisites: Pick<
  TemplatesPort,
  'readAuthority' | 'readMunicipalityName' | 'findOrganization'
> = {
  async readAuthority(tx, today) {
    const found = (await listOrganizations(tx))
      .map((one) => organizationAsOf(one, today))
      .find(({ type, state }) => type === 'authority' && state === 'active')
    if (!found) return null
    const { organizationId, fullName, shortName, headName, headPost, settlement, phone } = found
    return {
      ...{ organizationId, fullName, shortName },
      headName: headName ?? '',
      headPost: midSentence(headPost ?? 'начальник управления'),
      place: settlement ?? '',
      phone: phone ?? '',
    }
  },

  readMunicipalityName: async (tx) => (await findMunicipality(tx))?.name ?? '',

  async findOrganization(tx, today, organizationId) {
    const found = (await listOrganizations(tx)).find((one) => one.organizationId === organizationId)
    if (!found) return undefined
    const { fullName, shortName } = organizationAsOf(found, today)
    return { organizationId, fullName, shortName }
  },
}

/** The registry writes posts as headings; papers put them inside sentences and capitalise them where they sign. */
function midSentence(post: string): string {
  return /^\p{Lu}\p{Ll}/u.test(post) ? post.charAt(0).toLowerCase() + post.slice(1) : post
}
