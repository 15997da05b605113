import { type RouteCard, route } from '#server-kit/http/route.ts'
import { statusOf } from '../domain/plan.ts'
import { isOnDemand } from '../domain/schedule/preview-schedule.ts'
import { taskOwner } from '../domain/task-owner.ts'
import { noProgress, viewAction } from '../domain/view-action.ts'
import * as contract from '../schedule-contract.ts'
import { getAction } from '../storage/actions.ts'
import { getPlan } from '../storage/plans.ts'
import { findActionMarks, findActionProgress } from '../storage/progress.ts'
import { findOccurrences, getOccurrence } from '../storage/schedule/occurrences.ts'
import { findSections } from '../storage/sections.ts'
import { findTasksOfOccurrence } from '../storage/tasks.ts'
import type { RegistryPort } from './registry-port.ts'
import { viewOccurrence, viewTask } from './schedule/view-occurrence.ts'

export const getActionRoute = route(contract.getAction, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, tx, today }) {
    const plan = await getPlan(tx, params.planId)
    const action = await getAction(tx, plan.planId, params.actionId)
    const sections = await findSections(tx, plan.planId)
    const occurrences = await findOccurrences(tx, params, today)
    const progress = await findActionProgress(tx, plan.planId, today, undefined)
    const marks = await findActionMarks(tx, plan.planId)
    return {
      planTitle: plan.title,
      planStatus: statusOf(plan),
      sectionTitle: sections.find(({ sectionId }) => sectionId === action.sectionId)?.title ?? null,
      action: viewAction(action, sections, plan.approved, {
        progress: progress.get(action.actionId) ?? noProgress,
        waitsFor: marks.waitsFor.get(action.actionId) ?? [],
      }),
      occurrences: occurrences.map(viewOccurrence),
      onDemand: isOnDemand(action),
    }
  },
})

export function occurrenceTaskRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.listOccurrenceTasks, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, person, tx, today }) {
        const occurrence = await getOccurrence(tx, params.planId, params.occurrenceId, today)
        const tasks = await findTasksOfOccurrence(tx, params.occurrenceId, taskOwner(person))
        const names = await port.readNames(tx, today)
        return {
          occurrence: viewOccurrence(occurrence),
          tasks: tasks.map((task) => viewTask(task, names, today)),
        }
      },
    }),
  ]
}
