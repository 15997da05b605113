/** What kind of assessment the work belongs to. */
export const procedures = [
  'vpr',
  'oge',
  'ege',
  'gve-9',
  'gve-11',
  'final-essay',
  'final-interview',
  'olympiad',
  'niko',
  'regional-diagnostic',
  'municipal-diagnostic',
  'trial-exam',
  'journal',
  'other',
] as const

export type Procedure = (typeof procedures)[number]

/** Two works of one grade and subject may differ in depth: «углублённый» in ВПР 7–8, «база» and «профиль» in ЕГЭ. */
export type WorkLevel = 'base' | 'advanced' | 'profile'

/**
 * What tells one work from another. Items, maximum and scale all change from year to year, so nothing is shared
 * between two keys.
 */
export type WorkKey = {
  readonly procedure: Procedure
  /** The calendar year in which the work was written, as its title says: 2026. */
  readonly year: number
  /** The grade of the programme; null where the procedure has none (ЕГЭ) or a file does not say. */
  readonly grade: number | null
  readonly subject: Subject
  readonly level: WorkLevel | null
  /** ГВЭ: '100', '200', '300'; the stage of an olympiad: 'school', 'municipal'; a wave: 'march'. */
  readonly series: string | null
}

/** The subjects the product knows by name; their Russian names are in texts.ru.ts. */
export const subjects = [
  'russian',
  'mathematics',
  'physics',
  'chemistry',
  'informatics',
  'biology',
  'history',
  'geography',
  'social-studies',
  'literature',
  'literary-reading',
  'surrounding-world',
  'foreign-language',
  'english',
  'german',
  'french',
  'spanish',
  'chinese',
  'native-language',
  'native-literature',
  'astronomy',
  'ecology',
  'economics',
  'law',
  'art',
  'technology',
  'physical-education',
  'safety',
  'functional-literacy',
  'reading-literacy',
  'meta-subject',
  'other',
] as const

export type Subject = (typeof subjects)[number]
