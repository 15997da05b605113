import type { FormCell, FormSheet, InputCell } from '#server-kit/spreadsheets/write-form-workbook.ts'
import {
  type AnswerRow,
  type Answers,
  type CellValue,
  cellOf,
  cellOfRow,
  rowsOf,
} from '../domain/form/answers.ts'
import { conditionWords } from '../domain/form/condition-words.ts'
import { readFileAnswer } from '../domain/form/file-answer.ts'
import type { ColumnField, Form, FormField, PlainField, TableField } from '../domain/form/form.ts'
import { typedText } from '../domain/form/read-typed.ts'

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
  const first: FormSheet = {
    name: 'Форма',
    widths: [60, 28, 20, 10, 50, 12],
    hiddenFrom: keyColumn,
    frozenRows: headRows,
    rows: [
      ...head(words, markText(mark, 'fields'), keyColumn),
      [
        { value: 'Показатель', look: 'header' },
        { value: 'Ответ', look: 'header' },
        { value: words.previousName ?? 'Прошлый период', look: 'header' },
        { value: 'Единица', look: 'header' },
        { value: 'Пояснение', look: 'header' },
      ],
      ...fields,
    ],
  }
  const tables = form.sections.flatMap(({ fields }) => fields).filter((field) => field.kind === 'table')
  return [first, ...tables.map((table) => tableSheet(table, answers, mark, words))]
}

function head(words: WorkbookWords, mark: string, at: number): readonly (readonly FormCell[])[] {
  const blank = Array.from({ length: at - 1 }, () => null)
  return [
    [{ value: words.title, look: 'title' }, ...blank, mark],
    [`${words.organizationName}. ${words.periodName}. ${words.dueWords}`],
    [
      'Заполняйте выделенные клетки. Листы не переносите в другие файлы: система узнаёт форму по скрытой отметке.',
    ],
    [],
  ]
}

function tableSheet(
  table: TableField,
  answers: Answers,
  mark: WorkbookMark,
  words: WorkbookWords,
): FormSheet {
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
    name: table.label,
    widths: [isFixed ? 50 : 6, ...table.columns.map(widthOf), 12],
    hiddenFrom: keyAt,
    frozenRows: headRows,
    rows: [
      ...head({ ...words, title: `${words.title}. ${table.label}` }, markText(mark, table.key), keyAt),
      [
        { value: isFixed ? 'Строка' : '№', look: 'header' },
        ...table.columns.map((column) => ({ value: labelOf(column), look: 'header' }) as const),
      ],
      ...rows.map(line),
      ...Array.from({ length: Math.max(0, added) }, (_, index) => line(null, rows.length + index)),
    ],
  }
}

/** What to know before answering: when it is asked, that it was put down by the program, and the form's own words. */
function remarkOf(form: Form, field: PlainField, { taken }: Answers): string {
  const from = taken?.[field.key]
  return [
    field.shownWhen ? `Заполняется, ${conditionWords(form, field.shownWhen)}.` : '',
    from === undefined
      ? ''
      : `Подставлено ${from === 'registry' ? 'из реестра' : 'из прошлого периода'}: проверьте. Загрузив файл, вы подтвердите этот ответ.`,
    field.hint,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A file cannot be put in a cell: it is named there, and put in the browser. */
function fileWords(value: CellValue): FormCell {
  const name = readFileAnswer(value)?.fileName
  const words = 'Файл прикладывается в браузере, на странице формы'
  return { value: name === undefined ? words : `Приложен «${name}». ${words}`, look: 'remark' }
}

function labelOf(field: FormField): string {
  const unit = field.kind === 'number' && field.unit !== '' ? `, ${field.unit}` : ''
  return field.kind === 'number' || !field.required ? `${field.label}${unit}` : `${field.label}`
}

function widthOf(column: ColumnField): number {
  return column.kind === 'text' || column.kind === 'link' ? 40 : 18
}

function input(field: ColumnField, value: CellValue): InputCell {
  return { value: fileValue(field, value), ...askOf(field) }
}

function askOf(field: ColumnField): Pick<InputCell, 'ask' | 'prompt'> {
  switch (field.kind) {
    case 'number': {
      const kind = field.decimals === 0 ? 'whole' : 'decimal'
      const bounds = [
        field.decimals === 0 ? 'Нужно целое число' : 'Нужно число',
        ...(field.min === null ? [] : [`не меньше ${field.min}`]),
        ...(field.max === null ? [] : [`не больше ${field.max}`]),
      ]
      return { ask: { kind, min: field.min, max: field.max }, prompt: bounds.join(', ') }
    }
    case 'yes-no': {
      const values = field.mayNotApply ? ['да', 'нет', 'не применимо'] : ['да', 'нет']
      return { ask: { kind: 'list', values }, prompt: `Выберите: ${values.join(', ')}` }
    }
    case 'choice':
      return field.many
        ? { ask: { kind: 'text' }, prompt: 'Варианты через точку с запятой' }
        : {
            ask: { kind: 'list', values: field.choices.map(({ label }) => label) },
            prompt: 'Выберите из списка',
          }
    case 'date':
      return { ask: { kind: 'date' }, prompt: 'Дата: дд.мм.гггг' }
    case 'text':
    case 'link':
      return { ask: { kind: 'text' }, prompt: '' }
  }
}

/** Numbers and days as themselves, the rest as people read it. */
function fileValue(field: PlainField, value: CellValue): string | number | Date | null {
  if (value === null || typeof value === 'number') return value
  if (field.kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(`${value}T00:00:00Z`)
  }
  return typedText(field, value)
}
