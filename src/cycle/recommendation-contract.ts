import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { idSchema, RecommendationSchema, recommendationFields, versionSchema } from './domain/shapes.ts'

/** Addressed recommendations: given, read, answered, accepted. */
export type RecommendationView = z.output<typeof RecommendationSchema>

export const listRecommendations = endpoint({
  method: 'GET',
  path: '/cycle/recommendations',
  answer: z.object({
    recommendations: z.array(RecommendationSchema),
    reach: z.enum(['municipality', 'organizations']),
  }),
})

const params = z.object({ recommendationId: idSchema })

export const getRecommendation = endpoint({
  method: 'GET',
  path: '/cycle/recommendations/:recommendationId',
  params,
  answer: RecommendationSchema,
})

/**
 * One recommendation to each organisation of the findings chosen: it answers those of them that are its own. Issued at once,
 * or kept as drafts.
 */
export const addRecommendations = endpoint({
  method: 'POST',
  path: '/cycle/recommendations',
  body: z.object({
    findingIds: z.array(z.int().positive()).min(1, 'Отметьте хотя бы одну находку').max(500),
    isIssued: z.boolean(),
    ...recommendationFields,
  }),
  answer: z.object({ recommendations: z.array(RecommendationSchema) }),
})

/** Until it has been read. */
export const changeRecommendation = endpoint({
  method: 'PUT',
  path: '/cycle/recommendations/:recommendationId',
  params,
  body: z.object({ version: versionSchema, ...recommendationFields }),
  answer: RecommendationSchema,
})

export const moveRecommendation = endpoint({
  method: 'POST',
  path: '/cycle/recommendations/:recommendationId/moves',
  params,
  body: z.object({
    version: versionSchema,
    move: z.discriminatedUnion('to', [
      z.object({ to: z.literal('issued') }),
      z.object({ to: z.literal('withdrawn') }),
      z.object({ to: z.literal('accepted') }),
      z.object({ to: z.literal('reopened') }),
      z.object({
        to: z.literal('returned'),
        note: z.string().trim().min(1, 'Напишите, что дополнить').max(2000),
      }),
    ]),
  }),
  answer: RecommendationSchema,
})

/** The organisation has read it, or answers it. */
export const answerRecommendation = endpoint({
  method: 'POST',
  path: '/cycle/recommendations/:recommendationId/answer',
  params,
  body: z.object({
    version: versionSchema,
    /** null: read, without an answer yet. */
    answer: z.string().trim().min(1, 'Напишите ответ').max(4000).nullable(),
  }),
  answer: RecommendationSchema,
})

export const moveRecommendationAway = endpoint({
  method: 'POST',
  path: '/cycle/recommendations/:recommendationId/removal',
  params,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: RecommendationSchema,
})
