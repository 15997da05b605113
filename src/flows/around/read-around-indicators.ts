import type { IndicatorsPort } from '#monitoring/http/indicators/indicators-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { groupMembers } from '#organizations/domain/organization-group.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { listGroups } from '#organizations/storage/groups.ts'
import { readFiguresOfClasses } from '../figures/figures-of-classes.ts'
import { readFigures } from '../read-figures.ts'
import { readWordedActs } from '../read-worded-acts.ts'

/** What indicators ask of the registry, of acts and of every context that has figures. */
export const aroundIndicators: IndicatorsPort = {
  async readOrganizations(tx, today) {
    return (await listOrganizations(tx)).map((organization) => {
      const { organizationId, type, shortName, state } = organizationAsOf(organization, today)
      return { organizationId, type, shortName, isActive: state === 'active' }
    })
  },

  async readGroups(tx, today) {
    const all = await listOrganizations(tx)
    return (await listGroups(tx)).map((group) => ({
      groupId: group.groupId,
      name: group.name,
      organizationIds: groupMembers(group, all, today).map(({ organizationId }) => organizationId),
    }))
  },

  // A methodology is the authority's: an order of a school approves none.
  async readActs(tx) {
    const authorities = new Set(
      (await listOrganizations(tx))
        .filter(({ type }) => type === 'authority')
        .map(({ organizationId }) => organizationId),
    )
    return (await readWordedActs(tx))
      .filter(({ organizationId }) => authorities.has(organizationId))
      .map(({ actId, title }) => ({ actId, words: title }))
  },

  readFigures,
  readClasses: readFiguresOfClasses,
}
