import type { ExamMinimum } from '../../../catalogue/ege-minimum.ts'
import type { WorkKey } from '../../../work-key.ts'

const languages: readonly string[] = ['english', 'german', 'french', 'spanish', 'chinese']

/**
 * What a protocol's «Минимальная граница» may be: Russian has one border for the certificate and one for universities.
 * What ministries ask of their universities is never printed in a protocol.
 */
export function knownMinima(minima: readonly ExamMinimum[], key: WorkKey): readonly number[] {
  const subject = languages.includes(key.subject) ? 'foreign-language' : key.subject
  return minima
    .filter(
      (one) =>
        one.procedure === key.procedure &&
        one.year === key.year &&
        (one.subject === key.subject || one.subject === subject) &&
        (one.level === null || one.level === key.level) &&
        one.unit !== 'primary-score' &&
        (one.purpose === 'certificate' || one.purpose === 'university'),
    )
    .map(({ value }) => value)
}
