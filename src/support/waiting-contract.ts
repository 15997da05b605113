import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** What stands open in cases, for the rail and the overview. */
export type SupportWaiting = z.output<typeof waitingInSupport.answer>

export const waitingInSupport = endpoint({
  method: 'GET',
  path: '/waiting/support',
  answer: z.object({
    /** Cases that are not closed. */
    open: z.int(),
    /** Not shown to the school yet. */
    preparing: z.int(),
    /** Shown, not answered by the school. */
    toAnswer: z.int(),
    escalated: z.int(),
    /** The month of the review has come; of them, past the month. */
    toReview: z.int(),
    toReviewLate: z.int(),
    /** Visits whose day has passed and which nobody wrote about. */
    toVisitLate: z.int(),
    /** Objectives past their day that are neither reached nor given up. */
    objectivesLate: z.int(),
  }),
})
