import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { type TaskOwner, taskOwner } from '../domain/task-owner.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../schedule-contract.ts'
import { countTasksOf, findMyTasks, MY_TASKS_AT_ONCE } from '../storage/my-tasks.ts'
import { getTask, saveReport, type TaskRow } from '../storage/tasks.ts'
import type { RegistryPort } from './registry-port.ts'
import { viewTask } from './view-occurrence.ts'

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
        return {
          tasks: shown.map((row) => ({
            ...viewTask(row, names, today),
            planId: row.planId,
            planTitle: row.planTitle,
            actionId: row.actionId,
            occurrenceId: row.occurrenceId,
            actionNumber: row.actionNumber,
            actionText: row.actionText,
            pointText: row.pointIndex === null ? null : (row.points[row.pointIndex] ?? null),
            occurrenceLabel: row.occurrenceLabel,
            startsOn: row.startsOn,
            assumed: row.assumed.length > 0,
            conditional: row.conditional,
          })),
          counts: await countTasksOf(tx, owner, today),
          nextOffset: rows.length > shown.length ? (query.offset ?? 0) + shown.length : null,
        }
      },
    }),

    route(contract.reportTask, {
      may: 'plans.task.report',
      audit: 'plans.task.reported',
      async answer({ params, body, person, tx, today, now, note }) {
        const owner = taskOwner(person)
        const task = await getOwnTask(tx, params, owner)
        if (task.state === 'reported') throw refuse('plans/already-reported')
        const { userId, name } = person
        await keep(tx, task, body.version, { text: body.text, at: now, userId, name }, port, owner, today)
        note({ ...noteOf(params), after: { text: body.text } })
        return viewTask(await getTask(tx, params, owner), await port.readNames(tx, today), today)
      },
    }),

    route(contract.withdrawReport, {
      may: 'plans.task.report',
      audit: 'plans.task.reportWithdrawn',
      async answer({ params, body, person, tx, today, note }) {
        const owner = taskOwner(person)
        const task = await getOwnTask(tx, params, owner)
        await keep(tx, task, body.version, null, port, owner, today)
        note({ ...noteOf(params), before: { text: task.reportText } })
        return viewTask(await getTask(tx, params, owner), await port.readNames(tx, today), today)
      },
    }),
  ]
}

type TaskKey = { readonly organizationId: number; readonly taskId: number }

async function getOwnTask(tx: Tx, key: TaskKey, owner: TaskOwner): Promise<TaskRow> {
  const task = await getTask(tx, key, owner)
  if (!task.mine) throw refuse('plans/not-your-task')
  return task
}

async function keep(
  tx: Tx,
  task: TaskRow,
  version: number,
  report: Parameters<typeof saveReport>[2],
  port: RegistryPort,
  owner: TaskOwner,
  today: PlainDate,
): Promise<void> {
  const isSaved = task.version === version && (await saveReport(tx, task, report))
  if (isSaved) return
  const current = viewTask(await getTask(tx, task, owner), await port.readNames(tx, today), today)
  throw refuse('plans/stale-version', { current })
}

function noteOf({ organizationId, taskId }: TaskKey) {
  return { subject: `task/${organizationId}/${taskId}`, organizationId }
}
