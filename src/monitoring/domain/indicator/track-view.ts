import { z } from 'zod'
import { betters } from '../methodology/indicator.ts'
import { provenances } from '../methodology/provenance.ts'
import { lights, trends } from './light.ts'

/** One line of a track: an indicator of the municipality in a school year beside the year before. */
export const TrackLineSchema = z.object({
  code: z.string(),
  title: z.string(),
  position: z.string().nullable(),
  unit: z.string(),
  decimals: z.int(),
  better: z.enum(betters),
  value: z.number().nullable(),
  part: z.number().nullable(),
  whole: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Organisations it is made of, of those it applies to. */
  known: z.int(),
  asked: z.int(),
  former: z.number().nullable(),
  target: z.number().nullable(),
  light: z.enum(lights),
  trend: z.enum(trends),
  /** Whether a formula stands behind it at all. */
  isCounted: z.boolean(),
  provenance: z.enum(provenances),
  source: z.string(),
})

/** A track of the municipality; a snapshot keeps it as it was. */
export const TrackViewSchema = z.object({
  methodologyId: z.int(),
  methodologyTitle: z.string(),
  edition: z.int(),
  actWords: z.string().nullable(),
  direction: z.string(),
  title: z.string(),
  year: z.int(),
  positions: z.array(z.object({ code: z.string(), title: z.string() })),
  lines: z.array(TrackLineSchema),
  countedAt: z.string().nullable(),
})

export type TrackLine = z.output<typeof TrackLineSchema>
export type TrackView = z.output<typeof TrackViewSchema>
