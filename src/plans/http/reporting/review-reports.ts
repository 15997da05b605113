import { type RouteCard, route } from '#server-kit/http/route.ts'
import { nextState } from '../../domain/reporting/next-state.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../reporting-contract.ts'
import { type Move, moveTask } from '../../storage/reporting/move-task.ts'
import { findLastReports } from '../../storage/reporting/reports.ts'
import {
  countReportsToReview,
  findTasksToReview,
  REVIEW_AT_ONCE,
} from '../../storage/reporting/review-queue.ts'
import { findTasks, getTask, type TaskKey } from '../../storage/tasks.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewMyTask } from '../schedule/view-occurrence.ts'
import { actOnTask, actorOf, noteOf, type TaskCall } from './act-on-task.ts'
import { chooseWaiting } from './review-choices.ts'
import { viewReport } from './view-report.ts'

/** What the authority does with reports. */
export function reviewRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.listReportsToReview, {
      may: 'plans.task.review',
      audit: 'none',
      async answer({ query, person, tx, today }) {
        const found = await findTasksToReview(tx, taskOwner(person), query)
        const shown = found.slice(0, REVIEW_AT_ONCE)
        const names = await port.readNames(tx, today)
        const reports = new Map((await findLastReports(tx, shown)).map((row) => [keyOf(row), row]))
        return {
          reports: shown.flatMap((row) => {
            const report = reports.get(keyOf(row))
            return report ? [{ task: viewMyTask(row, names, today), report: viewReport(report) }] : []
          }),
          ...chooseWaiting(await countReportsToReview(tx), query, names),
          nextOffset: found.length > shown.length ? (query.offset ?? 0) + shown.length : null,
        }
      },
    }),

    route(contract.acceptReports, {
      may: 'plans.task.review',
      audit: 'plans.task.accepted',
      async answer({ body, note, ...call }) {
        const { others, own } = await partOwnReports({ ...call, port }, body.tasks)
        if (others.length === 0 && own > 0) throw refuse('plans/own-report')
        const done = await moveMany({ ...call, port }, others, { act: 'accept' })
        for (const key of done.tasks) note(noteOf(key))
        return { ...done, own }
      },
    }),

    route(contract.reopenReports, {
      may: 'plans.task.review',
      audit: 'plans.task.reopened',
      async answer({ body, note, ...call }) {
        const done = await moveMany({ ...call, port }, body.tasks, { act: 'reopen', note: body.reason })
        for (const key of done.tasks) note({ ...noteOf(key), after: { reason: body.reason } })
        return done
      },
    }),

    route(contract.returnReport, {
      may: 'plans.task.review',
      audit: 'plans.task.returned',
      async answer({ params, body, note, ...call }) {
        const task = await getTask(call.tx, params, taskOwner(call.person))
        const move = { act: 'return', note: body.comment } as const
        const done = await actOnTask({ ...call, port }, task, body.version, move)
        note({ ...noteOf(params), after: { comment: body.comment } })
        return done
      },
    }),
  ]
}

/**
 * Nobody accepts a report of their own: four eyes are what acceptance is for. Where the municipality has one reviewer alone,
 * there is nobody else to ask, and the trail shows it.
 */
async function partOwnReports(
  { tx, person, port }: TaskCall,
  asked: readonly AskedTask[],
): Promise<{ readonly others: readonly AskedTask[]; readonly own: number }> {
  const found = await findTasks(tx, asked, taskOwner(person))
  const own = new Set(found.filter(({ reportedBy }) => reportedBy === person.userId).map(keyOf))
  if (own.size === 0 || (await port.countReviewers(tx)) < 2) return { others: asked, own: 0 }
  return { others: asked.filter((key) => !own.has(keyOf(key))), own: own.size }
}

type AskedTask = TaskKey & { readonly version: number }

/** Does the same with each task that is still as the person saw it; the others are left and counted. */
async function moveMany(
  call: TaskCall,
  asked: readonly AskedTask[],
  move: Move,
): Promise<{ readonly tasks: readonly AskedTask[]; readonly skipped: number }> {
  const found = await findTasks(call.tx, asked, taskOwner(call.person))
  const seen = new Map(asked.map((key) => [keyOf(key), key.version]))
  const tasks: AskedTask[] = []
  for (const task of found) {
    if (seen.get(keyOf(task)) !== task.version || nextState(task, move.act) === null) continue
    if (!(await moveTask(call.tx, task, move, actorOf(call)))) continue
    const { organizationId, taskId, version } = task
    tasks.push({ organizationId, taskId, version: version + 1 })
  }
  return { tasks, skipped: seen.size - tasks.length }
}

function keyOf({ organizationId, taskId }: TaskKey): string {
  return `${organizationId} ${taskId}`
}
