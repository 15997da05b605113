import type { PlainDate } from '#kernel/plain-date.ts'

/** A due date in a personal calendar: the whole day, without names of people. */
export type FeedEvent = {
  /** The same for the same task for ever, so that a moved date moves the entry. */
  readonly uid: string
  readonly day: PlainDate
  readonly title: string
  readonly description: string
  readonly link: string
}

export type FeedTask = {
  readonly organizationId: number
  readonly taskId: number
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly occurrenceLabel: string
  readonly workingDueOn: PlainDate
}

const LONGEST_TITLE = 120

/** `installation` tells apart calendars of two systems that one person reads. */
export function feedEvent(
  task: FeedTask,
  { address, installation }: { readonly address: string; readonly installation: string },
): FeedEvent {
  const number = task.actionNumber === null ? '' : `${task.actionNumber} `
  const label = task.occurrenceLabel === '' ? '' : ` (${task.occurrenceLabel})`
  return {
    uid: `task-${task.organizationId}-${task.taskId}@${installation}`,
    day: task.workingDueOn,
    title: `Срок: ${shortened(`${number}${task.actionText}${label}`)}`,
    description: `План: ${task.planTitle}`,
    link: `${address}/plans/${task.planId}/actions/${task.actionId}`,
  }
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST_TITLE ? plain : `${plain.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}
