import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { decisions, reportStates } from './domain/hearing.ts'
import { idOrNull, idSchema, optionalText, versionSchema } from './domain/shapes.ts'

export const HearingReportSchema = z.object({
  hearingId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  version: versionSchema,
  speaker: z.string().nullable(),
  fileName: z.string().nullable(),
  sentOn: plainDateSchema.nullable(),
  senderName: z.string().nullable(),
  questions: z.string().nullable(),
  decision: z.enum(decisions).nullable(),
  decisionText: z.string().nullable(),
  followUpBy: plainDateSchema.nullable(),
  followedOn: plainDateSchema.nullable(),
  followUpNote: z.string().nullable(),
  state: z.enum(reportStates),
})

export const HearingSchema = z.object({
  hearingId: z.int(),
  version: versionSchema,
  theme: z.string(),
  place: z.string(),
  heldOn: plainDateSchema,
  reportBy: plainDateSchema,
  actId: z.int().nullable(),
  actTitle: z.string().nullable(),
  planId: z.int().nullable(),
  actionId: z.int().nullable(),
  removed: z.boolean(),
  reports: z.array(HearingReportSchema),
})

/** Hearings of heads' reports. */
export type HearingView = z.output<typeof HearingSchema>
export type HearingReportView = z.output<typeof HearingReportSchema>

const hearingFields = {
  theme: z.string().trim().min(1, 'Укажите тему').max(500),
  place: z.string().trim().min(1, 'Укажите, где слушают').max(200),
  heldOn: plainDateSchema,
  reportBy: plainDateSchema,
  actId: idOrNull,
  planId: idOrNull,
  actionId: idOrNull,
  speakers: z
    .array(z.object({ organizationId: z.int().positive(), speaker: optionalText(200) }))
    .min(1, 'Выберите, кто отчитывается')
    .max(300),
}

/** Hearings held in the period; an organisation's people see those they report to. */
export const listHearings = endpoint({
  method: 'GET',
  path: '/control/hearings',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({ hearings: z.array(HearingSchema) }),
})

const hearingParams = z.object({ hearingId: idSchema })

export const getHearing = endpoint({
  method: 'GET',
  path: '/control/hearings/:hearingId',
  params: hearingParams,
  answer: HearingSchema,
})

export const addHearing = endpoint({
  method: 'POST',
  path: '/control/hearings',
  body: z.object(hearingFields),
  answer: HearingSchema,
})

export const changeHearing = endpoint({
  method: 'PUT',
  path: '/control/hearings/:hearingId',
  params: hearingParams,
  body: z.object({ version: versionSchema, ...hearingFields }),
  answer: HearingSchema,
})

export const moveHearingAway = endpoint({
  method: 'POST',
  path: '/control/hearings/:hearingId/removal',
  params: hearingParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: HearingSchema,
})

const reportParams = z.object({ hearingId: idSchema, organizationId: idSchema })

/** A head sends the report's file; a later one replaces it until a decision is written. */
export const sendHearingReport = endpoint({
  method: 'POST',
  path: '/control/hearings/:hearingId/reports/:organizationId',
  params: reportParams,
  files: { most: 1, bytesEach: mostFileBytes },
  body: z.object({ version: versionSchema, speaker: optionalText(200) }),
  answer: HearingReportSchema,
})

/** What was asked and decided; null takes the decision back. */
export const decideOnReport = endpoint({
  method: 'PUT',
  path: '/control/hearings/:hearingId/reports/:organizationId/decision',
  params: reportParams,
  body: z.object({
    version: versionSchema,
    questions: optionalText(4000),
    decision: z.enum(decisions).nullable(),
    decisionText: optionalText(4000),
    followUpBy: plainDateSchema.nullable().default(null),
  }),
  answer: HearingReportSchema,
})

/** What was decided has been done; null takes the mark back. */
export const followUpReport = endpoint({
  method: 'PUT',
  path: '/control/hearings/:hearingId/reports/:organizationId/follow-up',
  params: reportParams,
  body: z.object({
    version: versionSchema,
    followedOn: plainDateSchema.nullable(),
    note: optionalText(2000),
  }),
  answer: HearingReportSchema,
})

export const downloadHearingReport = endpoint({
  method: 'GET',
  path: '/control/hearings/:hearingId/reports/:organizationId/file',
  params: reportParams,
  answer: z.void(),
  download: true,
})
