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

/**
 * A share of people measured in many organisations in one year, able to be measured again: «доля отметок „2“, ВПР,
 * математика, 5 класс». One series has one figure a year.
 */
export type FigureTitle = {
  /** The same from year to year: 'vpr:mathematics:5:-:-:failed'. */
  readonly seriesKey: string
  readonly source: FigureSource
  readonly track: Track
  /** What is measured, without the year. */
  readonly name: string
  /** The calendar year of the measurement. */
  readonly year: number
  /** Which direction is better. */
  readonly better: 'lower' | 'higher'
  /** The page with the numbers behind it. */
  readonly link: string
}

/** `successes` of `count` people of an organisation. */
export type OrganizationShare = {
  readonly organizationId: number
  readonly successes: number
  readonly count: number
}

export type FigureReading = FigureTitle & {
  /** In order of `organizationId`; organisations without participants are not there. */
  readonly rows: readonly OrganizationShare[]
}

/** The municipality's figure: Σ of successes over Σ of people, never a mean of shares. */
export function totalOf(rows: readonly OrganizationShare[]): {
  readonly successes: number
  readonly count: number
} {
  return rows.reduce(
    (sum, { successes, count }) => ({ successes: sum.successes + successes, count: sum.count + count }),
    { successes: 0, count: 0 },
  )
}
