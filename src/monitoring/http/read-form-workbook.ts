import type { CellValue as FileValue, Sheet, Workbook } from '#server-kit/spreadsheets/workbook.ts'
import { cellAddress } from '#server-kit/spreadsheets/write-form-workbook.ts'
import type { AnswerRow, Answers, CellValue } from '../domain/form/answers.ts'
import { hiddenKeys } from '../domain/form/asked-form.ts'
import { checkCell } from '../domain/form/check-cell.ts'
import { conditionWords } from '../domain/form/condition-words.ts'
import {
  type ColumnField,
  type Form,
  type FormField,
  fieldsOf,
  type PlainField,
  type TableField,
} from '../domain/form/form.ts'
import { readTyped } from '../domain/form/read-typed.ts'
import { checkTitle, isCheckKey, requiredTitle } from './check-rows.ts'
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

export type ForeignFile = {
  readonly why: 'not-ours' | 'other-campaign' | 'other-organization' | 'other-version'
  /** The first sheet that does not belong here; '' where no sheet is ours at all. */
  readonly sheetName: string
  /** The campaign it was given out for; null where it bears no mark. */
  readonly campaignId: number | null
}

/** Why a file is not of this sheet; undefined when it is. */
export function foreignFile(workbook: Workbook, expected: WorkbookMark): ForeignFile | undefined {
  const marked = workbook.sheets.flatMap((sheet) => {
    const mark = markOf(sheet)
    return mark ? [{ sheet, mark }] : []
  })
  if (marked.length === 0) return { why: 'not-ours', sheetName: '', campaignId: null }
  for (const [why, key] of [
    ['other-campaign', 'campaignId'],
    ['other-organization', 'organizationId'],
    ['other-version', 'formNumber'],
  ] as const) {
    const foreign = marked.find(({ mark }) => mark[key] !== expected[key])
    if (foreign) return { why, sheetName: foreign.sheet.name, campaignId: foreign.mark.campaignId }
  }
  return undefined
}

/**
 * The answers in a file the product made. Sheets are known by their hidden marks and rows by their hidden keys, so that
 * sheets may be moved and rows added; a row that lost its key is found by its words.
 */
export function readFormWorkbook(workbook: Workbook, form: Form): WorkbookReading {
  const values: Record<string, Answers['values'][string]> = {}
  const problems: WorkbookProblem[] = []
  const found = new Set<string>()
  for (const sheet of workbook.sheets) {
    const part = markOf(sheet)?.part
    if (part === undefined) {
      if (sheet.rows.length > 0 && !sheet.hidden) {
        problems.push({ cell: sheet.name, detail: 'Лист добавлен к форме, его содержание не прочитано' })
      }
      continue
    }
    if (found.has(part)) {
      problems.push({
        cell: sheet.name,
        detail: 'Это второй лист с теми же вопросами, прочитан только первый',
      })
      continue
    }
    found.add(part)
    const table = fieldsOf(form).find((field) => field.key === part)
    const markAt = table?.kind === 'table' ? table.columns.length + 1 : keyColumn
    if (markColumn(sheet) !== markAt) {
      const detail =
        'Столбцы листа сдвинуты, он не прочитан. Верните столбцы на место или скачайте форму снова'
      problems.push({ cell: address(sheet, 0, markColumn(sheet)), detail })
      continue
    }
    if (part === 'fields') readFields(sheet, form, values, problems)
    if (table?.kind === 'table') values[table.key] = readTable(sheet, table, problems)
  }
  for (const field of fieldsOf(form)) {
    if (field.kind === 'table' && !found.has(field.key)) {
      problems.push({ cell: field.label, detail: 'Листа с этой таблицей в файле нет' })
    }
  }
  if (!found.has('fields') && fieldsOf(form).some(isInFile)) {
    problems.push({ cell: 'Форма', detail: 'Листа с вопросами вне таблиц в файле нет' })
  }
  return { values, problems }
}

/** Plain questions that are answered in the file; a file is put in the browser. */
function isInFile(field: FormField): field is ColumnField {
  return field.kind !== 'table' && field.kind !== 'file'
}

function readFields(
  sheet: Sheet,
  form: Form,
  values: Record<string, Answers['values'][string]>,
  problems: WorkbookProblem[],
): void {
  const fields = fieldsOf(form).filter(isInFile)
  const files = new Set(fieldsOf(form).flatMap(({ kind, key }) => (kind === 'file' ? [key] : [])))
  const checkTitles = new Set([requiredTitle, ...form.checks.map(checkTitle)])
  const cells = new Map<string, string>()
  sheet.rows.forEach((row, index) => {
    if (index < headRows) return
    const key = row[keyColumn]
    const field =
      fields.find((one) => one.key === key) ??
      fields.find(
        (one) => values[one.key] === undefined && typeof row[0] === 'string' && row[0].startsWith(one.label),
      )
    if (!field) {
      if (typeof key === 'string' && (files.has(key) || isCheckKey(key))) return
      // A check whose hidden key was lost is known by its words.
      if (checkTitles.has(String(row[0] ?? ''))) return
      if (row[1] !== null && row[1] !== undefined && row[1] !== '') {
        problems.push({
          cell: address(sheet, index, 1),
          detail: `Строка добавлена к форме: «${String(row[1])}» не прочитано`,
        })
      }
      return
    }
    const cell = address(sheet, index, 1)
    cells.set(field.key, cell)
    values[field.key] = readCell(field, row[1] ?? null, cell, problems)
  })
  for (const key of hiddenKeys(form, { values, explanations: {} })) {
    const field = fields.find((one) => one.key === key)
    if (!field?.shownWhen || (values[key] ?? null) === null) continue
    const detail = `Этот ответ не нужен: он спрашивается, ${conditionWords(form, field.shownWhen)}. Он записан, но сдан не будет`
    problems.push({ cell: cells.get(key) ?? sheet.name, detail })
  }
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
  // The form itself says it too, at its field; whoever looks at the file looks for the cell.
  if (fault) problems.push({ cell, detail: fault.message })
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

/** In which column the mark stands: a sheet whose columns were moved has it elsewhere. */
function markColumn(sheet: Sheet): number {
  return sheet.rows[0]?.findIndex((cell) => typeof cell === 'string' && cell.startsWith('msoko;')) ?? -1
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
