import { cellText, cellWords, isBlank, isBlankRow } from '../../cell-words.ts'
import { findColumn, findColumns, findHeader, type Header, isNamed } from '../../find-header.ts'
import { findPersonalColumns, type PersonalColumn } from '../../personal-columns.ts'
import type { ResultsCell, ResultsSheet } from '../../results-file.ts'
import { readSchool } from '../../school-words.ts'
import { compareLabels, readDifficulty } from './item-header.ts'
import { hasItems, type PupilForm } from './pupil-form.ts'

/** A table of pupils somewhere in a sheet: its lines of titles, its header, its rows. Rows are counted from 0. */
export type PupilTable = {
  readonly sheet: ResultsSheet
  readonly titleFrom: number
  readonly header: Header
  /** The row after the last one. */
  readonly until: number
  readonly columns: PupilColumns
  readonly personal: readonly PersonalColumn[]
}

export type PupilColumns = {
  readonly school: number | null
  readonly schoolName: number | null
  readonly municipality: number | null
  readonly code: number | null
  readonly className: number | null
  readonly sex: number | null
  readonly variants: readonly number[]
  readonly total: number | null
  readonly mark: number | null
  readonly journal: number | null
  readonly loadedOn: number | null
  /** In the order of the paper. */
  readonly items: readonly ItemColumn[]
  /** How many of them the form itself gives to the work: its questions on textbooks follow the last one. */
  readonly ownItems: number | null
}

export type ItemColumn = {
  readonly column: number
  readonly label: string
  readonly written: string
  readonly max: number | null
  readonly difficulty: 'base' | 'raised' | 'high' | null
}

/** Titles of a table lie at most so many rows above its header. */
const TITLE_ROWS = 12
const SAMPLED_ROWS = 50

/** All tables of that form in a sheet, one under the other. */
export function findPupilTables(sheet: ResultsSheet, form: PupilForm): readonly PupilTable[] {
  const first = findFormHeader(sheet, form, 0)
  if (!first) return []
  const headers = [first, ...laterHeaders(sheet, form, first)]
  return headers.map((header, index) => {
    const next = headers[index + 1]
    const until = next ? titlesAbove(sheet, next.row, header.row + header.height) : sheet.rows.length
    const titleFrom = index === 0 ? 0 : titlesAbove(sheet, header.row, (headers[index - 1]?.row ?? 0) + 1)
    const personal = findPersonalColumns(header)
    return { sheet, titleFrom, header, until, columns: readColumns(sheet, header, form), personal }
  })
}

function findFormHeader(sheet: ResultsSheet, form: PupilForm, from: number): Header | null {
  const header = findHeader(sheet, form.mandatory, from)
  if (header && hasItems(form, header)) return header
  // The names of items may stand a row below the names of the other columns.
  return twoRowHeader(sheet, form, from)
}

function twoRowHeader(sheet: ResultsSheet, form: PupilForm, from: number): Header | null {
  for (let row = from; row < Math.min(sheet.rows.length - 1, from + 30); row++) {
    const single = findHeader({ ...sheet, rows: [sheet.rows[row] ?? []] }, form.mandatory)
    if (!single) continue
    const below = sheet.rows[row + 1] ?? []
    const columns = joinRows(sheet.rows[row] ?? [], below, single)
    const header: Header = { row, height: 2, columns }
    if (hasItems(form, header)) return header
  }
  return null
}

function joinRows(
  top: readonly ResultsCell[],
  bottom: readonly ResultsCell[],
  single: Header,
): Header['columns'] {
  const named = new Map(single.columns.map((column) => [column.column, column]))
  const width = Math.max(top.length, bottom.length)
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const written = cellText(bottom[column])
    const above = named.get(column)
    if (written === '') return above ? [above] : []
    const joined = above ? [above.words] : []
    return [{ column, written, words: cellWords(bottom[column]), joined }]
  })
}

/** A header printed again keeps its words, so looking for one exact text settles nearly every row. */
function laterHeaders(sheet: ResultsSheet, form: PupilForm, first: Header): readonly Header[] {
  const marks = form.mandatory.flatMap(
    (pattern) => first.columns.find((column) => isNamed(column, pattern))?.written ?? [],
  )
  const headers: Header[] = []
  for (let row = first.row + first.height; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (!marks.every((mark) => cells.includes(mark))) continue
    const header = findHeader({ ...sheet, rows: sheet.rows.slice(0, row + 2) }, form.mandatory, row)
    if (header && hasItems(form, header)) headers.push(header)
  }
  return headers
}

function titlesAbove(sheet: ResultsSheet, headerRow: number, least: number): number {
  let from = headerRow
  while (from > least && headerRow - from < TITLE_ROWS && isTitleRow(sheet.rows[from - 1] ?? [])) from--
  return from
}

function isTitleRow(row: readonly ResultsCell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.length <= 3 || filled.every((cell) => readDifficulty(cellText(cell)) !== null)
}

function readColumns(sheet: ResultsSheet, header: Header, form: PupilForm): PupilColumns {
  const { columns } = form
  const items = readItems(sheet, header, form)
  const school = findSchoolColumn(sheet, header, columns.school)
  const one = (pattern: RegExp) => findColumn(header, pattern)
  return {
    school,
    schoolName: findColumns(header, columns.schoolName).find((column) => column !== school) ?? null,
    municipality: one(columns.municipality),
    code: one(columns.code),
    className: one(columns.className),
    sex: one(columns.sex),
    variants: findColumns(header, columns.variant),
    total: one(columns.total),
    mark: one(columns.mark),
    journal: one(columns.journal),
    loadedOn: one(columns.loadedOn),
    items,
    ownItems: countOwnItems(header, items),
  }
}

/** The form of 2020 has forty columns of items; «Учебник» takes the place of the one after the last that the work has. */
function countOwnItems(header: Header, items: readonly ItemColumn[]): number | null {
  const textbook = findColumn(header, /^учебник$/)
  if (textbook === null || !items.some(({ column }) => column > textbook)) return null
  return items.filter(({ column }) => column < textbook).length
}

/** Several columns may be called after the school: the one whose cells read as codes is the code. */
function findSchoolColumn(sheet: ResultsSheet, header: Header, pattern: RegExp): number | null {
  let best: { column: number; codes: number } | null = null
  for (const column of findColumns(header, pattern)) {
    const sample = sheet.rows.slice(header.row + header.height, header.row + header.height + SAMPLED_ROWS)
    const codes = sample.filter((row) => readSchool(row[column]) !== null).length
    if (!best || codes > best.codes) best = { column, codes }
  }
  return best?.column ?? null
}

function readItems(sheet: ResultsSheet, header: Header, form: PupilForm): readonly ItemColumn[] {
  const found = header.columns.flatMap((column) => {
    const item = form.itemOf(column)
    return item ? [{ column: column.column, written: column.written, ...item }] : []
  })
  // Where some headers give points, a bare number is another column.
  const withPoints = found.filter(({ max }) => max !== null)
  const items = withPoints.length > 0 ? withPoints : found
  const difficulty = findDifficultyRow(sheet, header, items)
  const maxima = findMaximaRow(sheet, header, items)
  return items
    .map((item) => ({
      ...item,
      max: item.max ?? maxima?.(item.column) ?? null,
      difficulty: difficulty ? readDifficulty(cellText(difficulty[item.column])) : null,
    }))
    .sort((a, b) => compareLabels(a.label, b.label) || a.column - b.column)
}

type Columns = readonly { readonly column: number }[]

/** The row of «Б», «П», «В» stands above the header, or under it. */
export function findDifficultyRow(
  sheet: ResultsSheet,
  header: Header,
  items: Columns,
): readonly ResultsCell[] | null {
  return (
    rowsAround(sheet, header).find((row) => {
      const cells = items.map(({ column }) => cellText(row[column])).filter((text) => text !== '')
      return cells.length > 0 && cells.every((text) => readDifficulty(text) !== null)
    }) ?? null
  )
}

function findMaximaRow(
  sheet: ResultsSheet,
  header: Header,
  items: Columns,
): ((column: number) => number | null) | null {
  const row = rowsAround(sheet, header).find((cells) => cells.some((cell) => /^макс/.test(cellWords(cell))))
  if (!row || !items.some(({ column }) => /^\d{1,2}$/.test(cellText(row[column])))) return null
  return (column) => (/^\d{1,2}$/.test(cellText(row[column])) ? Number(cellText(row[column])) : null)
}

function rowsAround(sheet: ResultsSheet, { row, height }: Header): readonly (readonly ResultsCell[])[] {
  return [row - 1, row - 2, row - 3, row + height, row + height + 1].flatMap((index) => {
    const cells = sheet.rows[index]
    return cells && !isBlankRow(cells) ? [cells] : []
  })
}
