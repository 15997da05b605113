import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { RatingsSchema } from './domain/observation/rating.ts'
import { idSchema, RatingSheetSchema, versionSchema } from './observation-contract.ts'

/** How a kindergarten rates itself in a round, by the same descriptions as the experts. */
const params = z.object({ roundId: idSchema, organizationId: idSchema })

export const getSelfRating = endpoint({
  method: 'GET',
  path: '/observation/rounds/:roundId/self/:organizationId',
  params,
  answer: RatingSheetSchema,
})

/** Keeps what was marked; `sent` hands it in or takes it back. */
export const keepSelfRating = endpoint({
  method: 'PUT',
  path: '/observation/rounds/:roundId/self/:organizationId',
  params,
  body: z.object({ version: versionSchema, ratings: RatingsSchema, sent: z.boolean() }),
  answer: RatingSheetSchema,
})
