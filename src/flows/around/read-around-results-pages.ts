import type { ResultsPagesPort } from '#assessment/http/results-pages-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { groupMembers } from '#organizations/domain/organization-group.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { listGroups } from '#organizations/storage/groups.ts'
import { fillApart } from '#templates/http/template-work.ts'
import { prepareNote } from '../papers/prepare-note.ts'

/** What pages of results ask of the registry: what schools are called, groups of similar ones, the template of notes. */
export const aroundResultsPages: ResultsPagesPort = {
  async readNames(tx, today) {
    const registry = await listOrganizations(tx)
    return new Map(
      registry.map((organization) => {
        const { organizationId, shortName } = organizationAsOf(organization, today)
        return [organizationId, shortName]
      }),
    )
  },

  async printNote(call, paper, school) {
    const { template, data } = await prepareNote(call, paper, school)
    return () => fillApart(template, data)
  },

  async readGroups(tx, today) {
    const registry = await listOrganizations(tx)
    return (await listGroups(tx)).flatMap((group) => {
      const members = groupMembers(group, registry, today).filter(({ type }) => type === 'school')
      const memberIds = members.map(({ organizationId }) => organizationId)
      return memberIds.length === 0 ? [] : [{ groupId: group.groupId, name: group.name, memberIds }]
    })
  },
}
