import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { paperKinds } from './domain/paper-kind.ts'

/** What crosses between templates and their pages; papers, archives and names have contracts of their own. */

const kind = z.enum(paperKinds)
const id = z.coerce.number().int().positive().max(2_147_483_647)

const KindLineSchema = z.object({
  kind,
  /** Null: the shipped template is in use. */
  own: z.object({ number: z.int(), fileName: z.string(), uploadedAt: z.string() }).nullable(),
  editionCount: z.int(),
  /** Whether there are data to make such a paper of at all. */
  isMade: z.boolean(),
})
export type KindLine = z.output<typeof KindLineSchema>

export const listTemplates = endpoint({
  method: 'GET',
  path: '/templates',
  answer: z.object({ kinds: z.array(KindLineSchema) }),
})

const TagSchema = z.object({
  written: z.string(),
  meaning: z.string(),
  example: z.string(),
  /** Loops the tag stands in, the outer one first. */
  within: z.array(z.string()),
})
export type TagView = z.output<typeof TagSchema>

const EditionSchema = z.object({
  editionId: z.int(),
  number: z.int(),
  fileName: z.string(),
  note: z.string().nullable(),
  uploadedAt: z.string(),
  uploaderName: z.string(),
})

const TemplateCardSchema = z.object({
  kind,
  /** 0 while nobody has set anything. */
  version: z.int(),
  /** The edition in use; null: the shipped template. */
  editionId: z.int().nullable(),
  numberPrefix: z.string(),
  numberSuffix: z.string(),
  /** The newest first. */
  editions: z.array(EditionSchema),
  tags: z.array(TagSchema),
  isMade: z.boolean(),
})
export type TemplateCard = z.output<typeof TemplateCardSchema>

const ofKind = z.object({ kind })

export const getTemplate = endpoint({
  method: 'GET',
  path: '/templates/:kind',
  params: ofKind,
  answer: TemplateCardSchema,
})

/** An edition, or the shipped template without one. */
export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/templates/:kind/file',
  params: ofKind,
  query: z.object({ edition: id.optional() }),
  answer: z.void(),
  download: true,
})

/** The same with invented data in it. */
export const downloadSample = endpoint({
  method: 'GET',
  path: '/templates/:kind/sample',
  params: ofKind,
  query: z.object({ edition: id.optional() }),
  answer: z.void(),
  download: true,
})

export const mostTemplateBytes = 5 * 1024 * 1024
const templateFile = { most: 1, bytesEach: mostTemplateBytes } as const

const TriedSchema = z.object({
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      place: z.string().nullable(),
    }),
  ),
  preview: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), text: z.string() }),
      z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
    ]),
  ),
})
export type TriedView = z.output<typeof TriedSchema>

/** Tries a file without keeping it: what is wrong with it, else how an invented paper comes out. */
export const tryTemplateFile = endpoint({
  method: 'POST',
  path: '/templates/:kind/trial',
  params: ofKind,
  files: templateFile,
  answer: TriedSchema,
})

/** A new edition, in use from now on. */
export const addTemplateEdition = endpoint({
  method: 'POST',
  path: '/templates/:kind/editions',
  params: ofKind,
  files: templateFile,
  body: z.object({ version: z.coerce.number().int().min(0), note: z.string().trim().max(500).nullable() }),
  answer: TemplateCardSchema,
})

const affix = z
  .string()
  .trim()
  .max(20, 'Не длиннее 20 знаков')
  .regex(/^[^{}]*$/u, 'Без фигурных скобок')

/** Which template is in use (null: the shipped one) and how numbers are written. */
export const setTemplate = endpoint({
  method: 'PUT',
  path: '/templates/:kind/setting',
  params: ofKind,
  body: z.object({
    version: z.int().min(0),
    editionId: z.int().positive().nullable(),
    numberPrefix: affix,
    numberSuffix: affix,
  }),
  answer: TemplateCardSchema,
})
