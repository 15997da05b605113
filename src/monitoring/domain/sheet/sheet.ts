import type { Answers } from '../form/answers.ts'

export const sheetStates = ['empty', 'draft', 'submitted', 'returned', 'accepted', 'correcting'] as const
/**
 * empty: nobody has written anything · submitted: waits to be looked at · returned: to be mended · correcting: it was
 * accepted and is being corrected, and until the correction is accepted the former version counts.
 */
export type SheetState = (typeof sheetStates)[number]

/** The answers of one organisation to one campaign. */
export type Sheet = {
  readonly organizationId: number
  readonly campaignId: number
  readonly version: number
  readonly state: SheetState
  readonly answers: Answers
  readonly savedAt: Date | null
  readonly saverName: string | null
  /** The number of the last version sent; 0 when none was. */
  readonly sentNumber: number
  readonly sentAt: Date | null
  readonly senderName: string | null
  readonly acceptedNumber: number | null
  readonly comment: string | null
}

export const sheetActs = ['submit', 'withdraw', 'accept', 'return', 'correct', 'reopen'] as const
export type SheetAct = (typeof sheetActs)[number]

/** Whether the answers may be written now. */
export function isWritable(state: SheetState): boolean {
  return state === 'empty' || state === 'draft' || state === 'returned' || state === 'correcting'
}

/** Whether the organisation has done its part for now. */
export function isHandedIn(state: SheetState): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'correcting'
}

/** A closed organisation is asked no more; what it handed in while it worked goes on counting. */
export function isStillAsked(
  { state, acceptedNumber }: Pick<Sheet, 'state' | 'acceptedNumber'>,
  isClosed: boolean,
): boolean {
  return !isClosed || isHandedIn(state) || acceptedNumber !== null
}

/** What is counted: everything that was sent and not returned, or only what the authority has accepted. */
export const countings = ['sent', 'accepted'] as const
export type Counting = (typeof countings)[number]

/** The number of the version that counts; null when none does, and then the organisation is missing, not 0. */
export function countedNumber(
  { state, sentNumber, acceptedNumber }: Pick<Sheet, 'state' | 'sentNumber' | 'acceptedNumber'>,
  counting: Counting,
): number | null {
  return counting === 'sent' && state === 'submitted' ? sentNumber : acceptedNumber
}
