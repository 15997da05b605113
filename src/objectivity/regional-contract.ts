import { z } from 'zod'
import { subjects } from '#assessment/domain/work-key.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { regionalKinds } from './domain/regional/regional-figures.ts'
import { versionSchema } from './domain/shapes.ts'

export const MOST_REGIONAL_BYTES = 20_000_000

export const regionalSetSchema = z.object({
  regionalSetId: z.int(),
  version: versionSchema,
  kind: z.enum(regionalKinds),
  year: z.int(),
  grade: z.int(),
  subject: z.enum(subjects),
  rows: z.int(),
  pupils: z.int().nullable(),
  /** Works of our own pupils in the same work; null = we have no such work. */
  ownPupils: z.int().nullable(),
  source: z.string(),
  fileName: z.string(),
  loaderName: z.string(),
  loadedOn: plainDateSchema,
  removed: z.boolean(),
})
export type RegionalSetLine = z.output<typeof regionalSetSchema>

/** What the region has published of ВПР: what one municipality knows about the others. */
export const listRegional = endpoint({
  method: 'GET',
  path: '/objectivity/regional',
  answer: z.object({ sets: z.array(regionalSetSchema).readonly() }),
})

/** A table of totals, of items or of the journal, whichever its header says. Takes the place of what was loaded before. */
export const loadRegional = endpoint({
  method: 'POST',
  path: '/objectivity/regional',
  files: { most: 1, bytesEach: MOST_REGIONAL_BYTES },
  body: z.object({ source: z.string().trim().min(1, 'Напишите, где опубликовано').max(500) }),
  answer: z.object({
    /** The tables that were in the file. */
    kinds: z.array(z.enum(regionalKinds)).readonly(),
    works: z.int(),
    rows: z.int(),
    replaced: z.int(),
  }),
})

/** All tables of a work at once: away, or back. */
export const moveRegionalAway = endpoint({
  method: 'POST',
  path: '/objectivity/regional/removal',
  body: z.object({
    sets: z
      .array(z.object({ regionalSetId: z.int().positive(), version: versionSchema }))
      .min(1)
      .max(10),
    removed: z.boolean(),
  }),
  answer: z.object({ sets: z.array(regionalSetSchema).readonly() }),
})

/** All that is loaded, as the tables that can be loaded again; without anything, empty tables to fill. */
export const downloadRegional = endpoint({
  method: 'GET',
  path: '/objectivity/regional/file',
  answer: z.void(),
  download: true,
})
