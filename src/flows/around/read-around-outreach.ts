import { mayRole } from '#access/domain/permissions.ts'
import { findUsers } from '#access/storage/users.ts'
import { aroundDocuments } from '#flows/around/read-around-documents.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { KnownAction, NeighboursPort } from '#outreach/http/neighbours-port.ts'
import { findProductionCalendars } from '#plans/storage/schedule/production-calendars.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { filesInDocuments } from '../keep-attached-files.ts'

/** What informing asks of the registry, of people, of plans and of the file store. */
export const aroundOutreach: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,

  async readResponders(tx) {
    const users = await findUsers(tx, { state: 'active' })
    return users
      .filter(({ role }) => mayRole(role, 'outreach.appeal.manage'))
      .map(({ userId, name }) => ({ userId, name }))
  },

  readCalendars: findProductionCalendars,
  readPlanActions,
  files: filesInDocuments,
}

/** Points of approved plans with the days they fall due. */
export async function readPlanActions(tx: Tx): Promise<readonly KnownAction[]> {
  const rows = await tx
    .selectFrom('plans.plan_action as a')
    .innerJoin('plans.plan as p', 'p.planId', 'a.planId')
    .leftJoin('plans.occurrence as o', 'o.actionId', 'a.actionId')
    .select(['p.planId', 'p.title as planTitle', 'a.actionId', 'a.number', 'a.text', 'o.dueOn'])
    .where('p.approved', '=', true)
    .where('p.removedAt', 'is', null)
    .where('a.removedAt', 'is', null)
    .orderBy('p.planId')
    .orderBy('a.position')
    .orderBy('o.dueOn')
    .execute()
  return [...Map.groupBy(rows, ({ actionId }) => actionId)].flatMap(([actionId, group]) => {
    const [first] = group
    if (!first) return []
    const { planId, planTitle, number, text } = first
    const days = new Set<PlainDate>(group.flatMap(({ dueOn }) => dueOn ?? []))
    return { planId, planTitle, actionId, title: [number, text].filter(Boolean).join(' '), dueOn: [...days] }
  })
}
