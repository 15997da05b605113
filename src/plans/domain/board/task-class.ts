import type { PlainDate } from '#kernel/plain-date.ts'
import type { Outcome } from '../reporting/report.ts'
import { isUnsettled, type TaskState } from '../reporting/task-state.ts'

/**
 * Where a task stands for the board. `done`: reported as done, with a file or a link. `bare`: reported as done, with
 * neither. `short`: reported as done in part, or not done. `late`, `waiting`: no report that stands, past its day or not.
 * `closed`: there was no case, or it is no longer under control. Each task is of exactly one class.
 */
export const TASK_CLASSES = ['done', 'bare', 'short', 'late', 'waiting', 'closed'] as const
export type TaskClass = (typeof TASK_CLASSES)[number]

export type ClassCounts = Readonly<Record<TaskClass, number>>

export const noTasks: ClassCounts = { done: 0, bare: 0, short: 0, late: 0, waiting: 0, closed: 0 }

export type ClassedTask = {
  readonly state: TaskState
  readonly outcome: Outcome | null
  /** Files and links of the report that stands. */
  readonly evidenceCount: number
  readonly mayBeOverdue: boolean
  readonly workingDueOn: PlainDate
}

/** The rule in words of the domain; `storage/board-classes.ts` says the same to the database, and a test compares them. */
export function classOfTask(task: ClassedTask, today: PlainDate): TaskClass {
  if (task.state === 'not-required' || task.state === 'released') return 'closed'
  if (isUnsettled(task.state)) return task.mayBeOverdue && task.workingDueOn < today ? 'late' : 'waiting'
  if (task.outcome !== 'done') return 'short'
  return task.evidenceCount > 0 ? 'done' : 'bare'
}

export function addCounts(a: ClassCounts, b: ClassCounts): ClassCounts {
  return {
    done: a.done + b.done,
    bare: a.bare + b.bare,
    short: a.short + b.short,
    late: a.late + b.late,
    waiting: a.waiting + b.waiting,
    closed: a.closed + b.closed,
  }
}

export function countOfAll(counts: ClassCounts): number {
  return TASK_CLASSES.reduce((sum, one) => sum + counts[one], 0)
}
