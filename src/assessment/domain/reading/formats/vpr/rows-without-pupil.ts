import { cellCount, cellText, cellWords, isBlank } from '../../cell-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { beginsWithDigit } from '../../missing-words.ts'
import type { ResultsCell } from '../../results-file.ts'
import { type SchoolWords, schoolLoginIn } from '../../school-words.ts'
import type { PupilTable } from './pupil-table.ts'

/** What may stand between a header and its first pupil: numbers of columns, difficulty, maxima. */
export function isNoPupil(cells: readonly ResultsCell[], { columns }: PupilTable): boolean {
  if (isColumnNumbering(cells)) return true
  const outside = [columns.school, columns.code, columns.total].every(
    (column) => column === null || isBlank(cells[column]),
  )
  return (
    outside &&
    columns.items.some(({ column }) => !isBlank(cells[column])) &&
    !columns.variants.some((column) => !isBlank(cells[column]))
  )
}

// «Средняя школа № 5» is a name, «Средний балл» and «Среднее по школе» are not.
const FOOTER_NAME =
  /^(итог|всего|средн\S*(?! (обще|школ|\(полн|спец|проф))(?= |$)|минимальн|макс|доля|процент|% |успеваемость|качество)/
const FOOTER = /^(итог|всего|средн|сумма|минимальн|макс|доля|процент|% ?вып|выполнение|успеваемость|качество)/

/** «Итого», «Средний балл»: a word in a cell before the items, in a row that names no pupil of a school. */
export function isFooter(
  cells: readonly ResultsCell[],
  { columns }: PupilTable,
  school: SchoolWords | null,
): boolean {
  const hasCode = columns.code !== null && cellCount(cells[columns.code]) !== null
  if (school !== null && hasCode) return false
  const items = columns.items[0]?.column ?? cells.length
  return cells.some((cell, column) => {
    if (column > items || typeof cell !== 'string' || beginsWithDigit(cell)) return false
    const isName =
      column === columns.schoolName || column === columns.school || column === columns.municipality
    return (isName ? FOOTER_NAME : FOOTER).test(cellWords(cell))
  })
}

/** A line across the table: the name of the next school, a remark. */
export function sectionLine(
  cells: readonly ResultsCell[],
  { columns }: PupilTable,
): { readonly school: string | null } | null {
  if (columns.code !== null && !isBlank(cells[columns.code])) return null
  const filled = cells.filter((cell) => !isBlank(cell))
  if (filled.length > 2 || filled.some((cell) => typeof cell !== 'string')) return null
  return { school: schoolLoginIn(filled.map(cellText).join(' ')) }
}
