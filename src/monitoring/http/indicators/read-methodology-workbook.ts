import type { Workbook } from '#server-kit/spreadsheets/workbook.ts'
import { type Indicator, IndicatorSchema } from '../../domain/methodology/indicator.ts'
import { type Methodology, MethodologySchema } from '../../domain/methodology/methodology.ts'
import { sheetNames } from './methodology-workbook.ts'

/** What is wrong and in which cell: «Показатели, строка 7». */
export type WorkbookFault = { readonly cell: string; readonly message: string }

export type WorkbookReading =
  | { readonly ok: true; readonly content: Methodology }
  | { readonly ok: false; readonly faults: readonly WorkbookFault[] }

type Row = { readonly at: string; readonly cells: Readonly<Record<string, string>> }

/** Reads what methodologyWorkbook wrote, edited in Excel or not. Every fault is named with its sheet and row. */
export function readMethodologyWorkbook(workbook: Workbook): WorkbookReading {
  const rows = (name: string) => rowsOf(workbook, name)
  const missing = [sheetNames.indicators, sheetNames.directions].filter(
    (name) => !workbook.sheets.some((one) => one.name === name),
  )
  if (missing.length > 0) {
    return {
      ok: false,
      faults: missing.map((name) => ({ cell: name, message: `Нет листа «${name}»: это не файл методики` })),
    }
  }
  const faults: WorkbookFault[] = []
  const indicators = rows(sheetNames.indicators).flatMap((row) => {
    const parsed = IndicatorSchema.safeParse(indicatorOfRow(row.cells))
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues) {
      const column = columnOf[String(path[0])] ?? String(path[0])
      faults.push({ cell: `${row.at}, «${column}»`, message: russian(message) })
    }
    return []
  })
  const content = contentOf(rows, indicators)
  const parsed = MethodologySchema.safeParse(content)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      faults.push({ cell: `${sheetNames.directions}: ${path.join(' ')}`, message: russian(message) })
    }
  }
  return faults.length > 0 || !parsed.success ? { ok: false, faults } : { ok: true, content: parsed.data }
}

function contentOf(rows: (name: string) => readonly Row[], indicators: readonly Indicator[]): unknown {
  const counters = rows(sheetNames.counters).map(({ cells }) => ({
    of: cells.Направление ?? '',
    counter: {
      key: cells.Ключ,
      title: cells['Показатель формы'],
      unit: cells.Единица ?? '',
      kind: cells.Вид,
    },
  }))
  const [scoring] = rows(sheetNames.scoring)
  return {
    baseFormId: idOf(scoring?.cells['Общая форма']),
    baseCounters: counters.filter(({ of }) => of === 'base').map(({ counter }) => counter),
    directions: rows(sheetNames.directions).map(({ cells }) => {
      const code = cells.Код ?? ''
      return {
        code,
        title: cells.Направление,
        weight: numberOf(cells.Вес),
        provenance: cells.Происхождение,
        source: cells.Источник ?? '',
        formId: idOf(cells.Форма),
        counters: counters.filter(({ of }) => of === code).map(({ counter }) => counter),
        positions: rows(sheetNames.positions)
          .filter((row) => row.cells.Направление === code)
          .map((row) => ({ code: row.cells.Код, title: row.cells.Позиция })),
      }
    }),
    indicators,
    scoring: {
      kind: scoring?.cells.Способ ?? 'none',
      provenance: scoring?.cells.Происхождение ?? 'system',
      note: scoring?.cells.Примечание ?? '',
      levels: rows(sheetNames.levels).map(({ cells }) => ({
        from: numberOf(cells['Балл от']),
        name: cells.Уровень,
      })),
    },
  }
}

const columnOf: Readonly<Record<string, string>> = {
  code: 'Код',
  title: 'Показатель',
  direction: 'Направление',
  numerator: 'Числитель: формула',
  denominator: 'Знаменатель: формула',
  multiplier: 'Множитель',
  decimals: 'Знаков после запятой',
  better: 'Что лучше',
  together: 'Сложение',
  period: 'Период',
  level: 'Уровень',
  judged: 'Кого оценивает',
  pupilResults: 'Результаты обучающихся',
  targets: 'Цели по годам',
  thresholds: 'Граница нормы',
  types: 'Типы организаций',
  weight: 'Вес',
  provenance: 'Происхождение',
}

function indicatorOfRow(cells: Readonly<Record<string, string>>): unknown {
  const text = (name: string) => cells[name] ?? ''
  const [good, fair] = [text('Граница нормы'), text('Граница внимания')]
  const denominator = text('Знаменатель: формула')
  return {
    code: text('Код'),
    direction: text('Направление'),
    position: text('Позиция') || null,
    title: text('Показатель'),
    numerator: { formula: text('Числитель: формула'), words: text('Числитель: что считает') },
    denominator:
      denominator === '' ? null : { formula: denominator, words: text('Знаменатель: что считает') },
    multiplier: numberOf(text('Множитель')),
    unit: text('Единица'),
    decimals: numberOf(text('Знаков после запятой')),
    better: text('Что лучше'),
    together: text('Сложение'),
    period: text('Период'),
    level: text('Уровень'),
    sourceForm: text('Где взять'),
    judged: text('Кого оценивает'),
    pupilResults: text('Результаты обучающихся'),
    wish: text('Документ о желании педагога') || null,
    targets: listOf(text('Цели по годам'), ';').map((one) => {
      const [year = '', value = ''] = one.split(':')
      return { year: numberOf(year.trim()), value: numberOf(value.trim()) }
    }),
    thresholds: good === '' && fair === '' ? null : { good: numberOf(good), fair: numberOf(fair) },
    types: listOf(text('Типы организаций'), ','),
    specifics: listOf(text('Специфика'), ';'),
    weight: numberOf(text('Вес')),
    provenance: text('Происхождение'),
    source: text('Источник'),
  }
}

function rowsOf(workbook: Workbook, name: string): readonly Row[] {
  const [header = [], ...rows] = workbook.sheets.find((one) => one.name === name)?.rows ?? []
  return rows.flatMap((row, index) => {
    const cells = Object.fromEntries(
      header.map((title, column) => [String(title ?? ''), String(row[column] ?? '').trim()]),
    )
    const isEmpty = Object.values(cells).every((cell) => cell === '')
    return isEmpty ? [] : [{ at: `${name}, строка ${index + 2}`, cells }]
  })
}

function listOf(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** «12,5» and «12.5»; what is not a number stays a text, for the check to name. */
function numberOf(text: string | undefined): number | string {
  const number = Number((text ?? '').replace(',', '.').replace(/\s/g, ''))
  return text === undefined || text === '' || Number.isNaN(number) ? (text ?? '') : number
}

function idOf(text: string | undefined): number | null {
  const id = Number(text)
  return text !== undefined && text !== '' && Number.isInteger(id) ? id : null
}

function russian(message: string): string {
  return /[а-яё]/i.test(message) ? message : 'Такого значения здесь не бывает: сравните с соседними строками'
}
