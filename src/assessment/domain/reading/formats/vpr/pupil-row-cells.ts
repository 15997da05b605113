import { cellText, isBlank } from '../../cell-words.ts'
import { readSex } from '../../class-words.ts'
import { EMPTY_CELL, type ItemScore, NOT_ATTEMPTED } from '../../item-score.ts'
import { isAbsenceWord, readItemScore, readJournalMark, readMark, readTotal } from '../../missing-words.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ItemColumn, PupilTable } from './pupil-table.ts'
import type { TrustedColumns } from './trusted-columns.ts'

/** One row read cell by cell; whether the cells can be true together is asked later. */
export type PupilRowCells = {
  readonly scores: readonly ItemScore[]
  /** The first item whose cell is neither points nor a word for why there are none. */
  readonly strangeItem: ItemColumn | null
  readonly total: number | null | 'unreadable'
  readonly mark: number | null | 'unreadable'
  readonly journal: ReturnType<typeof readJournalMark> | null
  readonly sex: ReturnType<typeof readSex> | null
  /** The last variant named: in 2020 the second column has the day of those who missed the first. */
  readonly variant: ResultsCell | undefined
  readonly code: string
  readonly saysAbsent: boolean
}

export function readPupilRowCells(
  cells: readonly ResultsCell[],
  { columns }: PupilTable,
  items: readonly ItemColumn[],
  trusted: TrustedColumns,
): PupilRowCells {
  const cellAt = (column: number | null) => (column === null ? null : (cells[column] ?? null))
  const { scores, strangeItem } = readScores(cells, items)
  const variants = columns.variants.map((column) => cells[column] ?? null)
  return {
    scores,
    strangeItem,
    total: columns.total === null ? sumOf(scores) : readTotal(cellAt(columns.total)),
    mark: columns.mark === null ? null : readMark(cellAt(columns.mark)),
    journal: columns.journal === null ? null : readJournalMark(cellAt(columns.journal)),
    sex: columns.sex === null || !trusted.sex ? null : readSex(cellAt(columns.sex)),
    variant: variants.findLast(namesVariant),
    code: cellText(cellAt(columns.code)).replace(/\.0$/, ''),
    saysAbsent:
      variants.some(isAbsenceWord) ||
      isAbsenceWord(cellAt(columns.total)) ||
      isAbsenceWord(cellAt(columns.mark)) ||
      items.some((item) => isAbsenceWord(cells[item.column])),
  }
}

function readScores(
  cells: readonly ResultsCell[],
  items: readonly ItemColumn[],
): Pick<PupilRowCells, 'scores' | 'strangeItem'> {
  let strangeItem: ItemColumn | null = null
  const scores = items.map((item) => {
    const score = readItemScore(cells[item.column])
    if (score !== 'unreadable') return score
    strangeItem ??= item
    return EMPTY_CELL
  })
  return { scores, strangeItem }
}

function namesVariant(cell: ResultsCell): boolean {
  return !isBlank(cell) && !isAbsenceWord(cell) && !/^[-–—]+$/.test(cellText(cell))
}

function sumOf(scores: readonly ItemScore[]): number | null {
  return scores.some((score) => score >= 0 || score === NOT_ATTEMPTED)
    ? scores.reduce((sum, score) => sum + Math.max(score, 0), 0)
    : null
}
