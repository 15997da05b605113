import { type SchoolYear, schoolYear } from '#kernel/school-year.ts'
import type { Procedure, WorkKey } from './work-key.ts'

/**
 * When in its calendar year a work was written. 'autumn': by pupils of the grade that the work names, at the beginning of the
 * school year. 'moved-to-autumn': a spring work put off, written by pupils already a grade higher, named by the grade whose
 * programme it checks.
 */
export const workSeasons = ['spring', 'autumn', 'moved-to-autumn'] as const
export type WorkSeason = (typeof workSeasons)[number]

/** Final exams end a school year whenever they are sat: those of September are a second chance of the same June. */
const finalExams: readonly Procedure[] = ['oge', 'ege', 'gve-9', 'gve-11']

export function isAlwaysOfSpring({ procedure }: Pick<WorkKey, 'procedure'>): boolean {
  return finalExams.includes(procedure)
}

/**
 * What the calendar of procedures says where nobody told more; null = such works are written in any season.
 * @source orders of Рособрнадзор on ВПР: in 2020 grades 4–8 were moved to 14.09–12.10; in 2022 most, but not all, works to
 * 19.09–24.10; in the other years spring
 */
export function usualSeason({ procedure, year, grade }: WorkKey): WorkSeason | null {
  if (isAlwaysOfSpring({ procedure })) return 'spring'
  if (procedure === 'final-interview') return 'spring'
  if (procedure !== 'vpr' || (year === 2022 && isOfBasicSchool(grade))) return null
  return year === 2020 && isOfBasicSchool(grade) ? 'moved-to-autumn' : 'spring'
}

function isOfBasicSchool(grade: number | null): boolean {
  return grade === null || grade < 10
}

export type ToldSeason = { readonly said: WorkSeason | null; readonly inFile: WorkSeason | null }

/** A person's word goes before the file's, the file's before what is usual. */
export function seasonOf(key: WorkKey, { said, inFile }: ToldSeason): WorkSeason | null {
  return isAlwaysOfSpring(key) ? 'spring' : (said ?? inFile ?? usualSeason(key))
}

/**
 * The school year that the work tells of: of one put off, the year whose programme it checks; null where the season is not known.
 * @example schoolYearOfWork({ year: 2026 }, 'spring') // 2025, that is 2025/26
 */
export function schoolYearOfWork(
  { year }: Pick<WorkKey, 'year'>,
  season: WorkSeason | null,
): SchoolYear | null {
  if (season === null) return null
  return schoolYear(season === 'autumn' ? year : year - 1)
}

/** The same for works that were written by the same children: grade 5 in the spring of 2025, grade 6 in the autumn after it and in the spring of 2026. */
export function cohortOf({ year }: Pick<WorkKey, 'year'>, season: WorkSeason | null, grade: number): number {
  return (season === 'autumn' ? year : year - 1) - grade
}

/** Between an autumn and a spring lie a summer or a year of teaching: such works are not set side by side. */
export function areOfOneSeason(one: WorkSeason | null, other: WorkSeason | null): boolean {
  return one === null || other === null || isOfAutumn(one) === isOfAutumn(other)
}

export function isOfAutumn(season: WorkSeason | null): boolean {
  return season === 'autumn' || season === 'moved-to-autumn'
}
