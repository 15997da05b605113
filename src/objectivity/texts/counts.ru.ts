import { countWords, numberWords, partWords } from '#kernel/number-words.ts'
import type { KeptCounts } from '../domain/stored/run-shapes.ts'

const points = ['балл', 'балла', 'баллов'] as const
const pupils = ['ученик', 'ученика', 'учеников'] as const

/** What the paper calls its items, and its first totals of «3», «4», «5». */
export type PaperWords = { readonly labels?: readonly string[]; readonly cuts?: readonly number[] | null }

/** The counts of one marker in words that can be checked against the works. */
export function describeCounts(counts: KeptCounts, { labels = [], cuts = null }: PaperWords = {}): string {
  switch (counts.marker) {
    case 'mark-boundary':
      return counts.boundaries
        .filter(({ near }) => near > 0)
        .map(({ cut, at, near, expected }) => {
          const mark = cuts?.includes(cut) ? `«${cuts.indexOf(cut) + 3}»` : 'отметки'
          const below = cut >= 2 ? `${cut - 2}–${cut - 1}` : `${cut - 1}`
          return `на границе ${mark}: ровно ${countWords(cut, points)} — ${countWords(at, pupils)}, ${below} — ${near - at}; на ${cut} ожидалось ${numberWords(expected, { digits: 1 })}`
        })
        .join('; ')
    case 'open-items':
    case 'hard-items': {
      const items = counts.items
        .filter(({ extraPerPupil }) => extraPerPupil > 0)
        .map(
          ({ item, extraPerPupil }) =>
            `№ ${labels[item - 1] ?? item}: +${numberWords(extraPerPupil, { digits: 2 })}`,
        )
      return `работ: ${counts.pupils}; баллов на ученика сверх ожидаемого при том же итоге — ${items.join(', ')}`
    }
    case 'similar-answers':
      return `классов: ${counts.classes}, сравнено пар работ одного варианта: ${counts.pairs}; совпадений баллов больше, чем объясняют итоги`
    case 'weak-absent':
      return `из более слабых учеников, которые обычно пишут работы (${counts.weak}), отсутствовали ${counts.absent}; ожидалось ${numberWords(counts.expected, { digits: 1 })}`
    case 'generous-journal': {
      const inJournal = counts.marks ? `${journalWords(counts.marks)}; ` : ''
      // Marks may agree less with the work without being higher on the whole.
      if (counts.aboveExpected <= 0)
        return `${inJournal}отметки в журнале в среднем не выше, чем у учеников с таким же результатом, но расходятся с результатами работы сильнее, чем в других школах`
      return `${inJournal}${counts.marks ? 'в среднем ' : ''}отметки в журнале выше, чем у учеников с таким же результатом, на ${numberWords(counts.aboveExpected, { digits: 2 })}; обычный разброс между школами — ${numberWords(counts.honestSpread, { digits: 2 })}`
    }
    default:
      return counts satisfies never
  }
}

/** What can be counted in the journal itself: '6 из 92', beside those who got the same mark for the work elsewhere. */
export function journalWords({
  pupils: compared,
  above,
  expected,
}: {
  readonly pupils: number
  readonly above: number
  readonly expected: number | null
}): string {
  const usual =
    expected === null
      ? ''
      : `; в других школах при тех же отметках за работу было бы ${numberWords(expected, { digits: 1 })}`
  return `отметка в журнале выше отметки за работу у ${partWords(above, compared)} учеников${usual}`
}
