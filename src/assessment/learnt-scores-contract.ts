import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

// What imported protocols of ЕГЭ turn a primary score into, beside the table of the catalogue.

export type LearntScoresView = z.output<typeof learntScoresSchema>

const learntScoresSchema = z.object({
  /** Participants whose rows have both scores; 0 = there is nothing to learn from. */
  participants: z.int(),
  scores: z
    .array(
      z.object({
        primary: z.int(),
        /** The commonest test score of this primary score. */
        learnt: z.int(),
        participants: z.int(),
        /** Participants of this primary score with another test score. */
        otherwise: z.int(),
        /** Of the catalogue's table; null where it has none. */
        official: z.int().nullable(),
        /** Below the test score of a lower primary score. */
        falls: z.boolean(),
      }),
    )
    .readonly(),
})

export const getLearntScores = endpoint({
  method: 'GET',
  path: '/assessment/catalogue/works/:address/learnt-scores',
  params: z.object({ address: z.string().min(1).max(120) }),
  answer: learntScoresSchema,
})
