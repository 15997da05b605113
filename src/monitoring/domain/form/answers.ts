import { z } from 'zod'
import type { FormField, PlainField } from './form.ts'
import { keySchema } from './form-key.ts'

/**
 * What was answered. Not answered is null, and is never 0. A number, date or link that could not be read stays as the
 * text that was typed: nothing a person wrote is lost, and the check says what is wrong with it.
 */
const CellSchema = z.union([z.number(), z.string().max(10_000), z.array(keySchema).max(60), z.null()])

const RowSchema = z.object({
  /** The key of a fixed row, or any key of a row that was added. */
  key: keySchema,
  cells: z.record(keySchema, CellSchema),
})

export const AnswersSchema = z.object({
  values: z.record(keySchema, z.union([CellSchema, z.array(RowSchema).max(500)])),
  /** Why a warning may stand, by the key of its check; and a note to a field, by the field's key. */
  explanations: z.record(keySchema, z.string().max(2000)),
  /** What was put down by the program and nobody has confirmed yet, by the key of its field. */
  taken: z.record(keySchema, z.enum(['previous', 'registry'])).optional(),
})

/**
 * A number; a text, link, 'YYYY-MM-DD', the key of a choice, 'yes' | 'no' | 'not-applicable', a file as `file-answer.ts`
 * spells it; keys of choices; or null.
 */
export type CellValue = z.output<typeof CellSchema>
export type AnswerRow = z.output<typeof RowSchema>
export type AnswerValue = CellValue | readonly AnswerRow[]
export type Answers = z.output<typeof AnswersSchema>

export const noAnswers: Answers = { values: {}, explanations: {} }

/** The value of a field outside tables. */
export function cellOf(answers: Answers, field: PlainField): CellValue {
  const value = answers.values[field.key]
  if (value === undefined || isRows(value)) return null
  return isBlank(value) ? null : value
}

/** The rows of a table: fixed ones always in the form's order, answered or not. */
export function rowsOf(answers: Answers, field: Extract<FormField, { kind: 'table' }>): readonly AnswerRow[] {
  const value = answers.values[field.key]
  const given = value !== undefined && isRows(value) ? value : []
  if (field.rows.kind === 'free') return given
  return field.rows.rows.map(({ key }) => given.find((row) => row.key === key) ?? { key, cells: {} })
}

export function cellOfRow(row: AnswerRow, column: PlainField): CellValue {
  const value = row.cells[column.key]
  return value === undefined || isBlank(value) ? null : value
}

/** Whether anything at all was answered in the row. */
export function isRowBlank(row: AnswerRow): boolean {
  return Object.values(row.cells).every(isBlank)
}

export function isBlank(value: CellValue): boolean {
  return (
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && !value.length)
  )
}

export function isRows(value: AnswerValue): value is readonly AnswerRow[] {
  return Array.isArray(value) && value.some((part) => typeof part === 'object')
}
