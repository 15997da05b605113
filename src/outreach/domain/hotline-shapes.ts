import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { appealStates } from './appeal.ts'
import { channels } from './channel.ts'
import { lineStates } from './line.ts'

/** Shapes of the hotline that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const optionalText = (most: number) => z.string().trim().max(most).nullable().default(null)

const personSchema = z.object({ userId: z.string(), name: z.string() })

export const topicFields = { name: z.string().trim().min(1, 'Укажите тему').max(200) }

export const TopicSchema = z.object({
  topicId: z.int(),
  version: versionSchema,
  name: z.string(),
  removed: z.boolean(),
})

export const lineFields = {
  name: z.string().trim().min(1, 'Укажите название линии').max(200),
  phones: z.string().trim().min(1, 'Укажите телефон').max(200),
  hours: z.string().trim().max(200).default(''),
  opensOn: plainDateSchema,
  closesOn: plainDateSchema.nullable().default(null),
  answerDays: z.int().min(1).max(60).nullable().default(null),
}

export const LineSchema = z.object({
  lineId: z.int(),
  version: versionSchema,
  name: z.string(),
  phones: z.string(),
  hours: z.string(),
  opensOn: plainDateSchema,
  closesOn: plainDateSchema.nullable(),
  answerDays: z.int().nullable(),
  removed: z.boolean(),
  state: z.enum(lineStates),
})

export const settingFields = {
  answerDays: z.int().min(1).max(60),
  contactDays: z.int().min(1).max(365),
}

export const SettingSchema = z.object({ version: z.int().min(0), ...settingFields })

export const appealFields = {
  lineId: z.int().positive().nullable().default(null),
  receivedOn: plainDateSchema,
  receivedAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Укажите время: 09:40'),
  channel: z.enum(channels),
  topicId: z.int().positive(),
  question: z.string().trim().min(1, 'Запишите вопрос').max(4000),
  responderId: z.string().max(100).nullable().default(null),
}

export const contactFields = { contactName: optionalText(200), contactPhone: optionalText(50) }

export const AppealSchema = z.object({
  appealId: z.int(),
  version: versionSchema,
  lineId: z.int().nullable(),
  lineName: z.string().nullable(),
  receivedOn: plainDateSchema,
  receivedAt: z.string(),
  channel: z.enum(channels),
  topicId: z.int(),
  topicName: z.string(),
  question: z.string(),
  recorderName: z.string(),
  responderId: z.string().nullable(),
  responderName: z.string().nullable(),
  dueOn: plainDateSchema,
  state: z.enum(appealStates),
  answer: z.string().nullable(),
  answeredOn: plainDateSchema.nullable(),
  answeredBy: z.string().nullable(),
  /** Whether somebody left a name or a telephone; which, only those who answer are told. */
  hasContact: z.boolean(),
  removed: z.boolean(),
})

export const AppealCardSchema = AppealSchema.extend({
  /** Null where there is none or the person is not among those who answer. */
  contact: z
    .object({ name: z.string().nullable(), phone: z.string().nullable(), eraseOn: plainDateSchema })
    .nullable(),
})

export const HotlineSchema = z.object({
  topics: z.array(TopicSchema),
  lines: z.array(LineSchema),
  setting: SettingSchema,
  /** Who may be asked to answer. */
  people: z.array(personSchema),
})
