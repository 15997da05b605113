import type { IndicatorsPort } from '#monitoring/http/indicators/indicators-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { groupMembers } from '#organizations/domain/organization-group.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { listGroups } from '#organizations/storage/groups.ts'
import { readFiguresOfClasses } from './figures/figures-of-classes.ts'
import { aroundControl } from './read-around-control.ts'
import { readFigures } from './read-figures.ts'

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

  async readActs(tx) {
    return (await aroundControl.readActs(tx)).map(({ actId, title }) => ({ actId, words: title }))
  },

  readFigures,
  readClasses: readFiguresOfClasses,
}
