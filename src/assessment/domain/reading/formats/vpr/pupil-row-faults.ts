import { cellWords, isBlank } from '../../cell-words.ts'
import { readItemScore } from '../../missing-words.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ProblemCode } from '../../results-reading.ts'
import { hasResult, isAbsentRow, saysAbsent } from './is-absent-row.ts'
import type { PupilRowCells } from './pupil-row-cells.ts'
import type { ItemColumn, PupilTable } from './pupil-table.ts'
import type { TrustedColumns } from './trusted-columns.ts'

/** Why a row, or a cell of it, cannot be believed; an error sets the row aside. */
export type RowFault = {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly column: number | null
  readonly message: string
}

export type DoubtedRow = {
  readonly cells: readonly ResultsCell[]
  readonly row: PupilRowCells
  readonly school: string | null
  readonly table: PupilTable
  readonly spare: readonly ItemColumn[]
  readonly trusted: TrustedColumns
}

/** All that is wrong with a row, one fault a reason. */
export function findRowFaults(doubted: DoubtedRow): readonly RowFault[] {
  const faults = [...schoolFaults(doubted), ...shiftFaults(doubted), ...valueFaults(doubted)]
  return faults.filter((fault, index) => faults.findIndex(({ code }) => code === fault.code) === index)
}

function schoolFaults({ cells, school, table }: DoubtedRow): readonly RowFault[] {
  if (school !== null) return []
  const column = table.columns.school
  const message =
    column === null || isBlank(cells[column])
      ? 'Не указан код школы. Строка отложена: впишите логин школы (edu и шесть цифр)'
      : 'Код школы не читается: нужны шесть цифр логина. Строка отложена'
  return [{ code: 'unreadable-school', severity: 'error', column, message }]
}

/** A word that only another column can hold. */
function shiftFaults({ cells, row, table, spare, trusted }: DoubtedRow): readonly RowFault[] {
  const { columns } = table
  const { sex, journal, mark, code, strangeItem } = row
  const faults: RowFault[] = []
  const shifted = (column: number | null, what: string) =>
    faults.push({
      code: 'shifted-row',
      severity: 'error',
      column,
      message: `Строка сдвинута или заполнена не по столбцам: ${what}. Она отложена: сверьте её с протоколом`,
    })
  if (sex === 'unreadable') shifted(columns.sex, 'в столбце пола стоит другое значение')
  if (journal === 'unreadable') shifted(columns.journal, 'в столбце отметки по журналу стоит не отметка')
  if (mark === 'unreadable') shifted(columns.mark, 'в столбце отметки стоит не отметка')
  if (trusted.code && /\p{L}/u.test(code)) shifted(columns.code, 'в столбце кода участника стоят буквы')
  if (strangeItem && /^[мж]$|^\d{1,2}-?[а-я]$/.test(cellWords(cells[strangeItem.column]))) {
    shifted(strangeItem.column, `в столбце задания ${strangeItem.label} стоит значение другого столбца`)
  }
  const strayed = spare.find((item) => readItemScore(cells[item.column]) === 'unreadable')
  if (strayed) shifted(strayed.column, 'за последним заданием стоят значения других столбцов')
  if (saysAbsent(row) && hasResult(row))
    shifted(columns.variants[0] ?? null, 'отмечено отсутствие, а баллы стоят')
  return faults
}

function valueFaults({ row, table }: DoubtedRow): readonly RowFault[] {
  const { columns } = table
  const { total, journal, strangeItem } = row
  const faults: RowFault[] = []
  if (total === 'unreadable') {
    const message = 'Первичный балл не читается: нужно целое число. Строка отложена'
    faults.push({ code: 'unreadable-total', severity: 'error', column: columns.total, message })
  }
  if (journal === 'one') {
    const message = 'Отметка по журналу «1» не из шкалы 2–5: учтена как «нет отметки»'
    faults.push({ code: 'unknown-value', severity: 'warning', column: columns.journal, message })
  }
  if (strangeItem && !isAbsentRow(row)) {
    const message = `Значение в столбце задания ${strangeItem.label} не читается. Балл и отметка сохранены, в анализ заданий строка не войдёт`
    faults.push({ code: 'unknown-value', severity: 'warning', column: strangeItem.column, message })
  }
  return faults
}
