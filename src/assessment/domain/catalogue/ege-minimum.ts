import type { Procedure, Subject, WorkLevel } from '../work-key.ts'

/** certificate: for the school-leaving certificate; the universities' own are set by ministries. */
export const minimumPurposes = ['certificate', 'university', 'minobrnauki', 'minprosveshcheniya'] as const

export type MinimumPurpose = (typeof minimumPurposes)[number]

/** The least score of an exam that counts as passed, for one purpose in one year. */
export type ExamMinimum = {
  readonly year: number
  readonly procedure: Extract<Procedure, 'ege' | 'oge' | 'gve-9' | 'gve-11'>
  readonly subject: Subject
  readonly level: WorkLevel | null
  readonly purpose: MinimumPurpose
  /** A test score of ЕГЭ; a mark for base mathematics. */
  readonly value: number
  readonly unit: 'test-score' | 'primary-score' | 'mark'
  readonly source: string
  readonly status: 'confirmed' | 'draft'
}

export type ExamOfMinimum = Pick<ExamMinimum, 'year' | 'procedure' | 'subject' | 'level' | 'purpose'>

/**
 * The minimum that holds; a confirmed row stands above a draft, a later one above an earlier one. The level may be left
 * unsaid where there is only one. What a university asks falls back to nothing: it is never taken from another purpose.
 */
export function findMinimum(minima: readonly ExamMinimum[], exam: ExamOfMinimum): ExamMinimum | null {
  const alike = minima.filter(
    (one) =>
      one.year === exam.year &&
      one.procedure === exam.procedure &&
      one.subject === exam.subject &&
      one.purpose === exam.purpose &&
      (exam.level === null || one.level === null || one.level === exam.level),
  )
  if (new Set(alike.map(({ level }) => level)).size > 1) return null
  return alike.findLast(({ status }) => status === 'confirmed') ?? alike.at(-1) ?? null
}
