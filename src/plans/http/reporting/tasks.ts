import { type RouteCard, route } from '#server-kit/http/route.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import * as reporting from '../../reporting-contract.ts'
import * as contract from '../../schedule-contract.ts'
import { getAction } from '../../storage/actions.ts'
import { findQuestions } from '../../storage/reporting/action-questions.ts'
import {
  countTasksOf,
  findMyTasks,
  findTaskAround,
  MY_TASKS_AT_ONCE,
} from '../../storage/reporting/my-tasks.ts'
import { findDrafts } from '../../storage/reporting/report-drafts.ts'
import { findReports, findTaskEvents } from '../../storage/reporting/reports.ts'
import { findSections } from '../../storage/sections.ts'
import { findTasksOfOccurrence } from '../../storage/tasks.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewMyTask, viewTask } from '../schedule/view-occurrence.ts'
import { viewEvent, viewReport } from './view-report.ts'

export function taskRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.myTasks, {
      may: 'plans.task.readOwn',
      audit: 'none',
      async answer({ query, person, tx, today }) {
        const owner = taskOwner(person)
        const rows = await findMyTasks(tx, owner, query, today)
        const names = await port.readNames(tx, today)
        const shown = rows.slice(0, MY_TASKS_AT_ONCE)
        const { returnedApart: _, ...counts } = await countTasksOf(tx, owner, today)
        return {
          tasks: shown.map((row) => viewMyTask(row, names, today)),
          counts,
          nextOffset: rows.length > shown.length ? (query.offset ?? 0) + shown.length : null,
        }
      },
    }),

    route(reporting.getTask, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, person, tx, today }) {
        const owner = taskOwner(person)
        const row = await findTaskAround(tx, params, owner)
        if (!row) throw refuse('plans/task-not-found')
        const names = await port.readNames(tx, today)
        const { sectionId, expectedResultText } = await getAction(tx, row.planId, row.actionId)
        const sections = await findSections(tx, row.planId)
        const drafts = await findDrafts(tx, params)
        const own = drafts.find(({ userId }) => userId === person.userId)
        const others = await findTasksOfOccurrence(tx, row.occurrenceId, owner)
        return {
          task: viewMyTask(row, names, today),
          sectionTitle: sections.find((section) => section.sectionId === sectionId)?.title ?? null,
          expectedResultText,
          questions: await findQuestions(tx, row.actionId),
          versions: (await findReports(tx, params)).map(viewReport),
          history: (await findTaskEvents(tx, params)).map(viewEvent),
          draft: own ? { content: own.content, savedAt: own.savedAt.toISOString() } : null,
          alsoWriting: drafts
            .filter((draft) => draft !== own)
            .map(({ personName, savedAt }) => ({ name: personName, savedAt: savedAt.toISOString() })),
          companions: others
            .filter((other) => other.taskId !== row.taskId)
            .map((other) => viewTask(other, names, today)),
        }
      },
    }),
  ]
}
