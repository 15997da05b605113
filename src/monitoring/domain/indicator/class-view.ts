import { z } from 'zod'
import { compareClassNames, gradeOfClass } from '#kernel/class-name.ts'
import { type Hidden, suppress } from '#statistics/suppress.ts'
import { type Indicator, nameInFormulas } from '../methodology/indicator.ts'
import { absentWords } from './absent-words.ts'
import type { ClassValue } from './evaluate-classes.ts'
import { lightOf, lights } from './light.ts'
import { shareInterval } from './put-together.ts'
import { isOfPupils } from './refused-uses.ts'

/** «5 из 6»: of how many of its classes an organisation's value is made; null where it has none. */
export function classesWords(
  classes: { readonly known: number; readonly asked: number } | null,
): string | null {
  return classes === null || classes.asked === 0 ? null : `${classes.known} из ${classes.asked}`
}

/** Fewer pupils are not shown: of a handful one knows who they are. The organisation's figure counts them all the same. */
export const LEAST_PUPILS = 10

const ClassRowSchema = z.object({
  /** '5А', or words where the source does not name the class. */
  name: z.string(),
  pupils: z.int().nullable(),
  part: z.number().nullable(),
  whole: z.number().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  light: z.enum(lights),
  /** Why there is no value, or why it is not shown. */
  absent: z.string().nullable(),
})

/** The classes of one organisation under an indicator; never of several organisations together. */
export const ClassesSchema = z.object({
  known: z.int(),
  asked: z.int(),
  /** Classes whose values are counted and not shown. */
  hidden: z.int(),
  /** Whether a class has a state: not where the figures are results of pupils. */
  hasLights: z.boolean(),
  rows: z.array(ClassRowSchema),
})

export type ClassRow = z.output<typeof ClassRowSchema>
export type ClassesView = z.output<typeof ClassesSchema>

/**
 * The classes of one organisation by name, never by value. Small ones are hidden, and so is the next smallest where a hidden one
 * could be had by subtracting the others from the organisation's figure.
 */
export function viewClasses(
  indicator: Indicator,
  all: readonly Indicator[],
  classes: readonly ClassValue[],
  titleOf: (name: string) => string | undefined,
): ClassesView {
  const hasLights = !isMadeOfResults(indicator, all)
  const known = classes.filter(({ value }) => value.absent === null)
  const hidden = suppress(
    known.map((one) => ({ key: one.name, count: countOf(one) })),
    LEAST_PUPILS,
  )
  return {
    known: known.length,
    asked: classes.length,
    hidden: hidden.size,
    hasLights,
    rows: classes
      .toSorted((a, b) => compareClassNames(a.name, b.name))
      .map(({ name, pupils, value }) => {
        const why = hidden.get(name)
        const { part, whole } = value
        const shown = why === undefined ? { part, whole, value: value.value } : nothing
        return {
          name: className(name),
          pupils: why === undefined ? pupils : null,
          ...shown,
          ...shareInterval({ ...shown, multiplier: indicator.multiplier }),
          light: hasLights ? lightOf(indicator, shown.value) : 'none',
          absent: why ? hiddenWords[why] : value.absent ? absentWords(value.absent, titleOf) : null,
        }
      }),
  }
}

/** Of how many pupils a value tells: not more than are in the class, nor than it is divided by. Not known is as if it were one. */
function countOf({ pupils, value: { whole } }: ClassValue): number {
  return Math.max(1, Math.min(pupils ?? 1, whole ?? Number.POSITIVE_INFINITY))
}

const nothing = { part: null, whole: null, value: null }

const hiddenWords: Readonly<Record<Hidden, string>> = {
  small: `не показан: меньше ${LEAST_PUPILS} человек`,
  beside: 'не показан: выдал бы по разности малый класс',
}

/** «5, буква не указана»: a file may name the grade alone, or nothing. */
function className(name: string): string {
  if (name === '') return 'класс не указан'
  return gradeOfClass(name) !== null && /^\d+$/.test(name) ? `${name}, буква не указана` : name
}

/** Whether results of pupils go into it, through other indicators too. */
function isMadeOfResults(indicator: Indicator, all: readonly Indicator[]): boolean {
  const byName = new Map(all.map((one) => [nameInFormulas(one.code), one]))
  const reached = new Set([indicator])
  // A set grows while it is walked.
  for (const { numerator, denominator } of reached) {
    for (const [, name = ''] of `${numerator.formula} ${denominator?.formula ?? ''}`.matchAll(
      /\bindicator\.(\w+)/g,
    )) {
      const next = byName.get(name)
      if (next) reached.add(next)
    }
  }
  return [...reached].some(isOfPupils)
}
