import { z } from 'zod'
import { keySchema } from '../form/form-key.ts'
import { IndicatorSchema } from './indicator.ts'
import { provenances } from './provenance.ts'
import { ScoringSchema } from './scoring.ts'

/** Methodology → direction → position → indicator, as one piece of data; an approved edition of it never changes. */
const title = z.string().trim().min(1, 'Укажите название').max(400)

/**
 * What a form asks and formulas name: a number, a yes or no, a yes for each step of the management cycle, or a number of each
 * class: a column of the table of classes.
 */
const CounterSchema = z.object({
  key: keySchema,
  title,
  unit: z.string().max(30),
  kind: z.enum(['number', 'yes-no', 'cycle', 'by-class']),
})

const DirectionSchema = z.object({
  code: z.string().trim().min(1).max(20),
  title,
  /** The form that formulas call `form`; null: not made yet. */
  formId: z.int().positive().nullable(),
  counters: z.array(CounterSchema).max(200),
  positions: z.array(z.object({ code: z.string().trim().min(1).max(20), title })).max(60),
  /** How much the direction weighs in the whole score. */
  weight: z.number().min(0).max(1000),
  provenance: z.enum(provenances),
  source: z.string().max(600),
})

export const MethodologySchema = z.object({
  /** The form with figures that every direction uses, `base` in formulas. */
  baseFormId: z.int().positive().nullable(),
  baseCounters: z.array(CounterSchema).max(100),
  directions: z.array(DirectionSchema).min(1, 'Нужно хотя бы одно направление').max(40),
  indicators: z.array(IndicatorSchema).max(600),
  scoring: ScoringSchema,
})

export type Counter = z.output<typeof CounterSchema>
export type Direction = z.output<typeof DirectionSchema>
export type Methodology = z.output<typeof MethodologySchema>
