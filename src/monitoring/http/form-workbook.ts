import { cellAddress, type FormCell, type FormSheet } from '#server-kit/spreadsheets/write-form-workbook.ts'
import { uniqueSheetName } from '#server-kit/spreadsheets/write-workbook.ts'
import { type AnswerRow, type Answers, cellOf, cellOfRow, rowsOf } from '../domain/form/answers.ts'
import { type Form, fieldsOf, type TableField } from '../domain/form/form.ts'
import { checkRows, summaryCell } from './check-rows.ts'
import { fileValue, fileWords, input, labelOf, remarkOf, widthOf } from './question-cells.ts'
import { placesOf } from './workbook-places.ts'

/** Which sheet of which campaign an xlsx is for; a mark of it stands in a hidden cell of every sheet. */
export type WorkbookMark = {
  readonly campaignId: number
  readonly organizationId: number
  readonly formNumber: number
}

export type WorkbookWords = {
  readonly title: string
  readonly organizationName: string
  readonly periodName: string
  readonly dueWords: string
  readonly previousName: string | null
}

/** Rows above the questions on each sheet. */
export const headRows = 5
/** Where the hidden keys of the rows stand on the first sheet. */
export const keyColumn = 5
const ANSWER_COLUMN = 1
const emptyRows = 50

export function markText({ campaignId, organizationId, formNumber }: WorkbookMark, part: string): string {
  return `msoko;${campaignId};${organizationId};${formNumber};${part}`
}

/** The form as sheets to fill in: one of fields, one for each table. */
export function formWorkbook(
  form: Form,
  answers: Answers,
  previous: Answers | null,
  mark: WorkbookMark,
  words: WorkbookWords,
): readonly FormSheet[] {
  const fields = form.sections.flatMap((section): readonly (readonly FormCell[])[] => {
    const plain = section.fields.filter((field) => field.kind !== 'table')
    if (plain.length === 0) return []
    return [
      [{ value: section.title, look: 'header' }],
      ...(section.hint === '' ? [] : [[{ value: section.hint, look: 'remark' } as const]]),
      ...plain.map((field): readonly FormCell[] => [
        { value: labelOf(field), look: 'remark' },
        field.kind === 'file' ? fileWords(cellOf(answers, field)) : input(field, cellOf(answers, field)),
        previous === null ? null : fileValue(field, cellOf(previous, field)),
        field.kind === 'number' ? field.unit : null,
        { value: remarkOf(form, field, answers), look: 'remark' },
        field.key,
      ]),
    ]
  })
  const names = new Set<string>()
  const name = uniqueSheetName('Форма', names)
  const tables = fieldsOf(form)
    .filter((field) => field.kind === 'table')
    .map((table) => ({ table, sheetName: uniqueSheetName(table.label, names) }))
  const rowOf = new Map(fields.flatMap((row, at) => keyOfRow(row, at + headRows)))
  const places = placesOf({ rowOf, answerColumn: ANSWER_COLUMN }, tables, headRows)
  const checks = checkRows({ form, answers, previous, places })
  const summary = summaryOf(checks, headRows + fields.length, name)
  const first: FormSheet = {
    name,
    widths: [60, 28, 20, 10, 50, 12],
    hiddenFrom: keyColumn,
    frozenRows: headRows,
    rows: [
      ...head(words, markText(mark, 'fields'), { at: keyColumn, summary }),
      [
        { value: 'Показатель', look: 'header' },
        { value: 'Ответ', look: 'header' },
        { value: words.previousName ?? 'Прошлый период', look: 'header' },
        { value: 'Единица', look: 'header' },
        { value: 'Пояснение', look: 'header' },
      ],
      ...fields,
      ...checks,
    ],
  }
  return [
    first,
    ...tables.map(({ table, sheetName }) => ({
      ...tableSheet(table, answers, { mark, words, summary }),
      name: sheetName,
    })),
  ]
}

/** The key of a question and its row, where the row asks one. */
function keyOfRow(row: readonly FormCell[], at: number): readonly (readonly [string, number])[] {
  const key = row[keyColumn]
  return typeof key === 'string' ? [[key, at]] : []
}

/** The line for the heads of all sheets; null where the form has nothing to check. */
function summaryOf(checks: readonly (readonly FormCell[])[], firstRow: number, sheetName: string): FormCell {
  if (checks.length === 0) return null
  const range = `'${sheetName}'!${cellAddress(firstRow + 1, ANSWER_COLUMN)}:${cellAddress(firstRow + checks.length - 1, ANSWER_COLUMN)}`
  const results = checks.flatMap((row) => {
    const cell = row[ANSWER_COLUMN]
    return typeof cell === 'object' && cell !== null && 'formula' in cell ? [cell.value] : []
  })
  return summaryCell(range, results)
}

function head(
  words: WorkbookWords,
  mark: string,
  { at, summary }: { readonly at: number; readonly summary: FormCell },
): readonly (readonly FormCell[])[] {
  const blank = Array.from({ length: at - 1 }, () => null)
  return [
    [{ value: words.title, look: 'title' }, ...blank, mark],
    [`${words.organizationName}. ${words.periodName}. ${words.dueWords}`],
    [
      'Заполняйте выделенные клетки. Листы не переносите в другие файлы: система узнаёт форму по скрытой отметке.',
    ],
    summary === null ? [] : [summary],
  ]
}

function tableSheet(
  table: TableField,
  answers: Answers,
  {
    mark,
    words,
    summary,
  }: { readonly mark: WorkbookMark; readonly words: WorkbookWords; readonly summary: FormCell },
): Omit<FormSheet, 'name'> {
  const rows = rowsOf(answers, table)
  const isFixed = table.rows.kind === 'fixed'
  const labels = new Map(
    table.rows.kind === 'fixed' ? table.rows.rows.map(({ key, label }) => [key, label]) : [],
  )
  const line = (row: AnswerRow | null, index: number): readonly FormCell[] => [
    isFixed && row ? (labels.get(row.key) ?? '') : index + 1,
    ...table.columns.map((column) => input(column, row ? cellOfRow(row, column) : null)),
    row?.key ?? null,
  ]
  const added =
    table.rows.kind === 'free' ? Math.min(table.rows.most, rows.length + emptyRows) - rows.length : 0
  const keyAt = table.columns.length + 1
  return {
    widths: [isFixed ? 50 : 6, ...table.columns.map(widthOf), 12],
    hiddenFrom: keyAt,
    frozenRows: headRows,
    rows: [
      ...head({ ...words, title: `${words.title}. ${table.label}` }, markText(mark, table.key), {
        at: keyAt,
        summary,
      }),
      [
        { value: isFixed ? 'Строка' : '№', look: 'header' },
        ...table.columns.map((column) => ({ value: labelOf(column), look: 'header' }) as const),
      ],
      ...rows.map(line),
      ...Array.from({ length: Math.max(0, added) }, (_, index) => line(null, rows.length + index)),
    ],
  }
}
