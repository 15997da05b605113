import { countWords, nounFor, percentWords } from '#kernel/number-words.ts'
import type { Sentence } from './sentence.ts'

/** The system's own threshold. */
export const MANY_ABSENT = 0.1

/** Said when a tenth or more of the roll did not take the work. */
export function manyAbsent(participants: number, absent: number): Sentence | null {
  const roll = participants + absent
  if (roll === 0 || absent === 0 || absent / roll < MANY_ABSENT - 1e-12) return null
  const verb = nounFor(absent, ['писал', 'писали', 'писали'])
  return {
    rule: 'many-absent',
    text: `Работу не ${verb} ${countWords(absent, ['ученик', 'ученика', 'учеников'])} из ${roll} по списку (${percentWords(absent / roll)}).`,
    weight: 'worth-a-look',
  }
}
