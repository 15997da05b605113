import { findUsers } from '#access/storage/users.ts'
import { tellPeople } from '#reminders/storage/tell-people.ts'
import type { NeighboursPort } from '#surveys/http/neighbours-port.ts'
import { aroundDocuments } from './read-around-documents.ts'

/** What surveys ask of the registry, of people and of the bell. */
export const aroundSurveys: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,

  async remind(tx, { municipalityId, organizationIds, dueOn, today, now }) {
    const people = (await findUsers(tx, { state: 'active' })).filter(
      (user) =>
        (user.role === 'head' || user.role === 'contributor') &&
        user.organizationIds.some((id) => organizationIds.includes(id)),
    )
    await tellPeople(
      tx,
      people.map(({ userId }) => userId),
      { municipalityId, day: today, madeAt: now, line: { kind: 'survey-asked', dueOn, count: 1 } },
    )
    return people.length
  },
}
