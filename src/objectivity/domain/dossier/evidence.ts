import { z } from 'zod'
import { countsSchema, markerPs, rulesSchema, runWorkSchema, tierSchema } from '../stored/run-shapes.ts'

/** One year of the official list about the school; markers are named as '4-russian'. */
export const officialYearSchema = z.object({ year: z.int(), markers: z.array(z.string()).readonly() })

const evidenceCell = z.object({
  work: runWorkSchema,
  tested: z.int(),
  absent: z.int(),
  p: z.number().nullable(),
  isNamed: z.boolean(),
  counts: z.array(countsSchema).readonly(),
  totals: z.array(z.int()).readonly(),
  /** Of everybody in the reference at each total, from 0. */
  ordinary: z.array(z.number()).readonly(),
})
export type EvidenceCell = z.output<typeof evidenceCell>

/** What a dossier says: a copy of the school's part of a run. */
export const evidenceSchema = z.object({
  screenedOn: z.string(),
  method: z.string(),
  dataPrint: z.string(),
  q: z.number(),
  canName: z.boolean(),
  tier: tierSchema,
  tested: z.int(),
  tooLittle: z.boolean(),
  markers: markerPs,
  rules: rulesSchema,
  /** With signs first, by years and works. */
  cells: z.array(evidenceCell).readonly(),
  official: z.array(officialYearSchema).readonly(),
  /** What was lawfully left out, in words. */
  leftOut: z.array(z.string()).readonly(),
})
export type Evidence = z.output<typeof evidenceSchema>
