import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../../refusals.ts'
import type { Cause } from './causes.ts'
import type { Evidence } from './evidence.ts'

/** объяснено · подтвердилось · перепроверка назначена */
export const outcomes = ['explained', 'confirmed', 'recheck'] as const
export type Outcome = (typeof outcomes)[number]

/** черновик управления → передано школе → ответ школы → итог */
export const dossierStates = ['draft', 'handed-over', 'overdue', 'answered', 'closed'] as const
export type DossierState = (typeof dossierStates)[number]

export type Dossier = {
  readonly organizationId: number
  readonly dossierId: number
  readonly version: number
  readonly runId: number
  readonly evidence: Evidence
  readonly createdOn: PlainDate
  readonly authorName: string
  readonly handedOn: PlainDate | null
  readonly answerBy: PlainDate | null
  readonly request: string | null
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly answererName: string | null
  readonly outcome: Outcome | null
  readonly outcomeReason: string | null
  readonly outcomeDocument: string | null
  readonly causes: readonly Cause[]
  readonly closedOn: PlainDate | null
  readonly closerName: string | null
}

/** Where the dossier stands on the day. */
export function dossierState(
  dossier: Pick<Dossier, 'handedOn' | 'answerBy' | 'answeredOn' | 'closedOn'>,
  today: PlainDate,
): DossierState {
  if (dossier.closedOn !== null) return 'closed'
  if (dossier.answeredOn !== null) return 'answered'
  if (dossier.handedOn === null || dossier.answerBy === null) return 'draft'
  return dossier.answerBy < today ? 'overdue' : 'handed-over'
}

type By = { readonly today: PlainDate; readonly personName: string }

/** From now on the school sees it. */
export function handOver(
  dossier: Dossier,
  { answerBy, request }: { readonly answerBy: PlainDate; readonly request: string | null },
  { today }: By,
): Dossier {
  if (dossier.closedOn !== null) throw refuse('objectivity/dossier-closed')
  if (dossier.answeredOn !== null) throw refuse('objectivity/dossier-answered')
  if (answerBy < today) {
    const detail = 'Срок ответа не может быть в прошлом'
    throw refuse('objectivity/dates-contradict', { detail, errors: [{ detail, pointer: '#/answerBy' }] })
  }
  return { ...dossier, handedOn: dossier.handedOn ?? today, answerBy, request }
}

/** A way back, until the school has answered. */
export function withdraw(dossier: Dossier): Dossier {
  if (dossier.handedOn === null) throw refuse('objectivity/dossier-not-handed')
  if (dossier.answeredOn !== null || dossier.closedOn !== null) throw refuse('objectivity/dossier-answered')
  return { ...dossier, handedOn: null, answerBy: null }
}

/** The school's words; they may be changed until the outcome is recorded. */
export function answerDossier(dossier: Dossier, answer: string, { today, personName }: By): Dossier {
  if (dossier.handedOn === null) throw refuse('objectivity/dossier-not-handed')
  if (dossier.closedOn !== null) throw refuse('objectivity/dossier-closed')
  return { ...dossier, answer, answeredOn: today, answererName: personName }
}

export type Conclusion = {
  readonly outcome: Outcome
  readonly outcomeReason: string
  readonly outcomeDocument: string | null
  readonly causes: readonly Cause[]
}

/** The outcome is recorded when the school has answered, or has let its term pass. */
export function conclude(dossier: Dossier, said: Conclusion, { today, personName }: By): Dossier {
  if (dossier.handedOn === null) throw refuse('objectivity/dossier-not-handed')
  if (dossierState(dossier, today) === 'handed-over') throw refuse('objectivity/answer-awaited')
  return { ...dossier, ...said, closedOn: today, closerName: personName }
}

/** The outcome is taken back; what it was stays in the history. */
export function reopen(dossier: Dossier): Dossier {
  if (dossier.closedOn === null) throw refuse('objectivity/dossier-not-closed')
  return {
    ...dossier,
    outcome: null,
    outcomeReason: null,
    outcomeDocument: null,
    causes: [],
    closedOn: null,
    closerName: null,
  }
}
