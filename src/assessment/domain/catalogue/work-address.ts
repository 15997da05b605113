import { type Procedure, procedures, type Subject, subjects, type WorkKey } from '../work-key.ts'

/**
 * The key of a work as a part of an address. No dots: an address with one is taken for a file.
 * @example writeWorkAddress(key) // 'vpr_2021_4_russian', 'ege_2026_any_mathematics_profile', 'gve-9_2023_9_mathematics_any_200'
 */
export function writeWorkAddress({ procedure, year, grade, subject, level, series }: WorkKey): string {
  const parts = [procedure, year, grade ?? ANY, subject, level ?? ANY, series ?? ANY]
  while (parts.at(-1) === ANY) parts.pop()
  return parts.join('_')
}

/** The key that an address names; null for what is no address of a work. */
export function readWorkAddress(address: string): WorkKey | null {
  const [procedure = '', year = '', grade = ANY, subject = '', level = ANY, ...series] = address.split('_')
  const isLevel = level === ANY || level === 'base' || level === 'advanced' || level === 'profile'
  if (!isProcedure(procedure) || !isSubject(subject) || !isLevel) return null
  if (!/^\d{4}$/.test(year) || !/^(any|\d{1,2})$/.test(grade)) return null
  const named = series.join('_')
  return {
    procedure,
    year: Number(year),
    grade: grade === ANY ? null : Number(grade),
    subject,
    level: level === ANY ? null : level,
    series: named === '' || named === ANY ? null : named,
  }
}

const ANY = 'any'

function isProcedure(text: string): text is Procedure {
  return procedures.some((one) => one === text)
}

function isSubject(text: string): text is Subject {
  return subjects.some((one) => one === text)
}
