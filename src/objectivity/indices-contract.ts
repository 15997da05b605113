import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { indexFormulaSchema, indexKeys } from './domain/indices/index-formula.ts'
import { idSchema } from './domain/shapes.ts'

const counts = z.record(z.string(), z.number())
const value = z.object({ counts, value: z.number().nullable(), isFew: z.boolean() })

const editionSchema = indexFormulaSchema.extend({
  /** 0 = the system's own formula, nothing changed yet. */
  edition: z.int().min(0),
  authorName: z.string().nullable(),
  madeOn: plainDateSchema.nullable(),
})
export type IndexEditionView = z.output<typeof editionSchema>

const schoolValue = value.extend({
  organizationId: z.int(),
  organizationName: z.string(),
  /** Medals: how often as many by chance; null for other indices and for few. */
  chance: z.number().nullable(),
})
export type IndexSchool = z.output<typeof schoolValue>

export const indexViewSchema = z.object({
  key: z.enum(indexKeys),
  inForce: editionSchema,
  /** Former editions, the newest first. */
  former: z.array(editionSchema).readonly(),
  /** In the order of their names: no index ranks schools. */
  schools: z.array(schoolValue).readonly(),
  together: value,
  /** What the values rest on, or why there are none, in words. */
  basis: z.string(),
})
export type IndexView = z.output<typeof indexViewSchema>

const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

export const getIndices = endpoint({
  method: 'GET',
  path: '/objectivity/indices',
  query: yearQuery,
  answer: z.object({
    year: z.int(),
    years: z.array(z.int()).readonly(),
    indices: z.array(indexViewSchema).readonly(),
  }),
})
export type IndicesView = z.output<(typeof getIndices)['answer']>

export const downloadIndices = endpoint({
  method: 'GET',
  path: '/objectivity/indices/file',
  query: yearQuery,
  answer: z.void(),
  download: true,
})

/** A new edition; `edition` is the one the person saw. */
export const changeIndex = endpoint({
  method: 'POST',
  path: '/objectivity/indices/:indexKey/editions',
  params: z.object({ indexKey: z.enum(indexKeys) }),
  body: indexFormulaSchema.extend({ edition: z.int().min(0) }),
  answer: editionSchema,
})

const medalRowSchema = z.object({
  /** null = the whole region. */
  organizationId: z.int().nullable(),
  organizationName: z.string(),
  year: z.int(),
  /** 0 = not entered by a person: counted from files of ЕГЭ. */
  version: z.int().min(0),
  candidates: z.int(),
  unconfirmed: z.int(),
  authorName: z.string().nullable(),
  changedOn: plainDateSchema.nullable(),
})
export type MedalRow = z.output<typeof medalRowSchema>

export const listMedals = endpoint({
  method: 'GET',
  path: '/objectivity/medals',
  answer: z.object({
    rows: z.array(medalRowSchema).readonly(),
    schools: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
  }),
})

/** Counts of a school, or of the region, for a year. `version` is that of the row the person saw, 0 = there was none. */
export const setMedals = endpoint({
  method: 'PUT',
  path: '/objectivity/medals',
  body: z.object({
    organizationId: idSchema.nullable(),
    year: z.int().min(2010).max(2100),
    version: z.int().min(0),
    candidates: z.int().min(0).max(100_000),
    unconfirmed: z.int().min(0).max(100_000),
  }),
  answer: medalRowSchema,
})

/** A table with a row for each school and year; what is empty is left as it is. */
export const loadMedals = endpoint({
  method: 'POST',
  path: '/objectivity/medals/file',
  files: { most: 1, bytesEach: 5_000_000 },
  body: z.object({}),
  answer: z.object({ changed: z.int(), same: z.int() }),
})

/** The table to fill: what is entered, and empty rows for the last three years. */
export const downloadMedals = endpoint({
  method: 'GET',
  path: '/objectivity/medals/file',
  query: yearQuery,
  answer: z.void(),
  download: true,
})
