export const OUTCOMES = ['done', 'partly', 'not-done'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A number that reports on an action must give. */
export type ActionQuestion = { readonly questionId: number; readonly name: string; readonly unit: string }

/** An answer, with the question as it was worded then; `value` is '12.5'. */
export type ReportNumber = ActionQuestion & { readonly value: string }

/** Evidence: the name it was sent under and the content it is found by. */
export type AttachedFile = { readonly sha256: string; readonly fileName: string }

export type StoredEvidence = AttachedFile & { readonly kind: string; readonly byteCount: number }

/** What a performer says: `text` — what was done; `reason` — why not, or not wholly. */
export type Report = {
  readonly outcome: Outcome
  readonly text: string
  readonly reason: string | null
  readonly numbers: readonly ReportNumber[]
  readonly links: readonly string[]
  readonly files: readonly StoredEvidence[]
}

/** A report as it was typed: numbers are not read yet, files not looked up. */
export type TypedReport = Omit<Report, 'numbers' | 'files'> & {
  readonly numbers: readonly { readonly questionId: number; readonly value: string }[]
}
