import { type RouteCard, route } from '#server-kit/http/route.ts'
import { nextState } from '../../domain/reporting/next-state.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../reporting-contract.ts'
import { type Move, moveTask } from '../../storage/reporting/move-task.ts'
import { getOccurrence } from '../../storage/schedule/occurrences.ts'
import { findTasksOfOccurrence, getTask, type TaskRow } from '../../storage/tasks.ts'
import type { RegistryPort } from '../registry-port.ts'
import { actOnTask, actorOf, noteOf, type TaskCall } from './act-on-task.ts'
import { releaseWaiting, resumeWaiting } from './release-undated.ts'

/** «Снято с контроля», and back: one task or everything due at a check point. */
export function releaseRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.releaseTask, {
      may: 'plans.task.review',
      audit: 'plans.task.released',
      async answer({ params, body: { version, reason, document }, note, ...call }) {
        const task = await getTask(call.tx, params, taskOwner(call.person))
        const move = { act: 'release', note: reason, document } as const
        const done = await actOnTask({ ...call, port }, task, version, move)
        note({ ...noteOf(params), after: { reason, document } })
        return done
      },
    }),

    route(contract.resumeTask, {
      may: 'plans.task.review',
      audit: 'plans.task.resumed',
      async answer({ params, body: { version, reason }, note, ...call }) {
        const task = await getTask(call.tx, params, taskOwner(call.person))
        const done = await actOnTask({ ...call, port }, task, version, { act: 'resume', note: reason })
        note({ ...noteOf(params), after: { reason } })
        return done
      },
    }),

    route(contract.releaseOccurrence, {
      may: 'plans.task.review',
      audit: 'plans.task.released',
      async answer({ params, body: { reason, document }, note, ...call }) {
        const on = { ...call, port }
        const { dueOn } = await getOccurrence(call.tx, params.planId, params.occurrenceId, call.today)
        if (dueOn === null) {
          await releaseWaiting(on, params, { note: reason, document })
          note({ subject: subjectOf(params), after: { reason, document } })
          return { taskCount: 0 }
        }
        const moved = await moveOccurrence(on, params, { act: 'release', note: reason, document })
        if (moved.length === 0) throw refuse('plans/nothing-to-release')
        for (const task of moved) note({ ...noteOf(task), after: { reason, document } })
        return { taskCount: moved.length }
      },
    }),

    route(contract.resumeOccurrence, {
      may: 'plans.task.review',
      audit: 'plans.task.resumed',
      async answer({ params, body: { reason }, note, ...call }) {
        const on = { ...call, port }
        const { dueOn } = await getOccurrence(call.tx, params.planId, params.occurrenceId, call.today)
        if (dueOn === null) {
          note({ subject: subjectOf(params), after: { reason } })
          return { taskCount: await resumeWaiting(on, params) }
        }
        const moved = await moveOccurrence(on, params, { act: 'resume', note: reason })
        if (moved.length === 0) throw refuse('plans/nothing-released')
        for (const task of moved) note({ ...noteOf(task), after: { reason } })
        return { taskCount: moved.length }
      },
    }),
  ]
}

type OccurrenceKey = { readonly planId: number; readonly occurrenceId: number }

function subjectOf({ planId, occurrenceId }: OccurrenceKey): string {
  return `plan/${planId}/occurrence/${occurrenceId}`
}

/** Does the same with every task of the check point with which it can be done; returns those. */
async function moveOccurrence(
  call: TaskCall,
  { occurrenceId }: OccurrenceKey,
  move: Move,
): Promise<readonly TaskRow[]> {
  const tasks = await findTasksOfOccurrence(call.tx, occurrenceId, taskOwner(call.person))
  const moved: TaskRow[] = []
  for (const task of tasks) {
    if (nextState(task, move.act) === null) continue
    if (await moveTask(call.tx, task, move, actorOf(call))) moved.push(task)
  }
  return moved
}
