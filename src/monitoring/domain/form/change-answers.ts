import { type AnswerRow, type Answers, type CellValue, isRowBlank, isRows, rowsOf } from './answers.ts'
import type { Form, TableField } from './form.ts'
import { fieldsOf } from './form.ts'
import { readTyped } from './read-typed.ts'

/** Where one value stands: a field, or a cell of a table by the key of its row and column. */
export type CellPlace = { readonly field: string; readonly row?: string; readonly column?: string }

/**
 * The answers with one value changed; a row that is not there yet is added to its table. What a person has changed is
 * confirmed by that; a table only by their word, because the rest of it was not touched.
 */
export function withCell(answers: Answers, place: CellPlace, value: CellValue): Answers {
  if (place.row === undefined || place.column === undefined) {
    return confirmed({ ...answers, values: { ...answers.values, [place.field]: value } }, [place.field])
  }
  const { row: key, column } = place
  const former = answers.values[place.field]
  const rows: readonly AnswerRow[] = former !== undefined && isRows(former) ? former : []
  const row = rows.find((one) => one.key === key) ?? { key, cells: {} }
  const changed = { key, cells: { ...row.cells, [column]: value } }
  const next = rows.some((one) => one.key === key)
    ? rows.map((one) => (one.key === key ? changed : one))
    : [...rows, changed]
  return { ...answers, values: { ...answers.values, [place.field]: next } }
}

/** What was put down by the program is now the person's own answer. */
export function confirmed(answers: Answers, keys: readonly string[]): Answers {
  const { taken, ...rest } = answers
  const left = Object.entries(taken ?? {}).filter(([key]) => !keys.includes(key))
  return left.length === 0 ? rest : { ...rest, taken: Object.fromEntries(left) }
}

export function withExplanation(answers: Answers, key: string, text: string): Answers {
  return { ...answers, explanations: { ...answers.explanations, [key]: text } }
}

/** The rows of a table without one of them. */
export function withoutRow(answers: Answers, table: TableField, key: string): Answers {
  const rows = rowsOf(answers, table).filter((row) => row.key !== key)
  return { ...answers, values: { ...answers.values, [table.key]: rows } }
}

/** The rows a table shows: of a free one, a blank row at the end to type into while there is room. */
export function shownRows(answers: Answers, table: TableField): readonly AnswerRow[] {
  const rows = rowsOf(answers, table)
  if (table.rows.kind === 'fixed') return rows
  const last = rows.at(-1)
  if (rows.length >= table.rows.most || (last && isRowBlank(last))) return rows
  return [...rows, { key: freshRow(rows), cells: {} }]
}

/** What came of pasting: the answers, how many cells were put down and how many found no place. */
type Pasted = { readonly answers: Answers; readonly put: number; readonly left: number }

/**
 * What was copied from a spreadsheet, put down from one cell on: to the right and down in a table, down the list of
 * fields outside of one. What does not fit is counted; a free table gets the rows it lacks.
 */
export function paste(form: Form, answers: Answers, from: CellPlace, text: string): Pasted {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const start = fieldsOf(form).find(({ key }) => key === from.field)
  if (start?.kind === 'table') return pasteInTable(start, answers, from, lines)
  const fields = fieldsOf(form).filter((field) => field.kind !== 'table' && field.kind !== 'file')
  const first = fields.findIndex(({ key }) => key === from.field)
  let [next, put, left] = [answers, 0, 0]
  lines.forEach((cells, index) => {
    const field = fields[first + index]
    left += cells.slice(1).filter((cell) => cell.trim() !== '').length
    if (field) {
      next = withCell(next, { field: field.key }, readTyped(field, cells[0] ?? ''))
      put += 1
    } else if ((cells[0] ?? '').trim() !== '') left += 1
  })
  return { answers: next, put, left }
}

function pasteInTable(
  table: TableField,
  answers: Answers,
  from: CellPlace,
  lines: readonly (readonly string[])[],
): Pasted {
  let [next, put, left] = [answers, 0, 0]
  const firstColumn = table.columns.findIndex(({ key }) => key === from.column)
  const firstRow = shownRows(answers, table).findIndex(({ key }) => key === from.row)
  lines.forEach((cells, down) => {
    const rows = shownRows(next, table)
    const row = rows[firstRow + down]
    cells.forEach((cell, right) => {
      const column = table.columns[firstColumn + right]
      if (row && column) {
        next = withCell(next, { field: table.key, row: row.key, column: column.key }, readTyped(column, cell))
        put += 1
      } else if (cell.trim() !== '') left += 1
    })
  })
  return { answers: next, put, left }
}

function freshRow(rows: readonly AnswerRow[]): string {
  const used = new Set(rows.map(({ key }) => key))
  for (let number = rows.length + 1; ; number += 1) {
    if (!used.has(`row${number}`)) return `row${number}`
  }
}
