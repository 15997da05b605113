import type { CellValue as FileValue, Sheet, Workbook } from '#server-kit/spreadsheets/workbook.ts'
import { cellAddress } from '#server-kit/spreadsheets/write-form-workbook.ts'
import type { AnswerRow, Answers, CellValue } from '../domain/form/answers.ts'
import { checkCell } from '../domain/form/check-cell.ts'
import { type Form, fieldsOf, type PlainField, type TableField } from '../domain/form/form.ts'
import { readTyped } from '../domain/form/read-typed.ts'
import { headRows, keyColumn, type WorkbookMark } from './form-workbook.ts'

export type WorkbookProblem = { readonly cell: string; readonly detail: string }

export type WorkbookReading = {
  readonly values: Answers['values']
  /** Cells that could not be read; what stood there is kept as text. */
  readonly problems: readonly WorkbookProblem[]
}

type Mark = {
  readonly campaignId: number
  readonly organizationId: number
  readonly formNumber: number
  readonly part: string
}

/** Why a file is not of this sheet; undefined when it is. */
export function foreignFile(
  workbook: Workbook,
  expected: WorkbookMark,
): 'not-ours' | 'other-campaign' | 'other-organization' | 'other-version' | undefined {
  const marks = workbook.sheets.flatMap((sheet) => markOf(sheet) ?? [])
  if (marks.length === 0) return 'not-ours'
  if (marks.some(({ campaignId }) => campaignId !== expected.campaignId)) return 'other-campaign'
  if (marks.some(({ organizationId }) => organizationId !== expected.organizationId))
    return 'other-organization'
  if (marks.some(({ formNumber }) => formNumber !== expected.formNumber)) return 'other-version'
  return undefined
}

/**
 * The answers in a file the product made. Sheets are known by their hidden marks and rows by their hidden keys, so that
 * sheets may be moved and rows added; a row that lost its key is found by its words.
 */
export function readFormWorkbook(workbook: Workbook, form: Form): WorkbookReading {
  const values: Record<string, Answers['values'][string]> = {}
  const problems: WorkbookProblem[] = []
  for (const sheet of workbook.sheets) {
    const part = markOf(sheet)?.part
    if (part === undefined) {
      if (sheet.rows.length > 0 && !sheet.hidden) {
        problems.push({ cell: sheet.name, detail: 'Лист добавлен к форме, его содержание не прочитано' })
      }
      continue
    }
    if (part === 'fields') readFields(sheet, form, values, problems)
    const table = fieldsOf(form).find((field) => field.key === part)
    if (table?.kind === 'table') values[table.key] = readTable(sheet, table, problems)
  }
  const found = new Set(workbook.sheets.map((sheet) => markOf(sheet)?.part))
  for (const field of fieldsOf(form)) {
    if (field.kind === 'table' && !found.has(field.key)) {
      problems.push({ cell: field.label, detail: 'Листа с этой таблицей в файле нет' })
    }
  }
  return { values, problems }
}

function readFields(
  sheet: Sheet,
  form: Form,
  values: Record<string, Answers['values'][string]>,
  problems: WorkbookProblem[],
): void {
  const fields = fieldsOf(form).filter((field) => field.kind !== 'table')
  sheet.rows.forEach((row, index) => {
    if (index < headRows) return
    const key = row[keyColumn]
    const field =
      fields.find((one) => one.key === key) ??
      fields.find(
        (one) => values[one.key] === undefined && typeof row[0] === 'string' && row[0].startsWith(one.label),
      )
    if (!field) {
      if (row[1] !== null && row[1] !== undefined && row[1] !== '') {
        problems.push({
          cell: address(sheet, index, 1),
          detail: `Строка добавлена к форме: «${String(row[1])}» не прочитано`,
        })
      }
      return
    }
    values[field.key] = readCell(field, row[1] ?? null, address(sheet, index, 1), problems)
  })
}

function readTable(sheet: Sheet, table: TableField, problems: WorkbookProblem[]): AnswerRow[] {
  const keyAt = table.columns.length + 1
  const rows: AnswerRow[] = []
  const used = new Set<string>()
  sheet.rows.forEach((row, index) => {
    if (index < headRows) return
    const cells = Object.fromEntries(
      table.columns.map((column, c) => [
        column.key,
        readCell(column, row[c + 1] ?? null, address(sheet, index, c + 1), problems),
      ]),
    )
    const isBlank = Object.values(cells).every((value) => value === null)
    const { rows: shape } = table
    if (shape.kind === 'fixed') {
      const known =
        shape.rows.find(({ key }) => key === row[keyAt]) ?? shape.rows.find(({ label }) => label === row[0])
      if (known) rows.push({ key: known.key, cells })
      else if (!isBlank) {
        problems.push({
          cell: address(sheet, index, 0),
          detail: 'Такой строки в таблице нет, она не прочитана',
        })
      }
      return
    }
    if (isBlank) return
    const given = row[keyAt]
    const key =
      typeof given === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(given) && !used.has(given)
        ? given
        : `r${index}`
    used.add(key)
    rows.push({ key: used.has(key) && rows.some((one) => one.key === key) ? `x${index}` : key, cells })
  })
  return rows
}

function readCell(field: PlainField, value: FileValue, cell: string, problems: WorkbookProblem[]): CellValue {
  const read = valueInCell(field, value)
  const fault = read === null ? undefined : checkCell({ ...field, required: false }, read)
  // What is out of bounds is said by the form itself; here, only what was not understood.
  if (fault && ['not-a-number', 'not-a-date', 'not-a-choice', 'not-a-link'].includes(fault.code)) {
    problems.push({ cell, detail: fault.message })
  }
  return read
}

function valueInCell(field: PlainField, value: FileValue): CellValue {
  if (value === null) return null
  if (value instanceof Date) {
    const day = value.toISOString().slice(0, 10)
    return field.kind === 'date' ? day : readTyped(field, day.split('-').reverse().join('.'))
  }
  if (typeof value === 'number' && field.kind === 'number') return value
  if (typeof value === 'boolean') return readTyped(field, value ? 'да' : 'нет')
  return readTyped(field, String(value))
}

function markOf(sheet: Sheet): Mark | undefined {
  const text = sheet.rows[0]?.find((cell) => typeof cell === 'string' && cell.startsWith('msoko;'))
  if (typeof text !== 'string') return undefined
  const [, campaignId, organizationId, formNumber, part] = text.split(';')
  if (part === undefined) return undefined
  return {
    campaignId: Number(campaignId),
    organizationId: Number(organizationId),
    formNumber: Number(formNumber),
    part,
  }
}

function address(sheet: Sheet, row: number, column: number): string {
  return `${sheet.name}, ${cellAddress(row, column)}`
}
