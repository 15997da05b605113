import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { bands } from './domain/independent/score.ts'
import { shortcomingStates } from './domain/independent/shortcoming.ts'

/** Published results of the independent assessment, for anybody. Organisations come by name: it is no rating. */
export type OpenAssessment = z.output<typeof OpenAssessmentSchema>

const OpenAssessmentSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  type: z.enum(organizationTypes),
  year: z.int(),
  publishedOn: plainDateSchema,
  link: z.string().nullable(),
  total: z.number().nullable(),
  band: z.enum(bands).nullable(),
  criteria: z.array(z.object({ code: z.string(), title: z.string(), points: z.number().nullable() })),
  shortcomings: z.array(
    z.object({
      shortcomingId: z.int(),
      text: z.string(),
      measure: z.string(),
      dueOn: plainDateSchema,
      state: z.enum(shortcomingStates),
      /** What was done, once the authority has checked it. */
      doneText: z.string().nullable(),
      doneOn: plainDateSchema.nullable(),
    }),
  ),
})

export const listOpenAssessments = endpoint({
  method: 'GET',
  path: '/open/independent-assessments',
  answer: z.object({
    municipalities: z.array(
      z.object({
        municipalityId: z.int(),
        name: z.string(),
        assessments: z.array(OpenAssessmentSchema),
      }),
    ),
  }),
})
