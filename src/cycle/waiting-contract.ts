import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** What stands open in the cycle, for the rail and the overview. */
export const waitingInCycle = endpoint({
  method: 'GET',
  path: '/waiting/cycle',
  answer: z.object({
    /** Findings that nothing answers yet; an organisation's people are not asked of them. */
    openFindings: z.int(),
    /** Recommendations without an answer, of them past the term. */
    toAnswer: z.int(),
    toAnswerLate: z.int(),
    /** Answers the authority has not looked at. */
    toAccept: z.int(),
    /** Measures not reported as done, of them past the term. */
    measuresToDo: z.int(),
    measuresLate: z.int(),
    /** Decisions all of whose measures are done, without a review of their effect. */
    toReview: z.int(),
  }),
})
