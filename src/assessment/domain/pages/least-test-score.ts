import { type ExamMinimum, findMinimum } from '../catalogue/ege-minimum.ts'
import type { WorkKey } from '../work-key.ts'

/** The test score from which ЕГЭ counts as passed for the certificate; null where nobody wrote it down. */
export function leastTestScore(
  minima: readonly ExamMinimum[],
  { procedure, year, subject, level }: WorkKey,
): number | null {
  if (procedure !== 'ege') return null
  const found = findMinimum(minima, { year, procedure, subject, level, purpose: 'certificate' })
  return found?.unit === 'test-score' ? found.value : null
}
