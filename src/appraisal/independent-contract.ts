import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { MeasuresSchema } from './domain/independent/measures.ts'
import { bands } from './domain/independent/score.ts'
import { shortcomingStates } from './domain/independent/shortcoming.ts'
import { idSchema, versionSchema } from './observation-contract.ts'

/** The independent assessment of conditions: whose turn it is, what was found, what is mended. */
export type RotationView = z.output<typeof RotationSchema>
export type RotationLine = RotationView['lines'][number]
export type AssessmentCard = z.output<typeof AssessmentCardSchema>
export type ShortcomingView = z.output<typeof ShortcomingSchema>

const yearSchema = z.coerce.number().int().min(2015).max(2100)

const RotationSchema = z.object({
  cycle: z.int(),
  years: z.array(z.int()),
  thisYear: z.int(),
  lines: z.array(
    z.object({
      organizationId: z.int(),
      organizationName: z.string(),
      type: z.enum(organizationTypes),
      /** Those who receive its services; where no form says so, the people last asked; null where nobody said. */
      size: z.int().nullable(),
      /** How many of them to ask; null while their number is not known. */
      sample: z.int().nullable(),
      lastYear: z.int().nullable(),
      dueYear: z.int().nullable(),
      /** null: not planned yet. */
      year: z.int().nullable(),
      isFixed: z.boolean(),
      version: z.int(),
      /** The score of the planned year, when there is one. */
      total: z.number().nullable(),
      band: z.enum(bands).nullable(),
      shortcomings: z.int(),
      mended: z.int(),
      isLate: z.boolean(),
    }),
  ),
})

export const getRotation = endpoint({
  method: 'GET',
  path: '/independent/rotation',
  query: z.object({ cycle: yearSchema.optional() }),
  answer: RotationSchema,
})

/** Plans the three years anew; years that have passed and those a person chose stay as they are. */
export const planTurns = endpoint({
  method: 'POST',
  path: '/independent/rotation',
  body: z.object({
    cycle: yearSchema,
    /** Numbers of pupils, by which the load is evened out; those not named count as unknown. */
    sizes: z
      .array(z.object({ organizationId: z.int().positive(), size: z.int().min(1).max(100_000) }))
      .max(5000)
      .default([]),
  }),
  answer: RotationSchema,
})

/** A person's own choice of the year; `isFixed: false` leaves the year to the next planning. */
export const moveTurn = endpoint({
  method: 'PUT',
  path: '/independent/rotation/:cycle/:organizationId',
  params: z.object({ cycle: yearSchema, organizationId: idSchema }),
  body: z.object({ version: versionSchema, year: yearSchema, isFixed: z.boolean() }),
  answer: RotationSchema,
})

const ShortcomingSchema = z.object({
  shortcomingId: z.int(),
  version: versionSchema,
  text: z.string(),
  measure: z.string(),
  responsible: z.string(),
  dueOn: plainDateSchema,
  doneText: z.string().nullable(),
  doneOn: plainDateSchema.nullable(),
  checkedOn: plainDateSchema.nullable(),
  state: z.enum(shortcomingStates),
})

const AssessmentCardSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  year: z.int(),
  /** 0: nothing is written yet. */
  version: z.int(),
  measures: MeasuresSchema,
  publishedOn: plainDateSchema.nullable(),
  link: z.string().nullable(),
  score: z.object({
    total: z.number().nullable(),
    band: z.enum(bands).nullable(),
    criteria: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        points: z.number().nullable(),
        isReweighted: z.boolean(),
        indicators: z.array(
          z.object({
            code: z.string(),
            title: z.string(),
            weight: z.number(),
            points: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
  /** How many receive its services, by which form, and how many of them to ask. */
  recipients: z.object({ count: z.int(), source: z.string(), sample: z.int() }).nullable(),
  /** Means over the organisations assessed in the year, for the authority. */
  beside: z.array(z.number().nullable()),
  shortcomings: z.array(ShortcomingSchema),
})

const assessmentParams = z.object({ organizationId: idSchema, year: yearSchema })

export const getAssessment = endpoint({
  method: 'GET',
  path: '/independent/assessments/:organizationId/:year',
  params: assessmentParams,
  answer: AssessmentCardSchema,
})

export const keepAssessment = endpoint({
  method: 'PUT',
  path: '/independent/assessments/:organizationId/:year',
  params: assessmentParams,
  body: z.object({
    version: z.int().min(0),
    measures: MeasuresSchema,
    publishedOn: plainDateSchema.nullable().default(null),
    link: z
      .url({ protocol: /^https?$/, error: 'Нужен адрес страницы, начиная с https://' })
      .max(500)
      .nullable()
      .default(null),
  }),
  answer: AssessmentCardSchema,
})

/** Takes the shares of satisfied people from the last survey of the year that has ended. */
export const takeFromSurvey = endpoint({
  method: 'POST',
  path: '/independent/assessments/:organizationId/:year/from-survey',
  params: assessmentParams,
  body: z.object({ version: z.int().min(0) }),
  answer: AssessmentCardSchema,
})

/** The report to be published on the authority's site, as docx. */
export const downloadAssessmentReport = endpoint({
  method: 'GET',
  path: '/independent/assessments/:organizationId/:year/report',
  params: assessmentParams,
  answer: z.void(),
  download: true,
})

/** All organisations of a year together. */
export const downloadYearReport = endpoint({
  method: 'GET',
  path: '/independent/years/:year/report',
  params: z.object({ year: yearSchema }),
  answer: z.void(),
  download: true,
})

const shortcomingFields = {
  text: z.string().trim().min(1, 'Напишите, что нашли').max(2000),
  measure: z.string().trim().min(1, 'Напишите, что сделать').max(2000),
  responsible: z.string().trim().min(1, 'Напишите, кто отвечает').max(200),
  dueOn: plainDateSchema,
}

export const addShortcoming = endpoint({
  method: 'POST',
  path: '/independent/assessments/:organizationId/:year/shortcomings',
  params: assessmentParams,
  body: z.object(shortcomingFields),
  answer: AssessmentCardSchema,
})

const shortcomingParams = z.object({ organizationId: idSchema, shortcomingId: idSchema })

export const changeShortcoming = endpoint({
  method: 'PUT',
  path: '/independent/shortcomings/:organizationId/:shortcomingId',
  params: shortcomingParams,
  body: z.object({ version: versionSchema, ...shortcomingFields }),
  answer: AssessmentCardSchema,
})

export const moveShortcomingAway = endpoint({
  method: 'POST',
  path: '/independent/shortcomings/:organizationId/:shortcomingId/removal',
  params: shortcomingParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: AssessmentCardSchema,
})

/** The organisation says what it has done; null takes it back. */
export const sayDone = endpoint({
  method: 'POST',
  path: '/independent/shortcomings/:organizationId/:shortcomingId/done',
  params: shortcomingParams,
  body: z.object({
    version: versionSchema,
    doneText: z.string().trim().min(1, 'Напишите, что сделано').max(2000).nullable(),
  }),
  answer: AssessmentCardSchema,
})

/** The authority has looked: it is mended, or it is not and the organisation's words are taken back. */
export const checkShortcoming = endpoint({
  method: 'POST',
  path: '/independent/shortcomings/:organizationId/:shortcomingId/check',
  params: shortcomingParams,
  body: z.object({ version: versionSchema, outcome: z.enum(['mended', 'not-mended', 'reopened']) }),
  answer: AssessmentCardSchema,
})
