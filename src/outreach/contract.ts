import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import {
  AppealCardSchema,
  AppealSchema,
  appealFields,
  contactFields,
  HotlineSchema,
  idSchema,
  LineSchema,
  lineFields,
  SettingSchema,
  settingFields,
  TopicSchema,
  topicFields,
  versionSchema,
} from './domain/hotline-shapes.ts'

/** The hotline: what crosses between the server and its pages. Days are 'YYYY-MM-DD'; `version` is the one the writer saw. */
export type AppealView = z.output<typeof AppealSchema>
export type AppealCard = z.output<typeof AppealCardSchema>
export type HotlineView = z.output<typeof HotlineSchema>
export type TopicView = z.output<typeof TopicSchema>
export type LineView = z.output<typeof LineSchema>

const periodQuery = z.object({ from: plainDateSchema, to: plainDateSchema })
/** A removed row comes back the same way. */
const removalBody = z.object({ version: versionSchema, removed: z.boolean() })

/** Topics, seasons of the line, terms, and who may be asked to answer. */
export const getHotline = endpoint({ method: 'GET', path: '/outreach/hotline', answer: HotlineSchema })

/** Questions received in the period, both days included. */
export const listAppeals = endpoint({
  method: 'GET',
  path: '/outreach/appeals',
  query: periodQuery,
  answer: z.object({ appeals: z.array(AppealSchema) }),
})

/** The journal of the period on paper. */
export const downloadJournal = endpoint({
  method: 'GET',
  path: '/outreach/journal',
  query: periodQuery,
  answer: z.void(),
  download: true,
})

const appealParams = z.object({ appealId: idSchema })

export const getAppeal = endpoint({
  method: 'GET',
  path: '/outreach/appeals/:appealId',
  params: appealParams,
  answer: AppealCardSchema,
})

export const addAppeal = endpoint({
  method: 'POST',
  path: '/outreach/appeals',
  body: z.object({ ...appealFields, ...contactFields }),
  answer: AppealCardSchema,
})

export const changeAppeal = endpoint({
  method: 'PUT',
  path: '/outreach/appeals/:appealId',
  params: appealParams,
  body: z.object({ version: versionSchema, ...appealFields }),
  answer: AppealCardSchema,
})

export const answerAppeal = endpoint({
  method: 'POST',
  path: '/outreach/appeals/:appealId/answer',
  params: appealParams,
  body: z.object({
    version: versionSchema,
    answer: z.string().trim().min(1, 'Запишите ответ').max(4000),
    answeredOn: plainDateSchema,
  }),
  answer: AppealCardSchema,
})

/** Takes the answer back: the question waits again. */
export const reopenAppeal = endpoint({
  method: 'POST',
  path: '/outreach/appeals/:appealId/reopen',
  params: appealParams,
  body: z.object({ version: versionSchema }),
  answer: AppealCardSchema,
})

export const moveAppealAway = endpoint({
  method: 'POST',
  path: '/outreach/appeals/:appealId/removal',
  params: appealParams,
  body: removalBody,
  answer: AppealCardSchema,
})

/** Erases the name and the telephone at once, without waiting for their term. Cannot be undone. */
export const eraseContact = endpoint({
  method: 'DELETE',
  path: '/outreach/appeals/:appealId/contact',
  params: appealParams,
  answer: AppealCardSchema,
})

export const addTopic = endpoint({
  method: 'POST',
  path: '/outreach/topics',
  body: z.object(topicFields),
  answer: TopicSchema,
})

export const changeTopic = endpoint({
  method: 'PUT',
  path: '/outreach/topics/:topicId',
  params: z.object({ topicId: idSchema }),
  body: z.object({ version: versionSchema, removed: z.boolean(), ...topicFields }),
  answer: TopicSchema,
})

export const addLine = endpoint({
  method: 'POST',
  path: '/outreach/lines',
  body: z.object(lineFields),
  answer: LineSchema,
})

export const changeLine = endpoint({
  method: 'PUT',
  path: '/outreach/lines/:lineId',
  params: z.object({ lineId: idSchema }),
  body: z.object({ version: versionSchema, removed: z.boolean(), ...lineFields }),
  answer: LineSchema,
})

export const changeHotlineSetting = endpoint({
  method: 'PUT',
  path: '/outreach/setting',
  body: z.object({ version: z.int().min(0), ...settingFields }),
  answer: SettingSchema,
})
