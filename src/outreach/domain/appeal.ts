import type { PlainDate } from '#kernel/plain-date.ts'
import type { Channel } from './channel.ts'

/** A question to the hotline. Who asked it is no part of it: see `contact.ts`. */
export type Appeal = {
  readonly appealId: number
  readonly version: number
  readonly lineId: number | null
  readonly receivedOn: PlainDate
  /** By the clock of who took the call: '09:40'. */
  readonly receivedAt: string
  readonly channel: Channel
  readonly topicId: number
  readonly question: string
  readonly recorderId: string
  readonly recorderName: string
  readonly responderId: string | null
  readonly responderName: string | null
  readonly dueOn: PlainDate
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
  readonly removed: boolean
}

export const appealStates = ['open', 'overdue', 'answered', 'answered-late'] as const

/** открыто · просрочено · отвечено · отвечено позже срока. Computed, never stored. */
export type AppealState = (typeof appealStates)[number]

export function appealState(
  { dueOn, answeredOn }: Pick<Appeal, 'dueOn' | 'answeredOn'>,
  today: PlainDate,
): AppealState {
  if (answeredOn !== null) return answeredOn > dueOn ? 'answered-late' : 'answered'
  return today > dueOn ? 'overdue' : 'open'
}
