import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import { findOccurrencesOf, findOpenTasksOf } from '../../storage/board/board-organization.ts'
import { moveTask } from '../../storage/reporting/move-task.ts'
import { handOut } from '../../storage/schedule/save-schedule.ts'
import type { RegistryPort } from '../registry-port.ts'
import { actorOf } from '../reporting/act-on-task.ts'

/**
 * What becomes of the open tasks of an organisation that works no more: they are taken off control with a reason and a
 * document, and may first be handed to the one that goes on in its place. What was reported waits to be looked at.
 */
export function settleOrganizationRoute(port: RegistryPort): RouteCard {
  return route(contract.settleOrganizationWork, {
    may: 'plans.task.review',
    audit: 'plans.task.settled',
    async answer({ params: { organizationId }, body, person, tx, today, now, note }) {
      const names = (await port.readNames(tx, today)).organizations
      const name = names.get(organizationId)
      if (name === undefined) throw refuse('plans/organization-not-found')
      const registry = await port.readRegistry(tx, today)
      if (registry.organizations.some((one) => one.organizationId === organizationId)) {
        throw refuse('plans/organization-works')
      }
      const successor = registry.organizations.find((one) => one.organizationId === body.passTo)
      if (body.passTo !== null && successor === undefined) throw refuse('plans/unknown-addressee')
      const open = await findOpenTasksOf(tx, organizationId, taskOwner(person))
      if (open.length === 0) throw refuse('plans/nothing-to-release')

      let passed = 0
      if (successor !== undefined) {
        const theirs = await findOccurrencesOf(tx, successor.organizationId)
        const missing = new Map(
          open
            .filter(({ occurrenceId }) => !theirs.has(occurrenceId))
            .map((task) => [task.occurrenceId, task]),
        )
        passed = await handOut(
          tx,
          [...missing.values()].map(({ occurrenceId, part }) => ({
            occurrenceId,
            part,
            userId: null,
            organizationId: successor.organizationId,
            organizationType: successor.type,
          })),
        )
      }
      const reason =
        successor === undefined ? body.reason : `Передано: ${successor.shortName}. ${body.reason}`
      let released = 0
      for (const task of open) {
        const move = { act: 'release', note: reason, document: body.document } as const
        if (await moveTask(tx, task, move, actorOf({ person, now }))) released += 1
      }
      note({
        subject: name,
        organizationId,
        after: { reason, document: body.document, released, passed },
      })
      return { released, passed }
    },
  })
}
