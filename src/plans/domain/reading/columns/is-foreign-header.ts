import { squeeze } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { columnRoleOf } from './column-role.ts'

const FOREIGN =
  /показател|индикатор|единиц|ед\.изм|фио|ф\.и\.о|фамили|телефон|адрес|должност|почт|финанс|бюджет|руб|сумм|кбк|наименование(?:оо|оу|школ|образовательн|учрежден|организац)|предмет|класс|балл|участник|численност|количеств|инн|код/

/** The first row of a table that is about something else: schools, indicators, money, exams. */
export function isForeignHeader(row: GridRow): boolean {
  const texts = row.cells.map((cell) => squeeze(cell.text)).filter((text) => text !== '')
  if (texts.length < 2 || texts.some((text) => text.length > 120)) return false
  const foreign = texts.filter((text) => FOREIGN.test(text)).length
  const startsAsHeader = columnRoleOf(row.cells[0]?.text ?? '').kind === 'number'
  return foreign * 2 >= texts.length || (startsAsHeader && foreign >= 1)
}
