import type { PlainDate } from '#kernel/plain-date.ts'
import type { EffectResult } from './review-effect.ts'
import type { Verdict } from './verdict.ts'

export type EffectReviewFields = {
  readonly verdict: Verdict
  /** Why so, in the words of who reviewed; asked for where the verdict is not the proposed one. */
  readonly reasoning: string | null
  /** What to change in the programme. */
  readonly proposal: string | null
}

/** The same figures before and after for exactly those who got the measures (CY-6), with what was read then. */
export type EffectReview = EffectReviewFields & {
  readonly reviewId: number
  readonly version: number
  readonly decisionId: number
  readonly seriesKey: string
  readonly figureName: string
  readonly beforeYear: number
  readonly afterYear: number
  /** Frozen: a later correction of results makes a new review, never changes this one. */
  readonly result: EffectResult
  readonly reviewedOn: PlainDate
  readonly reviewedBy: string
  readonly removed: boolean
}
