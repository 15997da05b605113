import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'

export const figureSources = [
  'assessment',
  'objectivity',
  'support',
  'monitoring',
  'control',
  'hand',
] as const

/** Where a finding or a figure comes from: результаты · объективность · помощь школам · показатели · контроль · вручную */
export type FigureSource = (typeof figureSources)[number]

export const figureMeasures = ['share', 'mean', 'value'] as const

/** доля участников · среднее по участникам · одно значение на организацию */
export type FigureMeasure = (typeof figureMeasures)[number]

/** How a figure is counted and written. A share is from 0 to 1 whatever its unit; the others are in their unit. */
export type FigureScale = {
  readonly measure: FigureMeasure
  /** '%', 'балл.', 'чел.'; may be empty. */
  readonly unit: string
  readonly decimals: number
}

export const shareScale: FigureScale = { measure: 'share', unit: '%', decimals: 1 }

/**
 * A figure measured in many organisations in one year, able to be measured again: «доля отметок „2“, ВПР, математика,
 * 5 класс». One series has one figure a year.
 */
export type FigureTitle = FigureScale & {
  /** The same from year to year: 'vpr:mathematics:5:-:-:failed'. */
  readonly seriesKey: string
  readonly source: FigureSource
  readonly track: Track
  /** What is measured, without the year. */
  readonly name: string
  /** The calendar year of the measurement; of a school year, the one it ends in. */
  readonly year: number
  /** The school year it tells of, where that is known better than by the year. */
  readonly schoolYear?: SchoolYear
  /** Which direction is better. */
  readonly better: 'lower' | 'higher'
  /** The page with the numbers behind it. */
  readonly link: string
}

/**
 * What an organisation's people add up to; the figure is `successes / count` whatever is measured. A share: so many of so
 * many. A mean: `successes` is the sum of scores and `squares` the sum of their squares. One value an organisation: that
 * value of a count of one.
 */
export type OrganizationShare = {
  readonly organizationId: number
  readonly successes: number
  readonly count: number
  readonly squares?: number
}

export type FigureReading = FigureTitle & {
  /** In order of `organizationId`; organisations without participants are not there. */
  readonly rows: readonly OrganizationShare[]
}

/** The municipality's figure: Σ of successes over Σ of people, never a mean of shares. Of values, their mean. */
export function totalOf(rows: readonly OrganizationShare[]): {
  readonly successes: number
  readonly count: number
} {
  return rows.reduce(
    (sum, { successes, count }) => ({ successes: sum.successes + successes, count: sum.count + count }),
    { successes: 0, count: 0 },
  )
}
