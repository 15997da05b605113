import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** What stands open in informing, for the rail and the overview. */
export const waitingInOutreach = endpoint({
  method: 'GET',
  path: '/waiting/outreach',
  answer: z.object({
    /** Questions without an answer, of them past the term; null for those who do not see the journal. */
    toAnswer: z.int().nullable(),
    toAnswerLate: z.int().nullable(),
    /** Publications past the term, and those due within thirty days. */
    toPublishLate: z.int(),
    toPublishSoon: z.int(),
  }),
})
