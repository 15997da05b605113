import type { PlainDate } from '#kernel/plain-date.ts'

export const shortcomingStates = ['open', 'overdue', 'done', 'checked'] as const
export type ShortcomingState = (typeof shortcomingStates)[number]

/** Something the assessment found wanting, with what is done about it by when. */
export type Shortcoming = {
  readonly organizationId: number
  readonly shortcomingId: number
  readonly version: number
  readonly year: number
  readonly text: string
  readonly measure: string
  readonly responsible: string
  readonly dueOn: PlainDate
  readonly doneText: string | null
  readonly doneOn: PlainDate | null
  readonly checkedOn: PlainDate | null
  readonly removed: boolean
}

export function shortcomingState(
  { doneOn, checkedOn, dueOn }: Pick<Shortcoming, 'doneOn' | 'checkedOn' | 'dueOn'>,
  today: PlainDate,
): ShortcomingState {
  if (checkedOn !== null) return 'checked'
  if (doneOn !== null) return 'done'
  return today > dueOn ? 'overdue' : 'open'
}
