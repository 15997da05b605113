import { countWords, numberWords, partWords } from '#kernel/number-words.ts'
import type { SignSum } from '../domain/dossier/sum-signs.ts'
import { journalWords } from './counts.ru.ts'

const pupils = ['ученик', 'ученика', 'учеников'] as const

/** What one marker counts over all works of a school. */
export function describeSum(sum: SignSum): string {
  switch (sum.marker) {
    case 'mark-boundary':
      return `ровно на первых баллах отметок — ${countWords(sum.at, pupils)}, на балл-два ниже — ${numberWords(sum.below)}; на первых баллах ожидалось ${numberWords(sum.expected, { digits: 0 })}`
    case 'open-items':
    case 'hard-items':
      return `у ${countWords(sum.pupils, ['ученика', 'учеников', 'учеников'])} вместе на ${numberWords(sum.points, { digits: 0 })} б. больше, чем обычно за эти задания у набравших столько же`
    case 'similar-answers':
      return `классов: ${numberWords(sum.classes)}, сравнено пар работ: ${numberWords(sum.pairs)}; совпадений больше, чем объясняют итоги`
    case 'weak-absent':
      return `из более слабых учеников, которые обычно пишут работы, отсутствовали ${partWords(sum.absent, sum.weak)}; ожидалось ${numberWords(sum.expected, { digits: 0 })}`
    case 'generous-journal':
      return sum.pupils === 0 ? 'отметки в журнале выше ожидаемых' : journalWords(sum)
    default:
      return sum satisfies never
  }
}
