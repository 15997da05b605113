import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import {
  ImportPreviewSchema,
  ImportRefusalSchema,
  importStates,
  PreviewWorkSchema,
} from './domain/import/import-shapes.ts'
import { workSeasons } from './domain/work-season.ts'

const id = z.coerce.number().int().positive().max(2_147_483_647)
const moment = z.iso.datetime()

/** Results of a whole region are some megabytes; a million rows of text are some tens. */
export const MOST_RESULTS_BYTES = 50_000_000

const SchoolCountsSchema = z.object({
  new: z.int(),
  replaced: z.int(),
  same: z.int(),
  leftOut: z.int(),
})

/** A work of a file without its schools. */
const WorkLineSchema = PreviewWorkSchema.omit({ schools: true }).extend({
  participants: z.int(),
  absent: z.int(),
  schools: SchoolCountsSchema,
  /** Schools that would have much fewer pupils than counted when the file was read; null where there are none. */
  fewer: z.object({ schools: z.int(), before: z.int(), after: z.int() }).nullable(),
})
export type WorkLine = z.output<typeof WorkLineSchema>

const ImportLineSchema = z.object({
  importId: z.int(),
  fileName: z.string(),
  format: z.string().nullable(),
  state: z.enum(importStates),
  /** Hundredths. */
  progress: z.int(),
  starterName: z.string(),
  startedAt: moment,
  importedAt: moment.nullable(),
  refusal: ImportRefusalSchema.nullable(),
  /** The file is still here: it can be loaded or marked up. */
  hasUpload: z.boolean(),
  works: z.array(WorkLineSchema).readonly(),
  flags: ImportPreviewSchema.shape.flags,
  appeals: ImportPreviewSchema.shape.appeals,
  dropped: z.array(z.string()).readonly(),
  problemCounts: ImportPreviewSchema.shape.problemCounts,
})
export type ImportLine = z.output<typeof ImportLineSchema>

const ImportCardSchema = ImportLineSchema.extend({
  preview: ImportPreviewSchema.nullable(),
  /** Schools to choose from for a code that nobody has, and names of those that were found. */
  organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
})
export type ImportCard = z.output<typeof ImportCardSchema>

/** The file is taken in and read in the background; the page asks again until it is read. */
export const uploadResults = endpoint({
  method: 'POST',
  path: '/results/imports',
  files: { most: 1, bytesEach: MOST_RESULTS_BYTES },
  /** `folder`: its last two folders, where a folder was dropped: '2020/4' says year and grade. */
  body: z.object({ mappingId: id.optional(), folder: z.string().trim().min(1).max(200).optional() }),
  answer: z.object({ importId: z.int(), outcome: z.enum(['created', 'already-open']) }),
})

/** Newest first. `before` is the last importId of the page above; `nextBefore` null means the end. */
export const listResultsImports = endpoint({
  method: 'GET',
  path: '/results/imports',
  query: z.object({ before: id.optional() }),
  answer: z.object({ imports: z.array(ImportLineSchema).readonly(), nextBefore: z.int().nullable() }),
})

const importParams = z.object({ resultsImportId: id })

export const getResultsImport = endpoint({
  method: 'GET',
  path: '/results/imports/:resultsImportId',
  params: importParams,
  answer: ImportCardSchema,
})

/**
 * «Загрузить»: from here on the background stores it. Where a school would be left with much fewer pupils, 409
 * 'assessment/fewer-pupils' names the numbers, until a person says `evenIfFewer`.
 */
export const loadResults = endpoint({
  method: 'POST',
  path: '/results/imports/:resultsImportId/load',
  params: importParams,
  /** `season`: when its works were written, where the person knows better than the file. */
  body: z.object({ evenIfFewer: z.boolean(), season: z.enum(workSeasons).optional() }),
  answer: ImportLineSchema,
})

/**
 * «Загрузить все проверенные»: every file that is read and holds schools of ours, the oldest first. `held` are those by
 * which a school would be left with much fewer pupils: a person decides of each.
 */
export const loadCheckedResults = endpoint({
  method: 'POST',
  path: '/results/imports/load-checked',
  answer: z.object({ started: z.int(), held: z.array(z.string()).readonly() }),
})

export const cancelResults = endpoint({
  method: 'POST',
  path: '/results/imports/:resultsImportId/cancel',
  params: importParams,
  answer: ImportLineSchema,
})

export const undoResults = endpoint({
  method: 'POST',
  path: '/results/imports/:resultsImportId/undo',
  params: importParams,
  answer: ImportLineSchema,
})

/** Whose code this is: remembered in the registry, and the file is read again. */
export const nameResultsSchool = endpoint({
  method: 'POST',
  path: '/results/imports/:resultsImportId/schools',
  params: importParams,
  /** An empty code stands for the rows of this file that name no school: those are remembered for the file alone. */
  body: z.object({ code: z.string().trim().max(20), organizationId: z.int().positive() }),
  answer: ImportLineSchema,
})

/** The sender's own table without its personal columns, with a remark at each row that was set aside. */
export const downloadMarkedResults = endpoint({
  method: 'GET',
  path: '/results/imports/:resultsImportId/marked-copy.xlsx',
  params: importParams,
  answer: z.void(),
  download: true,
})
