import type { Person } from '#access/domain/person.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { refuse } from '../../refusals.ts'
import type { Actor } from '../../storage/reporting/actor.ts'
import { type Move, moveTask } from '../../storage/reporting/move-task.ts'
import { findLastReports } from '../../storage/reporting/reports.ts'
import { getTask, type TaskKey, type TaskRow } from '../../storage/tasks.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewTask } from '../schedule/view-occurrence.ts'
import { viewReport } from './view-report.ts'

/** What every act on a task needs of its call. */
export type TaskCall = {
  readonly tx: Tx
  readonly person: Person
  readonly today: PlainDate
  readonly now: Date
  readonly port: RegistryPort
}

/** A task that is the person's own to report on. */
export async function getOwnTask({ tx, person }: Pick<TaskCall, 'tx' | 'person'>, key: TaskKey) {
  const task = await getTask(tx, key, taskOwner(person))
  if (!task.mine) throw refuse('plans/not-your-task')
  return task
}

/** Does one thing with a task. Where another person was first: 409 with the task and its report as they are now. */
export async function actOnTask(
  call: TaskCall,
  task: TaskRow,
  version: number,
  move: Move,
): Promise<TaskView> {
  const isDone = task.version === version && (await moveTask(call.tx, task, move, actorOf(call)))
  const now = await showTask(call, task)
  if (isDone) return now
  const [report] = await findLastReports(call.tx, [await getTask(call.tx, task, taskOwner(call.person))])
  throw refuse('plans/stale-version', { current: { ...now, report: report ? viewReport(report) : null } })
}

export function actorOf({ person, now }: Pick<TaskCall, 'person' | 'now'>): Actor {
  return { userId: person.userId, name: person.name, now }
}

export function noteOf({ organizationId, taskId }: TaskKey) {
  return { subject: `task/${organizationId}/${taskId}`, organizationId }
}

async function showTask({ tx, person, today, port }: TaskCall, key: TaskKey): Promise<TaskView> {
  const task = await getTask(tx, key, taskOwner(person))
  return viewTask(task, await port.readNames(tx, today), today)
}
