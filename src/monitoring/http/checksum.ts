import { createHash } from 'node:crypto'
import type { Answers } from '../domain/form/answers.ts'
import { canonicalAnswers } from '../domain/form/canonical-answers.ts'

/** By this text of 64 signs anybody sees that two sets of answers are the same: sha256 of `canonicalAnswers`. */
export function checksumOf(answers: Answers): string {
  return createHash('sha256').update(canonicalAnswers(answers)).digest('hex')
}
