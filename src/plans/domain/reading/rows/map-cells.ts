import { oneLine } from '../clean-text.ts'
import type { ColumnRole } from '../columns/column-role.ts'
import { type Columns, hasRole } from '../columns/columns.ts'
import type { GridRow } from '../grid.ts'
import { markedDeadline } from './marked-deadline.ts'
import type { PlanRow } from './plan-row.ts'
import { splitNumberedTitle } from './row-number.ts'
import { splitCombined } from './split-combined.ts'

type Cells = Omit<PlanRow, 'columns' | 'place' | 'afterBreak' | 'linesBefore'>

/** Names the cells of a row by the columns. A cell covered from above says what its owner says. */
export function mapCells(row: GridRow, columns: Columns, above: PlanRow | null): Cells {
  const isPartOfMerge = above !== null && row.cells.some((cell) => cell.mergedInto === 'above')
  const lone = isPartOfMerge ? null : loneOf(row, columns)
  const textOf = (kind: ColumnRole['kind']) =>
    columns.roles
      .flatMap((role, at) => (role.kind === kind ? [row.cells[at]?.text.trim() ?? ''] : []))
      .filter((text) => text !== '')
      .join(' ')
  const isCovered = (kind: ColumnRole['kind']) => {
    const at = columns.roles.findIndex((role) => role.kind === kind)
    return (
      above !== null && at >= 0 && row.cells[at]?.mergedInto === 'above' && row.cells[at]?.text.trim() === ''
    )
  }
  const covered = {
    number: isCovered('number'),
    text: isCovered('text'),
    deadline: isCovered('deadline'),
    performers: isCovered('performers'),
  }
  const named = {
    number: covered.number ? (above?.number ?? '') : textOf('number'),
    text: covered.text ? (above?.text ?? '') : textOf('text'),
    deadline: covered.deadline ? (above?.deadline ?? '') : deadlineOf(row, columns),
    performers: covered.performers ? (above?.performers ?? '') : textOf('performers'),
    result: isCovered('result') ? (above?.result ?? '') : textOf('result'),
    section: isCovered('section') ? (above?.section ?? '') : textOf('section'),
    extra: extraOf(row, columns, above),
    lone,
    covered,
    isWide: isWide(row, columns),
  }
  return lone
    ? named
    : numbered({ ...named, ...splitCombined(textOf('deadline-performers'), named) }, columns)
}

/** Where numbers have no column of their own, or ran out of it, they stand before the text. */
function numbered(cells: Cells, columns: Columns): Cells {
  if (cells.number !== '') return cells
  const { number, rest } = splitNumberedTitle(cells.text)
  if (!number || number.isRoman) return cells
  if (hasRole(columns, 'number') && number.parts.length < 2) return cells
  return { ...cells, number: number.text, text: rest }
}

function isWide(row: GridRow, columns: Columns): boolean {
  const others = columns.roles.flatMap((role, at) =>
    role.kind === 'deadline' || role.kind === 'performers' || role.kind === 'mark' ? [row.cells[at]] : [],
  )
  return others.length > 0 && others.every((one) => one?.mergedInto === 'left' && one.text === '')
}

function deadlineOf(row: GridRow, columns: Columns): string {
  const start = cellAt(row, columns, (role) => role.kind === 'deadline' && role.bound === 'start')
  const end = cellAt(row, columns, (role) => role.kind === 'deadline' && role.bound === 'end')
  const hasBoth =
    columns.roles.some((role) => role.kind === 'deadline' && role.bound === 'start') && end !== null
  if (hasBoth) return [start, end].filter(Boolean).join(' – ')
  const plain = cellAt(row, columns, (role) => role.kind === 'deadline')
  return plain ?? markedDeadline(row, columns)
}

function cellAt(row: GridRow, columns: Columns, test: (role: ColumnRole) => boolean): string | null {
  const at = columns.roles.findIndex(test)
  return at < 0 ? null : (row.cells[at]?.text.trim() ?? '')
}

function extraOf(row: GridRow, columns: Columns, above: PlanRow | null): Record<string, string> {
  const extra: Record<string, string> = {}
  columns.roles.forEach((role, at) => {
    if (role.kind !== 'extra') return
    const key = role.heading === '' ? `Колонка ${at + 1}` : role.heading
    const cell = row.cells[at]
    const text = oneLine(cell?.text ?? '')
    const value = text === '' && cell?.mergedInto === 'above' ? (above?.extra[key] ?? '') : text
    if (value !== '') extra[key] = extra[key] ? `${extra[key]} ${value}` : value
  })
  return extra
}

function loneOf(row: GridRow, columns: Columns): Cells['lone'] {
  const filled = row.cells.flatMap((cell, at) =>
    cell.text.trim() === '' ? [] : [{ at, text: cell.text.trim() }],
  )
  const first = filled[0]
  if (!first) return null
  // Some converters repeat the text of a merged cell in each slot it covers.
  const isRepeated = filled.length > 2 && filled.every((one) => one.text === first.text)
  if (filled.length > 1 && !isRepeated) return null
  if (isRepeated) return { text: first.text, at: 'whole-row' }
  const covers = row.cells.filter((cell, at) => at > first.at && cell.mergedInto === 'left').length
  const role = columns.roles[first.at]?.kind
  const isWide = covers > 0 && covers >= row.cells.length - first.at - 2
  if (isWide && (role === 'number' || role === 'text' || first.at === 0))
    return { text: first.text, at: 'whole-row' }
  if (role === 'number' || role === 'text') return { text: first.text, at: role }
  return { text: first.text, at: 'other' }
}
