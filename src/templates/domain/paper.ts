import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from './answers.ts'
import type { PaperKind } from './paper-kind.ts'

/** A registered paper as the register lists it. */
export type PaperLine = {
  readonly paperId: number
  readonly version: number
  readonly kind: PaperKind
  readonly year: number
  readonly number: number
  /** With prefix and suffix, as it stands on the paper. */
  readonly numberText: string
  readonly registeredOn: PlainDate
  readonly title: string
  /** What it was made of: 'plan:12'. */
  readonly subject: string
  readonly organizationId: number | null
  readonly templateName: string
  readonly authorName: string
  readonly madeAt: Date
  readonly cancelledOn: PlainDate | null
  readonly cancelReason: string | null
  readonly cancellerName: string | null
}

export type Paper = PaperLine & {
  readonly annexes: readonly string[]
  readonly answers: Answers
  /** Which data it was made from, in words. */
  readonly basis: readonly string[]
  readonly templateSha256: string
}
