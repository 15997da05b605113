import { z } from 'zod'
import { procedures, subjects } from '../work-key.ts'
import { workSeasons } from '../work-season.ts'

/** From the upload to the end; what each means to a person is in texts.ru.ts. */
export const importStates = [
  'waiting',
  'reading',
  'read',
  'storing',
  'imported',
  'same',
  'refused',
  'failed',
  'cancelled',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

/** How a school's results of a work change by the file; 'left-out' = not a school of this municipality, or not yet known. */
export const partChanges = ['new', 'replaced', 'same', 'left-out'] as const
export type PartChange = (typeof partChanges)[number]

export const WorkKeySchema = z.object({
  procedure: z.enum(procedures),
  year: z.int(),
  grade: z.int().nullable(),
  subject: z.enum(subjects),
  level: z.enum(['base', 'advanced', 'profile']).nullable(),
  series: z.string().nullable(),
})

export const PreviewSchoolSchema = z.object({
  /** As the file has it, digits with leading zeros. */
  code: z.string(),
  name: z.string().nullable(),
  municipality: z.string().nullable(),
  organizationId: z.int().nullable(),
  /** Offered by the name for a person to choose, best first. */
  candidates: z.array(z.int()).readonly(),
  participants: z.int(),
  absent: z.int(),
  /** How many take part by what counted when the file was read; previews of old files do not say. */
  before: z.int().nullable().optional(),
  becomes: z.enum(partChanges),
})
export type PreviewSchool = z.output<typeof PreviewSchoolSchema>

export const PreviewWorkSchema = WorkKeySchema.extend({
  title: z.string(),
  /** The day of an exam; '' for a work that is written once. */
  sitting: z.string(),
  /** When it was written, as will count: a person's word, the file's, what is usual. Previews of old files do not say. */
  season: z.enum(workSeasons).nullable().optional(),
  /** The stored work is of the other half of the year: it may be another work that would be replaced. */
  seasonDiffers: z.boolean().optional(),
  maxScore: z.number().nullable(),
  itemCount: z.int(),
  /** Published figures: they are kept apart from what is computed here. */
  reported: z.boolean(),
  quarantined: z.int(),
  /** The stored work has other items: totals are kept, scores stay out of item analysis. */
  itemsAgree: z.boolean(),
  schools: z.array(PreviewSchoolSchema).readonly(),
})
export type PreviewWork = z.output<typeof PreviewWorkSchema>

export const PreviewProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  row: z.int().nullable(),
  cell: z.string().nullable(),
  message: z.string(),
})

export const ImportPreviewSchema = z.object({
  format: z.string(),
  works: z.array(PreviewWorkSchema).readonly(),
  /** Rows of an official list: how many, and how many of other municipalities. */
  flags: z.object({ schools: z.int(), leftOut: z.int() }),
  /** Results changed by appeals: how many, and how many whose pupil was not found (known after the import). */
  appeals: z.object({ changes: z.int(), unmatched: z.int().nullable() }),
  /** Headers of personal columns whose contents were left behind. */
  dropped: z.array(z.string()).readonly(),
  problems: z.array(PreviewProblemSchema).readonly(),
  /** There may be more than `problems` holds. */
  problemCounts: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
})
export type ImportPreview = z.output<typeof ImportPreviewSchema>

/** Why a file was not taken. Refusals of old have no code; a fault has neither code nor detail. */
export const ImportRefusalSchema = z.object({
  code: z.string().optional(),
  title: z.string(),
  detail: z.string().nullable(),
})
export type ImportRefusal = z.output<typeof ImportRefusalSchema>
