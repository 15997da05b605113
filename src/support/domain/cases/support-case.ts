import type { PlainDate } from '#kernel/plain-date.ts'
import type { Category } from '../rules/category.ts'

/** Whom the help is for: the school as a whole, its teachers, its head. */
export const beneficiaries = ['school', 'teacher', 'head'] as const
export type Beneficiary = (typeof beneficiaries)[number]

/** Why the school is helped. */
export const bases = ['low-results', 'risk-zone', 'adverse-conditions', 'objectivity', 'other'] as const
export type Basis = Category | 'objectivity' | 'other'

export const closingGrounds = ['exit-rule', 'decision'] as const
export type ClosingGround = (typeof closingGrounds)[number]

/** What an adviser says of themselves before the first visit. */
export type Declaration = {
  readonly worksHere: boolean
  readonly worksAtMentor: boolean
  readonly hasRelatives: boolean
  readonly note: string | null
}

export type SupportCase = {
  readonly organizationId: number
  readonly caseId: number
  readonly version: number
  readonly beneficiary: Beneficiary
  readonly beneficiaryWords: string | null
  readonly basis: Basis
  readonly runId: number | null
  readonly dossierId: number | null
  readonly grounds: readonly string[]
  readonly openedOn: PlainDate
  readonly openerName: string
  readonly isShown: boolean
  readonly shownOn: PlainDate | null
  readonly adviserName: string | null
  readonly adviserUserId: string | null
  readonly adviserDeclaration: Declaration | null
  readonly mentorId: number | null
  readonly diagnosis: string | null
  readonly diagnosedOn: PlainDate | null
  readonly planId: number | null
  readonly schoolAnswer: string | null
  readonly answeredOn: PlainDate | null
  readonly answererName: string | null
  readonly pausedOn: PlainDate | null
  readonly pauseReason: string | null
  readonly escalatedOn: PlainDate | null
  readonly escalationReason: string | null
  readonly closedOn: PlainDate | null
  readonly closingGround: ClosingGround | null
  readonly closingReason: string | null
  readonly closingDocument: string | null
  readonly closerName: string | null
}

/** готовится → идёт → (нужно вмешательство, приостановлено) → завершено */
export const caseStates = ['preparing', 'active', 'escalated', 'paused', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** Where the case stands; it is under way once the school sees it. */
export function caseState(
  one: Pick<SupportCase, 'isShown' | 'pausedOn' | 'escalatedOn' | 'closedOn'>,
): CaseState {
  if (one.closedOn !== null) return 'closed'
  if (one.pausedOn !== null) return 'paused'
  if (one.escalatedOn !== null) return 'escalated'
  return one.isShown ? 'active' : 'preparing'
}
