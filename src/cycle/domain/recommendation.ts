import type { PlainDate } from '#kernel/plain-date.ts'

export const addressees = ['organization', 'head', 'teachers', 'association'] as const

/** организация · руководитель · группа педагогов · методическое объединение */
export type Addressee = (typeof addressees)[number]

export type RecommendationFields = {
  readonly addressee: Addressee
  /** «учителя математики 5-х классов», where the kind alone does not say. */
  readonly addresseeWords: string | null
  readonly text: string
  readonly dueOn: PlainDate
}

/** An addressed recommendation (requirement CY-4): whom, by when, what was read and answered. */
export type Recommendation = RecommendationFields & {
  readonly organizationId: number
  readonly recommendationId: number
  readonly version: number
  /** Until then the organisation does not see it. */
  readonly issuedOn: PlainDate | null
  readonly acknowledgedOn: PlainDate | null
  readonly acknowledgedBy: string | null
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
  /** What the authority asked to add when it returned the answer. */
  readonly returnNote: string | null
  readonly acceptedOn: PlainDate | null
  readonly removed: boolean
  /** Findings it answers. */
  readonly findingIds: readonly number[]
}

export const recommendationStates = [
  'draft',
  'issued',
  'overdue',
  'acknowledged',
  'answered',
  'accepted',
] as const

/** черновик · направлена · срок прошёл · ознакомлены · отвечено · принято. Computed, never stored. */
export type RecommendationState = (typeof recommendationStates)[number]

export function recommendationState(
  one: Pick<Recommendation, 'issuedOn' | 'acknowledgedOn' | 'answeredOn' | 'acceptedOn' | 'dueOn'>,
  today: PlainDate,
): RecommendationState {
  if (one.issuedOn === null) return 'draft'
  if (one.acceptedOn !== null) return 'accepted'
  if (one.answeredOn !== null) return 'answered'
  if (today > one.dueOn) return 'overdue'
  return one.acknowledgedOn === null ? 'issued' : 'acknowledged'
}
