import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { workContentFields, workKeySchema } from './domain/catalogue/catalogue-shapes.ts'
import { authorities } from './domain/catalogue/edition.ts'
import { minimumPurposes } from './domain/catalogue/ege-minimum.ts'
import { subjects } from './domain/work-key.ts'

/** What crosses between the catalogue of works and its pages. `version` is the one the writer saw. */
export type CatalogueRow = z.output<typeof listCatalogue.answer>['works'][number]
export type CatalogueCard = z.output<typeof cardSchema>
export type EditionView = z.output<typeof editionSchema>
export type MinimumView = z.output<typeof minimumSchema>
export type DescriptionView = z.output<typeof readDescriptionFile.answer>

const statusSchema = z.enum(['confirmed', 'draft'])
const addressSchema = z.string().min(1).max(120)
const version = z.int().min(1)
const id = z.coerce.number().int().positive()

const editionSchema = z.object({
  /** Null = comes with the program. */
  editionId: z.int().nullable(),
  version: z.int(),
  ...workContentFields,
  status: statusSchema,
  confirmedBy: z.string().nullable(),
  /** ISO instant. */
  confirmedAt: z.string().nullable(),
  removed: z.boolean(),
  isInForce: z.boolean(),
})

const cardSchema = z.object({
  address: addressSchema,
  key: workKeySchema,
  /** The one in force first; those that were taken away last. */
  editions: z.array(editionSchema),
})

export const listCatalogue = endpoint({
  method: 'GET',
  path: '/assessment/catalogue',
  answer: z.object({
    works: z.array(
      z.object({
        address: addressSchema,
        key: workKeySchema,
        maxScore: z.int(),
        itemCount: z.int(),
        hasScale: z.boolean(),
        hasTestScores: z.boolean(),
        source: z.string(),
        status: statusSchema,
        authority: z.enum(authorities),
        edition: z.int(),
        isOwn: z.boolean(),
        confirmedBy: z.string().nullable(),
      }),
    ),
  }),
})

const cardParams = z.object({ address: addressSchema })

export const getCatalogueWork = endpoint({
  method: 'GET',
  path: '/assessment/catalogue/works/:address',
  params: cardParams,
  answer: cardSchema,
})

/** A version of one's own: of a new work, of one that comes with the program, or copied from another year. */
export const addCatalogueWork = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/works',
  body: z.object({ key: workKeySchema, ...workContentFields }),
  answer: cardSchema,
})

const editionParams = z.object({ editionId: id })

export const changeCatalogueWork = endpoint({
  method: 'PUT',
  path: '/assessment/catalogue/editions/:editionId',
  params: editionParams,
  body: z.object({ version, ...workContentFields }),
  answer: cardSchema,
})

/** Somebody has compared it with the document. */
export const confirmCatalogueWork = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/editions/:editionId/confirm',
  params: editionParams,
  body: z.object({ version }),
  answer: cardSchema,
})

export const unconfirmCatalogueWork = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/editions/:editionId/unconfirm',
  params: editionParams,
  body: z.object({ version }),
  answer: cardSchema,
})

export const removeCatalogueWork = endpoint({
  method: 'DELETE',
  path: '/assessment/catalogue/editions/:editionId',
  params: editionParams,
  query: z.object({ version: z.coerce.number().int().min(1) }),
  answer: cardSchema,
})

export const restoreCatalogueWork = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/editions/:editionId/restore',
  params: editionParams,
  body: z.object({ version }),
  answer: cardSchema,
})

/** The items of an official description table, for the form; nothing is stored. */
export const readDescriptionFile = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/read-description',
  files: { most: 1, bytesEach: 5_000_000 },
  answer: z.object({
    items: workContentFields.items,
    problems: z.array(z.object({ row: z.int(), message: z.string() })),
  }),
})

export const downloadCatalogueWork = endpoint({
  method: 'GET',
  path: '/assessment/catalogue/works/:address/xlsx',
  params: cardParams,
  download: true,
  answer: z.void(),
})

const minimumFields = {
  year: z.int().min(2000).max(2100),
  procedure: z.enum(['ege', 'oge', 'gve-9', 'gve-11']),
  subject: z.enum(subjects),
  level: z.enum(['base', 'advanced', 'profile']).nullable(),
  purpose: z.enum(minimumPurposes),
  value: z.int().min(0).max(100),
  unit: z.enum(['test-score', 'primary-score', 'mark']),
  source: z.string().trim().min(1).max(500),
  status: statusSchema,
} as const

const minimumSchema = z.object({
  ...minimumFields,
  /** Null = comes with the program. */
  minimumId: z.int().nullable(),
  version: z.int(),
  removed: z.boolean(),
})

export const listMinima = endpoint({
  method: 'GET',
  path: '/assessment/catalogue/minima',
  answer: z.object({ minima: z.array(minimumSchema) }),
})

export const addMinimum = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/minima',
  body: z.object(minimumFields),
  answer: minimumSchema,
})

const minimumParams = z.object({ minimumId: id })

export const changeMinimum = endpoint({
  method: 'PUT',
  path: '/assessment/catalogue/minima/:minimumId',
  params: minimumParams,
  body: z.object({
    version,
    value: minimumFields.value,
    unit: minimumFields.unit,
    source: minimumFields.source,
    status: statusSchema,
  }),
  answer: minimumSchema,
})

export const removeMinimum = endpoint({
  method: 'DELETE',
  path: '/assessment/catalogue/minima/:minimumId',
  params: minimumParams,
  query: z.object({ version: z.coerce.number().int().min(1) }),
  answer: minimumSchema,
})

export const restoreMinimum = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/minima/:minimumId/restore',
  params: minimumParams,
  body: z.object({ version }),
  answer: minimumSchema,
})
