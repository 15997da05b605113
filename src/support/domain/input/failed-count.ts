import { type ExamMinimum, findMinimum } from '#assessment/domain/catalogue/ege-minimum.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'

/** What is known of one work at one school: how many have each mark and each test score. */
export type WorkCounts = {
  /** 2 … 5, or 0 and 1 for «незачёт» and «зачёт». */
  readonly marks: ReadonlyMap<number, number>
  readonly testScores: ReadonlyMap<number, number>
}

/**
 * How many of how many failed: below the minimum for the certificate in ЕГЭ, «2» where there are marks, «незачёт» where there
 * is nothing else. Null where neither marks nor a known minimum say it.
 */
export function countFailed(
  key: Pick<WorkKey, 'procedure' | 'year' | 'subject' | 'level'>,
  { marks, testScores }: WorkCounts,
  minima: readonly ExamMinimum[],
): { readonly failed: number; readonly participants: number } | null {
  const minimum =
    key.procedure === 'ege' ? findMinimum(minima, { ...key, procedure: 'ege', purpose: 'certificate' }) : null
  if (minimum?.unit === 'test-score' && testScores.size > 0) {
    const least = minimum.value
    return {
      failed: sumOf(testScores, (score) => score < least),
      participants: sumOf(testScores, () => true),
    }
  }
  const graded = sumOf(marks, (mark) => mark >= 2)
  if (graded > 0) return { failed: sumOf(marks, (mark) => mark === 2), participants: graded }
  const credited = sumOf(marks, () => true)
  return credited > 0 ? { failed: sumOf(marks, (mark) => mark === 0), participants: credited } : null
}

function sumOf(counts: ReadonlyMap<number, number>, isCounted: (value: number) => boolean): number {
  let sum = 0
  for (const [value, count] of counts) if (isCounted(value)) sum += count
  return sum
}
