import type { PlainDate } from '#kernel/plain-date.ts'
import { todayHere } from '#web-kit/date-words.ts'
import type { DecisionView } from '../../decision-contract.ts'
import type { DecisionKind } from '../../domain/decision.ts'

export type DecisionValues = {
  kind: DecisionKind
  number: string
  decidedOn: PlainDate | null
  title: string
  text: string
  actId: string
}

export function emptyDecision(): DecisionValues {
  return { kind: 'order', number: '', decidedOn: todayHere(), title: '', text: '', actId: '' }
}

export function valuesOfDecision({
  kind,
  number,
  decidedOn,
  title,
  text,
  actId,
}: DecisionView): DecisionValues {
  return { kind, number: number ?? '', decidedOn, title, text, actId: actId === null ? '' : String(actId) }
}

export function bodyOfDecision(values: DecisionValues, decidedOn: PlainDate) {
  const { number, actId, ...rest } = values
  return { ...rest, decidedOn, number: number.trim() || null, actId: actId === '' ? null : Number(actId) }
}

export type MeasureValues = { what: string; dueOn: PlainDate | null; action: string }

export const emptyMeasure: MeasureValues = { what: '', dueOn: null, action: '' }

/** `action` is 'plan point' by numbers: '3 41'. */
export function bodyOfMeasure({ what, action }: MeasureValues, dueOn: PlainDate) {
  const [planId, actionId] = action === '' ? [null, null] : action.split(' ').map(Number)
  return { what, dueOn, planId: planId ?? null, actionId: actionId ?? null }
}
