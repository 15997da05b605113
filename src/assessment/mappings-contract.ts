import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { TableMappingSchema } from './domain/reading/formats/mapped/mapping-shape.ts'
import { mappedFields } from './domain/reading/formats/mapped/table-mapping.ts'
import { procedures, subjects } from './domain/work-key.ts'

const id = z.coerce.number().int().positive().max(2_147_483_647)
const nameField = z
  .string()
  .trim()
  .min(1, 'Назовите сопоставление, например: «Диагностика, центр оценки»')
  .max(120, 'Не длиннее 120 знаков')

const MappingViewSchema = z.object({
  mappingId: z.int(),
  version: z.int(),
  name: z.string(),
  definition: TableMappingSchema,
  authorName: z.string(),
  shared: z.boolean(),
  isOwn: z.boolean(),
  changedAt: z.iso.datetime(),
})
export type MappingView = z.output<typeof MappingViewSchema>

/** One's own and those that are shared. */
export const listMappings = endpoint({
  method: 'GET',
  path: '/results/mappings',
  answer: z.object({ mappings: z.array(MappingViewSchema).readonly() }),
})

/** How the table of an import might be read: a guess for a person to correct. */
export const suggestImportMapping = endpoint({
  method: 'GET',
  path: '/results/imports/:resultsImportId/suggestion',
  params: z.object({ resultsImportId: id }),
  answer: z.object({
    suggestion: z
      .object({
        sheet: z.string().nullable(),
        headerRow: z.int(),
        headerHeight: z.union([z.literal(1), z.literal(2)]),
        columns: TableMappingSchema.shape.columns,
        work: z.object({
          procedure: z.enum(procedures).nullable(),
          year: z.int().nullable(),
          grade: z.int().nullable(),
          subject: z.enum(subjects).nullable(),
          title: z.string(),
          maxScore: z.int().nullable(),
        }),
        reasons: z.array(z.object({ column: z.int(), why: z.string() })).readonly(),
        /** Columns that nobody understood. */
        others: z.array(z.object({ column: z.int(), header: z.string() })).readonly(),
        /** A few values a column, never of one that may name a person. */
        samples: z.array(z.object({ column: z.int(), values: z.array(z.string()).readonly() })).readonly(),
      })
      .nullable(),
    fields: z.array(z.enum(mappedFields)).readonly(),
  }),
})

/** The table is read this way; a named mapping stays for the next file, without a name it is for this file alone. */
export const mapImport = endpoint({
  method: 'POST',
  path: '/results/imports/:resultsImportId/mapping',
  params: z.object({ resultsImportId: id }),
  body: z.object({ name: nameField.nullable(), shared: z.boolean(), definition: TableMappingSchema }),
  answer: z.object({ mappingId: z.int() }),
})

const mappingParams = z.object({ mappingId: id })

export const renameMapping = endpoint({
  method: 'PUT',
  path: '/results/mappings/:mappingId',
  params: mappingParams,
  body: z.object({ version: z.int(), name: nameField, shared: z.boolean() }),
  answer: MappingViewSchema,
})

export const deleteMapping = endpoint({
  method: 'DELETE',
  path: '/results/mappings/:mappingId',
  params: mappingParams,
  answer: z.void(),
})

/** Undoes the deletion. */
export const restoreMapping = endpoint({
  method: 'POST',
  path: '/results/mappings/:mappingId/restore',
  params: mappingParams,
  answer: MappingViewSchema,
})
