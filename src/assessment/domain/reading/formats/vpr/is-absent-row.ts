import { NOT_ATTEMPTED } from '../../item-score.ts'
import type { PupilRowCells } from './pupil-row-cells.ts'

/** Points, a total above nothing or a mark: somebody has written the work. */
export function hasResult({ scores, total, mark }: PupilRowCells): boolean {
  return (
    scores.some((score) => score > 0) || (typeof total === 'number' && total > 0) || typeof mark === 'number'
  )
}

/** «Отсутствовал» with no variant of another day beside it. */
export function saysAbsent({ saysAbsent, variant }: PupilRowCells): boolean {
  return saysAbsent && variant === undefined
}

/**
 * Whether the pupil is on the roll and did not take the work: the row says so, or nothing of a work stands in it. All «X»
 * with a total of 0 is a work that was handed in empty.
 */
export function isAbsentRow(row: PupilRowCells): boolean {
  if (hasResult(row)) return false
  const { scores, strangeItem, total, mark, variant } = row
  const nothingWritten = !scores.some((score) => score >= 0) && total === null && typeof mark !== 'number'
  const anySign = scores.some((score) => score >= 0 || score === NOT_ATTEMPTED)
  const emptyForm =
    !anySign && total === 0 && typeof mark !== 'number' && variant === undefined && strangeItem === null
  return (
    saysAbsent(row) ||
    (nothingWritten && strangeItem === null) ||
    emptyForm ||
    (row.saysAbsent && nothingWritten)
  )
}
