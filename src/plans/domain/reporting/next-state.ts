import type { TaskState } from './task-state.ts'

/** What people do with a task. The first four are the performer's, the rest the authority's. */
export const TASK_ACTS = [
  'report',
  'withdraw',
  'no-case',
  'case-found',
  'accept',
  'return',
  'reopen',
  'release',
  'resume',
] as const

export type TaskAct = (typeof TASK_ACTS)[number]

export type Standing = {
  readonly state: TaskState
  /** What the authority asked to mend, while that is not yet accepted. */
  readonly returnComment: string | null
  /** Where a released task stood before. */
  readonly releasedFrom: TaskState | null
  /** «при наличии», «при необходимости» */
  readonly conditional: boolean
}

/**
 * Where an act leads; null where it cannot be done. A report sent again before it was looked at is a corrected one. A
 * report is withdrawn only before it is looked at. What was accepted, or closed for want of a case, can be reopened.
 */
export function nextState(task: Standing, act: TaskAct): TaskState | null {
  const { state } = task
  const waitsForPerformer: TaskState = task.returnComment === null ? 'open' : 'returned'
  switch (act) {
    case 'report':
      return state === 'open' || state === 'returned' || state === 'reported' ? 'reported' : null
    case 'withdraw':
      return state === 'reported' ? waitsForPerformer : null
    case 'no-case':
      return task.conditional && (state === 'open' || state === 'returned') ? 'not-required' : null
    case 'case-found':
      return state === 'not-required' ? waitsForPerformer : null
    case 'accept':
      return state === 'reported' ? 'accepted' : null
    case 'return':
      return state === 'reported' || state === 'not-required' ? 'returned' : null
    case 'reopen':
      return state === 'accepted' ? 'reported' : null
    case 'release':
      return state === 'open' || state === 'returned' || state === 'reported' ? 'released' : null
    case 'resume':
      return state === 'released' ? task.releasedFrom : null
  }
}
