import { z } from 'zod'
import { baselines } from '../baselines/baseline.ts'
import { markers } from '../evidence/marker.ts'

const p = z.number().min(0).max(1)
const count = z.int().min(0)

/** The signs of one school in one work as counts: what `countsOfCell` returns, as it is kept. */
export const countsSchema = z.discriminatedUnion('marker', [
  z.object({
    marker: z.literal('mark-boundary'),
    p,
    boundaries: z.array(z.object({ cut: count, at: count, near: count, expected: z.number() })).readonly(),
  }),
  z.object({
    marker: z.enum(['open-items', 'hard-items']),
    p,
    pupils: count,
    items: z.array(z.object({ item: count, extraPerPupil: z.number() })).readonly(),
  }),
  z.object({ marker: z.literal('similar-answers'), p, classes: count, pairs: count }),
  z.object({ marker: z.literal('weak-absent'), p, weak: count, absent: count, expected: z.number() }),
  z.object({
    marker: z.literal('generous-journal'),
    p,
    aboveExpected: z.number(),
    honestSpread: z.number(),
    /** Marks in the journal above those of the work; runs of earlier versions have not counted them. */
    marks: z.object({ pupils: count, above: count, expected: z.number().nullable() }).readonly().optional(),
  }),
])
export type KeptCounts = z.output<typeof countsSchema>

export const tierSchema = z.enum(['named', 'worth-a-look', 'nothing-found'])
export const markerPs = z.partialRecord(z.enum(markers), p)
export const rulesSchema = z.array(z.enum(baselines)).readonly()

export const heapingSchema = z.object({
  cut: count,
  at: count,
  below: count,
  around: z.number(),
  pupils: count,
})

/** A work of a run as it was. */
export const runWorkSchema = z.object({
  workId: z.int(),
  title: z.string(),
  year: z.int(),
  /** Labels of items in order: counts speak of items by number. */
  labels: z.array(z.string()).readonly(),
  cuts: z.array(z.number()).readonly().nullable(),
  hasPublished: z.boolean(),
})
export type RunWork = z.output<typeof runWorkSchema>

export const runSummarySchema = z.object({
  schools: count,
  cells: count,
  rows: count,
  leftOut: count,
  /** false: too few schools or cells, nobody is named. */
  canName: z.boolean(),
  isMunicipality: z.boolean(),
  heaping: z.array(z.object({ workId: z.int(), heaping: heapingSchema })).readonly(),
  /** What was ordinary: pupils at each total, from 0. */
  histograms: z.array(z.object({ workId: z.int(), counts: z.array(z.number()).readonly() })).readonly(),
})
export type RunSummary = z.output<typeof runSummarySchema>

export type SchoolResult = {
  readonly organizationId: number
  readonly tier: z.output<typeof tierSchema>
  /** null where nothing could be measured. */
  readonly p: number | null
  readonly q: number | null
  readonly tested: number
  readonly tooLittle: boolean
  readonly markers: z.output<typeof markerPs>
  readonly rules: z.output<typeof rulesSchema>
}

export type CellResult = {
  readonly organizationId: number
  readonly workId: number
  readonly p: number | null
  readonly q: number | null
  readonly isNamed: boolean
  readonly tested: number
  readonly absent: number
  readonly markers: z.output<typeof markerPs>
  readonly counts: readonly KeptCounts[]
  readonly totals: readonly number[]
}

export type RunResults = {
  readonly summary: RunSummary
  readonly schools: readonly SchoolResult[]
  readonly cells: readonly CellResult[]
}
