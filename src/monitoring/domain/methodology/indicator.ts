import { z } from 'zod'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { periodKinds } from '../campaign/period.ts'
import { provenances } from './provenance.ts'

/**
 * What is watched: a portion (numerator over denominator) or an amount. Formulas are CEL over named figures, see
 * docs/methodology/indicators.md. Everything here is data that a municipality reads, copies and changes.
 */
export const codeSchema = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]{0,7}(-[A-Z0-9]{1,10}){0,3}$/,
    'Код — латинские заглавные буквы, цифры и дефисы: PED-05',
  )

/** more: больше — лучше; less: меньше — лучше; range: лучше внутри границ; none: без направления. */
export const betters = ['more', 'less', 'range', 'none'] as const
export type Better = (typeof betters)[number]

/**
 * Of whom the least value is. class: each class of an organisation has one, and the organisation's is Σ/Σ over its classes;
 * organization, municipality: the source figures are theirs. Every level has values of organisations and the municipality.
 */
export const indicatorLevels = ['class', 'organization', 'municipality'] as const
export type IndicatorLevel = (typeof indicatorLevels)[number]

/** ratio: Σ numerators over Σ denominators; total: Σ; none: organisations are not put together. */
export const togethers = ['ratio', 'total', 'none'] as const
export type Together = (typeof togethers)[number]

/** Whom a value judges; the last three have limits by law, see refused-uses.ts. */
export const judgedKinds = ['organization', 'head', 'teacher', 'school-rating'] as const
export type Judged = (typeof judgedKinds)[number]

export const pupilResultKinds = ['none', 'vpr', 'other'] as const
export type PupilResults = (typeof pupilResultKinds)[number]

/** When the value is of; `procedure` is «по процедуре», `campaign` is a whole campaign such as НОКО. */
export const indicatorPeriods = [...periodKinds, 'procedure', 'campaign'] as const
export type IndicatorPeriod = (typeof indicatorPeriods)[number]

export const FormulaPartSchema = z.object({
  formula: z.string().trim().max(1000),
  /** What it counts, in words. */
  words: z.string().trim().max(400),
})

export const IndicatorSchema = z.object({
  code: codeSchema,
  direction: z.string().min(1).max(20),
  position: z.string().max(20).nullable(),
  title: z.string().trim().min(1, 'Назовите показатель').max(400),
  numerator: FormulaPartSchema,
  /** Null: an amount. */
  denominator: FormulaPartSchema.nullable(),
  /** 100 makes a portion per cent. */
  multiplier: z.number().positive().max(1000),
  unit: z.string().max(30),
  decimals: z.int().min(0).max(4),
  better: z.enum(betters),
  together: z.enum(togethers),
  period: z.enum(indicatorPeriods),
  level: z.enum(indicatorLevels),
  /** Where the figures are taken: «РЦОИ», «опрос». */
  sourceForm: z.string().max(120),
  judged: z.enum(judgedKinds),
  pupilResults: z.enum(pupilResultKinds),
  /** The document in which a teacher asked for pupils' results to be taken into account. */
  wish: z.string().trim().max(300).nullable(),
  /** In the unit shown, by the year in which the school year begins. */
  targets: z.array(z.object({ year: z.int().min(2000).max(2100), value: z.number() })).max(30),
  /** From `good` on it is green, from `fair` on yellow; of a range, the values within. */
  thresholds: z.object({ good: z.number(), fair: z.number() }).nullable(),
  /** Empty: every type that the form is asked of. */
  types: z.array(z.enum(organizationTypes)).max(6),
  /** Names of groups of organisations with a speciality; empty: all. */
  specifics: z.array(z.string().max(120)).max(20),
  /** How much it weighs in a score. */
  weight: z.number().min(-100).max(1000),
  provenance: z.enum(provenances),
  source: z.string().max(600),
})

export type Indicator = z.output<typeof IndicatorSchema>

/** 'PED-05' as formulas name it: indicator.PED_05 */
export function nameInFormulas(code: string): string {
  return code.replaceAll('-', '_')
}
