import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { paperKinds } from './domain/paper-kind.ts'

/** What crosses between the register of papers and its pages. */

const kind = z.enum(paperKinds)
const id = z.coerce.number().int().positive().max(2_147_483_647)

const PaperLineSchema = z.object({
  paperId: z.int(),
  kind,
  year: z.int(),
  number: z.int(),
  numberText: z.string(),
  registeredOn: plainDateSchema,
  title: z.string(),
  authorName: z.string(),
  cancelledOn: plainDateSchema.nullable(),
})
export type PaperLineView = z.output<typeof PaperLineSchema>

export const listPapers = endpoint({
  method: 'GET',
  path: '/papers',
  query: z.object({
    kind: kind.optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    /** 'plan:12': papers made of this. */
    subject: z.string().max(80).optional(),
  }),
  answer: z.object({ papers: z.array(PaperLineSchema), years: z.array(z.int()) }),
})

const PaperCardSchema = PaperLineSchema.extend({
  version: z.int(),
  templateName: z.string(),
  madeAt: z.string(),
  annexes: z.array(z.string()),
  basis: z.array(z.string()),
  /** What a person had filled in, by the labels of the fields. */
  answers: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Whom it is about. */
  organization: z.object({ organizationId: z.int(), shortName: z.string() }).nullable(),
  cancelReason: z.string().nullable(),
  cancellerName: z.string().nullable(),
  /** Whether this machine makes a pdf of a docx. */
  hasPdf: z.boolean(),
})
export type PaperCard = z.output<typeof PaperCardSchema>

const ofPaper = z.object({ paperId: id })

export const getPaper = endpoint({
  method: 'GET',
  path: '/papers/:paperId',
  params: ofPaper,
  answer: PaperCardSchema,
})

/** By the address in the paper's code: the kind, the year, the number. */
export const findPaper = endpoint({
  method: 'GET',
  path: '/papers/by-number/:kind/:year/:number',
  params: z.object({ kind, year: z.coerce.number().int().min(2000).max(2100), number: id }),
  answer: PaperCardSchema,
})

/** Made again from the data that were kept: the same file each time. */
export const downloadPaper = endpoint({
  method: 'GET',
  path: '/papers/:paperId/file/:format',
  params: z.object({ paperId: id, format: z.enum(['docx', 'pdf']) }),
  answer: z.void(),
  download: true,
})

/** The paper stays in the register with its number and the reason. */
export const cancelPaper = endpoint({
  method: 'POST',
  path: '/papers/:paperId/cancel',
  params: ofPaper,
  body: z.object({
    version: z.int().positive(),
    reason: z.string().trim().min(3, 'Напишите, почему документ аннулирован').max(500),
  }),
  answer: PaperCardSchema,
})

const QuestionSchema = z.object({
  key: z.string(),
  label: z.string(),
  hint: z.string(),
  kind: z.enum(['line', 'text', 'people', 'tasks']),
  required: z.boolean(),
})
export type QuestionView = z.output<typeof QuestionSchema>

/** Kinds that can be made now, and what the form of one of them asks. */
export const getPaperChoices = endpoint({
  method: 'GET',
  path: '/papers/choices',
  query: z.object({ kind: kind.optional() }),
  answer: z.object({
    kinds: z.array(kind),
    subjects: z.array(z.object({ key: z.string(), title: z.string() })),
    questions: z.array(QuestionSchema),
    signatory: z.object({ name: z.string(), post: z.string() }),
    place: z.string(),
    /** The day by the installation's calendar. */
    today: plainDateSchema,
    /** Of the last registered paper of the kind this year: an earlier day is refused. */
    lastOn: plainDateSchema.nullable(),
  }),
})

const words = (most: number) => z.string().trim().max(most)

const PaperToMakeSchema = z.object({
  kind,
  subject: z.string().min(1).max(80),
  signatoryName: words(120),
  signatoryPost: words(200),
  place: words(120),
  phone: words(60),
  answers: z.record(z.string().max(40), z.string().max(20_000)),
})

/** The paper without a number, to look at. Nothing is kept. */
export const draftPaper = endpoint({
  method: 'POST',
  path: '/papers/draft',
  body: PaperToMakeSchema,
  answer: z.void(),
  download: true,
})

/** Gives the paper the next number of its kind in the year and keeps what it was made from. */
export const registerPaper = endpoint({
  method: 'POST',
  path: '/papers',
  body: PaperToMakeSchema.extend({ registeredOn: plainDateSchema }),
  answer: PaperCardSchema,
})
