import { type Answers, cellOfRow, isRowBlank, rowsOf } from '../form/answers.ts'
import { type Form, findField, type TableField } from '../form/form.ts'

/** The list of textbooks, by the keys of the ready form; undefined where the form does not ask it. */
function listOf(form: Form): TableField | undefined {
  const field = findField(form, 'list')
  if (field?.kind !== 'table') return undefined
  const isNumber = (key: string) => field.columns.some((one) => one.key === key && one.kind === 'number')
  return isNumber('pupils') && isNumber('copies') ? field : undefined
}

export function isTextbooks(form: Form): boolean {
  return listOf(form) !== undefined
}

export type TextbookFigures = {
  /** Σ of the lesser of pupils and copies, by titles. */
  readonly covered: number
  /** Σ of pupils, by titles. */
  readonly needed: number
  readonly titles: number
  /** Titles of the federal list; null where the form does not ask it of each. */
  readonly listed: number | null
}

/**
 * Copies above the pupils of their title help nobody at another title. Null where some line is not answered: what it would
 * change is not known.
 * @source indicators.md 4.5
 */
export function textbooksOf(form: Form, answers: Answers): TextbookFigures | null {
  const list = listOf(form)
  if (!list) return null
  const rows = rowsOf(answers, list).filter((row) => !isRowBlank(row))
  if (rows.length === 0) return null
  const cells = rows.map(
    (row) => new Map(list.columns.map((column) => [column.key, cellOfRow(row, column)] as const)),
  )
  let [covered, needed] = [0, 0]
  for (const row of cells) {
    const [pupils, copies] = [row.get('pupils'), row.get('copies')]
    if (typeof pupils !== 'number' || typeof copies !== 'number') return null
    covered += Math.min(pupils, copies)
    needed += pupils
  }
  const marks = cells.map((row) => row.get('listed') ?? null)
  const listed = marks.includes(null) ? null : marks.filter((mark) => mark === 'yes').length
  return { covered, needed, titles: rows.length, listed }
}
