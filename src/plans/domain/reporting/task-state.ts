/**
 * Where a task stands. `open` and `returned` wait for the performer, `reported` for the authority; the rest are settled.
 * Overdue is no state: it is reckoned from today and the working due date.
 */
export const TASK_STATES = ['open', 'returned', 'reported', 'accepted', 'not-required', 'released'] as const

export type TaskState = (typeof TASK_STATES)[number]

/** Whether the performer still has to do something. */
export function isUnsettled(state: TaskState): boolean {
  return state === 'open' || state === 'returned'
}
