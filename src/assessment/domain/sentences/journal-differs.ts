import { countWords, partWords, percentWords } from '#kernel/number-words.ts'
import { compareWithJournal } from '../figures/journal-comparison.ts'
import type { JournalTable } from '../figures/journal-table.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

/** The system's own threshold: no federal one is known. A municipality may set another. */
export const USUAL_DIVERGENCE = 0.3

/** Said when so large a part of pupils has a lower mark for the work than in the journal, or a higher one. */
export function journalDiffers(table: JournalTable, from = USUAL_DIVERGENCE): readonly Sentence[] {
  const { lower, higher } = compareWithJournal(table)
  return (
    [
      ['journal-lower', lower, 'ниже'],
      ['journal-higher', higher, 'выше'],
    ] as const
  ).flatMap(([rule, { numerator, denominator, value }, way]) => {
    if (value === null || denominator < LEAST_COMPARED || value < from - 1e-12) return []
    const text = `Отметка за работу ${way} отметки по журналу у ${percentWords(value)} участников (${partWords(numerator, denominator)}).`
    return [{ rule, text, weight: 'worth-a-look' as const }]
  })
}

/**
 * Said when anybody's marks are two or more apart.
 * @source ФИОКО, «Рекомендации …», 2026 (as retold): a gap of two marks and more is worth a talk
 */
export function journalFarApart(table: JournalTable): Sentence | null {
  const { farApart } = compareWithJournal(table)
  if (farApart.numerator === 0) return null
  const who = countWords(farApart.numerator, ['участника', 'участников', 'участников'])

  return {
    rule: 'journal-far-apart',
    text: `У ${who} отметки за работу и по журналу расходятся на 2 и больше.`,
    weight: 'worth-a-look',
  }
}
