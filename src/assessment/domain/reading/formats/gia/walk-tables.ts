import { cellText, isBlankRow } from '../../cell-words.ts'
import type { ResultsCell, ResultsFile, ResultsSheet } from '../../results-file.ts'

/** A column that has a header; spacers that print forms leave between columns are not there. */
export type TableColumn<Field extends string> = {
  readonly index: number
  /** As written, the upper and lower row joined. */
  readonly header: string
  readonly field: Field | null
}

export type TableLayout<Field extends string> = {
  /** What a header means, given the header above it in a header of two rows. */
  readonly field: (header: string, above: string) => Field | null
  readonly isHeader: (fields: ReadonlySet<Field>) => boolean
}

/** A sheet told row by row: headers, and everything else that is not blank. */
export type TableStep<Field extends string> =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | {
      readonly kind: 'header'
      readonly sheet: string
      readonly row: number
      readonly columns: readonly TableColumn<Field>[]
    }
  | {
      readonly kind: 'row'
      readonly sheet: string
      readonly row: number
      readonly cells: readonly ResultsCell[]
    }

/** Rows are counted from 0. A header may stand anywhere, any number of times. */
export function* walkTables<Field extends string>(
  file: ResultsFile,
  layout: TableLayout<Field>,
): Generator<TableStep<Field>> {
  for (const sheet of file.sheets) {
    yield { kind: 'sheet', sheet: sheet.name }
    yield* walkSheet(sheet, layout)
  }
}

function* walkSheet<Field extends string>(
  sheet: ResultsSheet,
  layout: TableLayout<Field>,
): Generator<TableStep<Field>> {
  for (let index = 0; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? []
    if (isBlankRow(cells)) continue
    const header = headerAt(sheet, index, layout)
    if (header) {
      yield { kind: 'header', sheet: sheet.name, row: index, columns: header.columns }
      index += header.height - 1
    } else {
      yield { kind: 'row', sheet: sheet.name, row: index, cells }
    }
  }
}

function headerAt<Field extends string>(
  sheet: ResultsSheet,
  index: number,
  layout: TableLayout<Field>,
): { readonly columns: readonly TableColumn<Field>[]; readonly height: number } | null {
  const upper = (sheet.rows[index] ?? []).map(cellText)
  if (!mayBeHeader(upper) && !areGroups(upper)) return null
  const lower = (sheet.rows[index + 1] ?? []).map(cellText)
  const two = isLowerHeader(upper, lower, layout) ? columnsOf(upper, lower, layout) : null
  if (two && layout.isHeader(fieldsOf(two))) return { columns: two, height: 2 }
  const one = columnsOf(upper, [], layout)
  return layout.isHeader(fieldsOf(one)) ? { columns: one, height: 1 } : null
}

/** Pupils have numbers in their rows; a header has three words or more and hardly any number. */
function mayBeHeader(texts: readonly string[]): boolean {
  let words = 0
  let numbers = 0
  for (const text of texts) {
    if (/\p{L}|№/u.test(text)) words++
    else if (text) numbers++
  }
  return words >= 3 && words > numbers
}

/** The upper row of a header may hold nothing but what its columns have in common. */
function areGroups(texts: readonly string[]): boolean {
  const said = texts.filter(Boolean)
  return (
    said.length > 0 &&
    said.every((text) =>
      /^(требовани|критери|балл|задани|результат|документ|участник|текущ)[а-яё ]*$/i.test(text),
    )
  )
}

/** The second row of a header stands under merged cells: it says something and never sits beside a pupil. */
function isLowerHeader<Field extends string>(
  upper: readonly string[],
  lower: readonly string[],
  layout: TableLayout<Field>,
): boolean {
  const said = lower.flatMap((text, column) => (text ? [{ text, column }] : []))
  if (said.length === 0 || said.some(({ text }) => /^[+-]?\d+([.,]\d+)?$|^\d{4}-\d\d-\d\d$/.test(text)))
    return false
  const above = carried(upper, lower)
  return said.some(({ text, column }) => layout.field(text, above[column] ?? '') !== null)
}

function columnsOf<Field extends string>(
  upper: readonly string[],
  lower: readonly string[],
  layout: TableLayout<Field>,
): readonly TableColumn<Field>[] {
  const above = lower.length > 0 ? carried(upper, lower) : []
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, index) => {
    const top = upper[index] ?? ''
    const bottom = lower[index] ?? ''
    const over = bottom ? (above[index] ?? '') : ''
    const word = bottom || top
    return { index, header: [over, word].filter(Boolean).join(' '), field: layout.field(word, over) }
  }).filter(({ header }) => header !== '')
}

/** The upper word of a merged cell belongs to all columns below it that have a lower word. */
function carried(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let last = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = upper[index]
    if (own) last = own
    else if (!lower[index]) return ''
    return last
  })
}

function fieldsOf<Field extends string>(columns: readonly TableColumn<Field>[]): ReadonlySet<Field> {
  return new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
}
