import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { campaignStates } from './domain/campaign/campaign.ts'
import { AnswersSchema } from './domain/form/answers.ts'
import { keySchema } from './domain/form/form-key.ts'
import { commentSchema, idSchema, SheetViewSchema, versionSchema } from './domain/shapes.ts'
import { sheetStates } from './domain/sheet/sheet.ts'

/** Sheets: the answers of one organisation to one campaign — written, sent, returned, accepted, corrected. */
export type SheetView = z.output<typeof SheetViewSchema>
export type MySheet = z.output<typeof MySheetSchema>

const MySheetSchema = z.object({
  campaignId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  title: z.string(),
  periodName: z.string(),
  dueOn: plainDateSchema,
  campaignState: z.enum(campaignStates),
  state: z.enum(sheetStates),
  comment: z.string().nullable(),
  sentAt: z.string().nullable(),
  sentNumber: z.int(),
  /** The first day on which the organisation no longer works. */
  closedOn: plainDateSchema.nullable(),
  /** Whether something is to be done by this person. */
  waits: z.boolean(),
})

/** What the person's organisations are asked, the nearest term first. */
export const listMySheets = endpoint({
  method: 'GET',
  path: '/monitoring/my-sheets',
  answer: z.object({ sheets: z.array(MySheetSchema), waiting: z.int() }),
})

const sheetParams = z.object({ campaignId: idSchema, organizationId: idSchema })
const seen = { version: versionSchema }

export const getSheet = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId',
  params: sheetParams,
  answer: SheetViewSchema,
})

/** Autosave: nothing is refused for being incomplete. What is to be mended the page sees itself, and getSheet says. */
export const saveAnswers = endpoint({
  method: 'PUT',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/answers',
  params: sheetParams,
  body: z.object({ ...seen, answers: AnswersSchema }),
  answer: z.object({ version: versionSchema, savedAt: z.string() }),
})

export const submitSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/submit',
  params: sheetParams,
  body: z.object(seen),
  answer: SheetViewSchema,
})

/** Undoes the sending while nobody has looked. */
export const withdrawSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/withdraw',
  params: sheetParams,
  body: z.object(seen),
  answer: SheetViewSchema,
})

export const acceptSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/accept',
  params: sheetParams,
  body: z.object(seen),
  answer: SheetViewSchema,
})

export const returnSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/return',
  params: sheetParams,
  body: z.object({ ...seen, comment: commentSchema }),
  answer: SheetViewSchema,
})

/** A late correction: the accepted version counts until the corrected one is accepted. */
export const correctSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/correct',
  params: sheetParams,
  body: z.object({ ...seen, comment: commentSchema }),
  answer: SheetViewSchema,
})

/** The form as an xlsx to be filled in elsewhere, with what is answered already. */
export const downloadSheet = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/xlsx',
  params: sheetParams,
  answer: z.void(),
  download: true,
})

/** Reads the xlsx back into the draft. What cannot be read stays as text and is named by its cell. */
export const uploadSheet = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/xlsx',
  params: sheetParams,
  files: { most: 1, bytesEach: 5_000_000 },
  body: z.object({ version: z.coerce.number().int().positive() }),
  answer: z.object({
    sheet: SheetViewSchema,
    changed: z.int(),
    problems: z.array(z.object({ cell: z.string(), detail: z.string() })),
  }),
})

/** Puts a file among those of the organisation; `value` is the answer that a file field keeps of it. */
export const putSheetFile = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/files',
  params: sheetParams,
  files: { most: 1, bytesEach: mostFileBytes },
  answer: z.object({ value: z.string(), fileName: z.string() }),
})

/** The file of a field: of what is being written, or of the version that was sent under the number. */
export const getSheetFile = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/files/:field',
  params: sheetParams.extend({ field: keySchema }),
  query: z.object({ number: z.coerce.number().int().positive().optional() }),
  answer: z.void(),
  download: true,
})

/** «Мы сдали»: what was sent, when and by whom, with the checksum of the answers. */
export const getReceipt = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/sheets/:organizationId/receipts/:number',
  params: sheetParams.extend({ number: idSchema }),
  query: z.object({
    format: z.enum(['docx', 'pdf']).default('docx'),
    /** Minutes by which the clock of whoever asks is ahead of UTC. */
    offset: z.coerce.number().int().min(-840).max(840).default(180),
  }),
  answer: z.void(),
  download: true,
})
