import { type Figure, shareFigure } from './figure.ts'
import { countPairs, type JournalTable } from './journal-table.ts'

export type JournalComparison = {
  /** «Понизили»: the mark of the work is lower than that in the journal. */
  readonly lower: Figure
  /** «Подтвердили» */
  readonly same: Figure
  /** «Повысили» */
  readonly higher: Figure
  /** Two marks apart or more, whichever way: what is worth a talk. */
  readonly farApart: Figure
  readonly withoutJournal: number
}

/** @source ФИОКО, «Рекомендации …», 2026 (as retold): divergences of two marks and more are the ones to look into */
const FAR_APART = 2

/**
 * Сравнение с журналом, over pupils who have both marks.
 * @source docs/methodology/figures.md, 14
 */
export function compareWithJournal(table: JournalTable): JournalComparison {
  const all = countPairs(table)
  const share = (condition: (difference: number) => boolean) =>
    shareFigure(
      countPairs(table, (mark, journal) => condition(mark - journal)),
      all,
    )
  return {
    lower: share((difference) => difference < 0),
    same: share((difference) => difference === 0),
    higher: share((difference) => difference > 0),
    farApart: share((difference) => Math.abs(difference) >= FAR_APART),
    withoutJournal: table.withoutJournal,
  }
}
