import type { PlainDate } from '#kernel/plain-date.ts'

export const decisionKinds = ['order', 'minutes', 'resolution'] as const

/** приказ · протокол · решение */
export type DecisionKind = (typeof decisionKinds)[number]

export type DecisionFields = {
  readonly kind: DecisionKind
  readonly number: string | null
  readonly decidedOn: PlainDate
  readonly title: string
  /** What was decided. */
  readonly text: string
  /** The act in the register, where the document is kept. */
  readonly actId: number | null
}

/** A management decision as a document (CY-5): what it answers and which measures it makes. */
export type Decision = DecisionFields & {
  readonly decisionId: number
  readonly version: number
  readonly removed: boolean
}

/** What one organisation does by a decision; a row of a plan where it is in one. */
export type Measure = MeasureFields & {
  readonly organizationId: number
  readonly measureId: number
  readonly version: number
  readonly decisionId: number
  readonly doneOn: PlainDate | null
  readonly doneNote: string | null
  readonly removed: boolean
}

export type MeasureFields = {
  readonly what: string
  readonly dueOn: PlainDate
  /** The point of a plan it is carried out by; without foreign keys: a plan that is gone is not shown. */
  readonly planId: number | null
  readonly actionId: number | null
}

export const measureStates = ['waiting', 'overdue', 'done'] as const

export type MeasureState = (typeof measureStates)[number]

export function measureState(
  { isDone, dueOn }: { readonly isDone: boolean; readonly dueOn: PlainDate },
  today: PlainDate,
): MeasureState {
  if (isDone) return 'done'
  return today > dueOn ? 'overdue' : 'waiting'
}
