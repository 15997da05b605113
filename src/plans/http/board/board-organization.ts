import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { sentenceOfWork } from '../../domain/board/work-sentence.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import { countWorkOf, findEvidenceOf, findWorkOf } from '../../storage/board/board-organization.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewMyTask } from '../schedule/view-occurrence.ts'

/** One organisation's work. Rows would be hidden anyway; a page full of noughts would be untrue, so others are refused. */
export function boardOrganizationRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.getOrganizationWork, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params: { organizationId }, person, tx, today }) {
        const names = await port.readNames(tx, today)
        if (!names.organizations.has(organizationId)) throw refuse('plans/organization-not-found')
        const { reach, organizationIds } = person.scope
        if (reach === 'organizations' && !organizationIds.includes(organizationId)) {
          throw refuse('plans/other-organization')
        }
        const counts = await countWorkOf(tx, organizationId, today)
        const lists = await findWorkOf(tx, taskOwner(person), organizationId, today)
        const evidence = await findEvidenceOf(tx, organizationId)
        const view = (rows: typeof lists.overdue) => rows.map((row) => viewMyTask(row, names, today))
        return {
          sentence: sentenceOfWork(counts),
          counts,
          overdue: view(lists.overdue),
          returned: view(lists.returned),
          coming: view(lists.coming),
          evidence: evidence.map(({ taskId, actionText, reportedAt, links, fileNames }) => ({
            taskId,
            actionText,
            reportedOn: plainDate(reportedAt.toISOString().slice(0, 10)),
            items: [...fileNames, ...links],
          })),
        }
      },
    }),
  ]
}
