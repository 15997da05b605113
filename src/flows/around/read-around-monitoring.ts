import { findUsers } from '#access/storage/users.ts'
import type { NeighboursPort } from '#monitoring/http/neighbours-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { groupMembers } from '#organizations/domain/organization-group.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { listGroups } from '#organizations/storage/groups.ts'
import { findActions } from '#plans/storage/actions.ts'
import { findPlans } from '#plans/storage/plans.ts'
import { tellPeople } from '#reminders/storage/tell-people.ts'
import { filesInDocuments } from '../keep-attached-files.ts'
import { readFacts } from '../read-registry-facts.ts'
import { aroundIndicators } from './read-around-indicators.ts'

const MOST_WORDS = 160

/** What monitoring asks of the registry, of plans, of people and of the bell. */
export const aroundMonitoring: NeighboursPort = {
  async readOrganizations(tx, today) {
    return (await listOrganizations(tx)).map((organization) => {
      const { organizationId, type, shortName, state, closedOn } = organizationAsOf(organization, today)
      return { organizationId, type, shortName, isActive: state === 'active', closedOn }
    })
  },

  async readClosing(tx, organizationId) {
    const row = await tx
      .selectFrom('organizations.organization')
      .select('closedOn')
      .where('organizationId', '=', organizationId)
      .executeTakeFirst()
    return row?.closedOn ?? null
  },

  readFacts,
  files: filesInDocuments,

  async readGroups(tx, today) {
    const all = await listOrganizations(tx)
    return (await listGroups(tx)).map((group) => ({
      groupId: group.groupId,
      name: group.name,
      organizationIds: groupMembers(group, all, today).map(({ organizationId }) => organizationId),
    }))
  },

  async readActions(tx) {
    const plans = (await findPlans(tx, { removed: 'without' })).filter(({ approved }) => approved)
    const actions = await Promise.all(plans.map(({ planId }) => findActions(tx, planId)))
    return plans.flatMap(({ planId, title }, index) =>
      (actions[index] ?? [])
        .filter(({ removed }) => !removed)
        .map((action) => ({
          planId,
          planTitle: title,
          actionId: action.actionId,
          text: [action.number, action.text].filter(Boolean).join(' ').slice(0, MOST_WORDS),
        })),
    )
  },

  async remind(tx, { municipalityId, organizationIds, dueOn, today, now }) {
    const people = (await findUsers(tx, { state: 'active' })).filter(
      (user) =>
        (user.role === 'head' || user.role === 'contributor') &&
        user.organizationIds.some((id) => organizationIds.includes(id)),
    )
    await tellPeople(
      tx,
      people.map(({ userId }) => userId),
      { municipalityId, day: today, madeAt: now, line: { kind: 'form-asked', dueOn, count: 1 } },
    )
    return people.length
  },

  indicators: aroundIndicators,
}
