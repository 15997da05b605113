import type { Subject, WorkKey } from '../../work-key.ts'

/** Test scores; Russian has one for the certificate and one for universities. */
const of2026: Readonly<Partial<Record<Subject, readonly number[]>>> = {
  russian: [24, 36],
  mathematics: [27],
  'social-studies': [42],
  informatics: [40],
  physics: [36],
  chemistry: [36],
  biology: [36],
  history: [32],
  literature: [32],
  geography: [37],
  english: [22],
  german: [22],
  french: [22],
  spanish: [22],
  chinese: [22],
}

/** Both borders of Russian have stood since the certificate got one of its own. */
const RUSSIAN_SINCE = 2015

/**
 * The minimum scores of ЕГЭ as far as they are known; empty for other years and for basic mathematics, which has marks.
 * @source publications of January 2026 on the minimum scores of the year; Russian 24 in 2015
 */
export function egeMinimumScores({ procedure, year, subject, level }: WorkKey): readonly number[] {
  if (procedure !== 'ege' || level === 'base') return []
  if (year === 2026) return of2026[subject] ?? []
  return subject === 'russian' && year >= RUSSIAN_SINCE && year < 2026 ? (of2026.russian ?? []) : []
}
