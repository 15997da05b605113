import type { Subject, WorkLevel } from '../work-key.ts'

/** A pupil whose school marks make a candidate: all «5» (first degree), or «5» and at most two «4» (second). */
export type MedalCandidate = {
  readonly degree: 1 | 2
  readonly russian: number | null
  /** Test scores in all other subjects taken. */
  readonly others: readonly number[]
  /** 2–5; null = base mathematics was not taken. */
  readonly baseMathematics: number | null
}

/** One exam of a candidate, as the database has it. */
export type ExamOfCandidate = {
  /** Null = the file does not tell pupils apart between subjects. */
  readonly pseudonym: string | null
  readonly absent: boolean
  readonly testScore: number | null
  readonly mark: number | null
  /** 1 or 2 where this row says so. */
  readonly medal: number | null
  readonly subject: Subject
  readonly level: WorkLevel | null
}

/**
 * Candidates of a school out of their exams of one year. One row that names the degree is enough; of two degrees named the first
 * holds. An exam somebody missed gives no score.
 */
export function medalCandidates(exams: readonly ExamOfCandidate[]): {
  readonly candidates: readonly MedalCandidate[]
  readonly untold: number
} {
  const known = exams.filter(({ pseudonym }) => pseudonym !== null)
  const candidates = [...Map.groupBy(known, ({ pseudonym }) => pseudonym).values()].map(
    (own): MedalCandidate => {
      const taken = own.filter(({ absent }) => !absent)
      const isBase = ({ subject, level }: ExamOfCandidate) => subject === 'mathematics' && level === 'base'
      return {
        degree: own.some(({ medal }) => medal === 1) ? 1 : 2,
        russian: taken.find(({ subject }) => subject === 'russian')?.testScore ?? null,
        others: taken
          .filter((exam) => exam.subject !== 'russian' && !isBase(exam))
          .flatMap(({ testScore }) => testScore ?? []),
        baseMathematics: taken.find(isBase)?.mark ?? null,
      }
    },
  )
  return { candidates, untold: exams.length - known.length }
}

/** Whether the exams meet the condition of the degree. */
export function isConfirmed({ degree, russian, others, baseMathematics }: MedalCandidate): boolean {
  const least = degree === 1 ? 70 : 60
  if ((russian ?? 0) < least) return false
  return others.length === 0 ? baseMathematics === 5 : others.some((score) => score >= least)
}
