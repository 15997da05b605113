import { z } from 'zod'
import { betters, indicatorLevels } from '../methodology/indicator.ts'
import { provenances } from '../methodology/provenance.ts'
import { ClassesSchema } from './class-view.ts'
import { lights, trends } from './light.ts'
import { places } from './peer-group.ts'
import { TrackLineSchema } from './track-view.ts'

const SourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sheet'),
    of: z.string(),
    formId: z.int(),
    formNumber: z.int(),
    campaignId: z.int(),
    campaignTitle: z.string(),
    periodName: z.string(),
    sheetNumber: z.int().nullable(),
  }),
  z.object({ kind: z.literal('outside'), names: z.array(z.string()) }),
])

const IndicatorRowSchema = z.object({
  organizationId: z.int(),
  name: z.string(),
  part: z.number().nullable(),
  whole: z.number().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Why there is no value, in words. */
  absent: z.string().nullable(),
  former: z.number().nullable(),
  light: z.enum(lights),
  trend: z.enum(trends),
  place: z.enum(places).nullable(),
  /** How much the municipality's figure would change without it. */
  effect: z.number().nullable(),
  /** Of the level «класс»: how many of its classes have a value. */
  classes: z.object({ known: z.int(), asked: z.int() }).nullable(),
  sources: z.array(SourceSchema),
})

/** The page of one indicator in a school year; its rows are organisations. */
export const IndicatorViewSchema = z.object({
  methodologyId: z.int(),
  methodologyTitle: z.string(),
  edition: z.int(),
  actWords: z.string().nullable(),
  year: z.int(),
  direction: z.string(),
  directionTitle: z.string(),
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.int(),
  better: z.enum(betters),
  numerator: z.object({ formula: z.string(), words: z.string() }),
  denominator: z.object({ formula: z.string(), words: z.string() }).nullable(),
  provenance: z.enum(provenances),
  source: z.string(),
  sourceForm: z.string(),
  level: z.enum(indicatorLevels),
  /** Why an indicator of the level «класс» has no classes. */
  classNote: z.string().nullable(),
  /** Of the organisation that was asked for. */
  classes: ClassesSchema.extend({ organizationId: z.int(), name: z.string() }).nullable(),
  target: z.number().nullable(),
  thresholds: z.object({ good: z.number(), fair: z.number() }).nullable(),
  total: TrackLineSchema,
  countedAt: z.string().nullable(),
  /** Every organisation of the municipality stands in `rows`, not only those of whoever asks. */
  isWhole: z.boolean(),
  rows: z.array(IndicatorRowSchema),
  groups: z.array(z.object({ key: z.string(), name: z.string() })),
  group: z.string(),
  spread: z.object({ count: z.int(), low: z.number(), median: z.number(), high: z.number() }).nullable(),
  history: z.array(
    z.object({
      year: z.int(),
      edition: z.int(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
})

export type IndicatorView = z.output<typeof IndicatorViewSchema>
export type IndicatorRow = z.output<typeof IndicatorRowSchema>
