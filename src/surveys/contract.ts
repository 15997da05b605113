import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { QuestionnaireSchema } from './domain/questionnaire/questionnaire.ts'
import {
  groupSizeSchema,
  idSchema,
  ReadySchema,
  ResultsSchema,
  SurveyCardSchema,
  SurveyHeadSchema,
  surveyFields,
  type TargetViewSchema,
  versionSchema,
} from './domain/shapes.ts'
import { entrances } from './domain/survey/survey.ts'

/** Anonymous surveys, for the people who hold them. */
export type SurveyHead = z.output<typeof SurveyHeadSchema>
export type SurveyCard = z.output<typeof SurveyCardSchema>
export type TargetView = z.output<typeof TargetViewSchema>
export type SurveyChoices = z.output<typeof getSurveyChoices.answer>
export type ResultsView = z.output<typeof ResultsSchema>

/** Surveys that run on some day of the period. */
export const listSurveys = endpoint({
  method: 'GET',
  path: '/surveys',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({ surveys: z.array(SurveyHeadSchema) }),
})

/** What may be asked, and whom. */
export const getSurveyChoices = endpoint({
  method: 'GET',
  path: '/surveys/choices',
  answer: z.object({
    ready: z.array(ReadySchema),
    organizations: z.array(
      z.object({ organizationId: z.int(), shortName: z.string(), type: z.enum(organizationTypes) }),
    ),
  }),
})

export const addSurvey = endpoint({
  method: 'POST',
  path: '/surveys',
  body: z.object({
    ...surveyFields,
    entrance: z.enum(entrances),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('ready'), key: z.string().max(60) }),
      /** Made over from a ready one, or one's own. */
      z.object({ kind: z.literal('own'), content: QuestionnaireSchema }),
    ]),
  }),
  answer: SurveyCardSchema,
})

const surveyParams = z.object({ surveyId: idSchema })

export const getSurvey = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId',
  params: surveyParams,
  answer: SurveyCardSchema,
})

export const changeSurvey = endpoint({
  method: 'PUT',
  path: '/surveys/:surveyId',
  params: surveyParams,
  body: z.object({ version: versionSchema, ...surveyFields }),
  answer: SurveyCardSchema,
})

/** Ends a survey before its last day, or opens it again. */
export const endSurvey = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/end',
  params: surveyParams,
  body: z.object({ version: versionSchema, ended: z.boolean() }),
  answer: SurveyCardSchema,
})

export const moveSurveyAway = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/removal',
  params: surveyParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: SurveyCardSchema,
})

/** The organisations where not all have answered find a notice at the bell. */
export const remindOfSurvey = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/reminder',
  params: surveyParams,
  body: z.object({}),
  answer: z.object({ people: z.int(), organizations: z.int() }),
})

const targetParams = z.object({ surveyId: idSchema, organizationId: idSchema })

/** How many people the organisation asks. */
export const sizeTarget = endpoint({
  method: 'PUT',
  path: '/surveys/:surveyId/targets/:organizationId',
  params: targetParams,
  body: z.object({ version: versionSchema, groupSize: groupSizeSchema }),
  answer: SurveyCardSchema,
})

/** Makes so many new codes and gives them as a sheet of cards to be cut. They are stored nowhere and not given again. */
export const printCards = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/targets/:organizationId/cards',
  params: targetParams,
  body: z.object({
    count: z.int().min(1, 'Хотя бы одна карточка').max(600, 'За один раз не больше 600 карточек'),
    /** «https://…»: where the cards lead, as the person's browser calls this installation. */
    address: z.url({ protocol: /^https?$/ }).max(200),
  }),
  answer: z.void(),
  download: true,
})

const resultsQuery = z.object({
  /** One organisation; without it all of them. */
  organizationId: idSchema.optional(),
})

/** Only after the end: numbers that grow answer by answer would give the answers away. */
export const getSurveyResults = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/results',
  params: surveyParams,
  query: resultsQuery,
  answer: ResultsSchema,
})

export const exportSurveyResults = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/results/xlsx',
  params: surveyParams,
  query: resultsQuery,
  answer: z.void(),
  download: true,
})
