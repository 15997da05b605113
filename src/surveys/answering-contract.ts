import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { QuestionnaireSchema } from './domain/questionnaire/questionnaire.ts'

/** What a person without an account meets: a questionnaire behind a code or a link, and one answer to it. */
export type OpenQuestionnaire = z.output<typeof OpenQuestionnaireSchema>

const keyParams = z.object({ key: z.string().max(40) })

const OpenQuestionnaireSchema = z.object({
  title: z.string(),
  organizationName: z.string(),
  closesOn: plainDateSchema,
  /** answered: this browser has sent an answer to it already. */
  state: z.enum(['open', 'not-yet', 'closed', 'answered']),
  opensOn: plainDateSchema,
  questionnaire: QuestionnaireSchema.pick({ title: true, intro: true, scales: true, sections: true }),
})

export const openQuestionnaire = endpoint({
  method: 'GET',
  path: '/open/questionnaires/:key',
  params: keyParams,
  answer: OpenQuestionnaireSchema,
})

/** `answerId` is made by the browser: the same answer sent again over a bad line is kept once. */
export const sendAnswer = endpoint({
  method: 'POST',
  path: '/open/questionnaires/:key/answers',
  params: keyParams,
  body: z.object({
    answerId: z.string().regex(/^[0-9a-f-]{36}$/),
    answers: z.record(
      z.string().max(60),
      z.union([z.string().max(4000), z.array(z.string().max(60)).max(30)]),
    ),
  }),
  answer: z.object({ isKept: z.literal(true) }),
})
