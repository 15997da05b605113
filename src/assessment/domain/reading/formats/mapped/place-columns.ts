import { refuse } from '../../../../refusals.ts'
import { normalWords } from '../../cell-words.ts'
import { findHeader, type Header, type HeaderColumn } from '../../find-header.ts'
import type { ResultsFile, ResultsSheet } from '../../results-file.ts'
import type { MappedColumn, MappedField, TableMapping } from './table-mapping.ts'

/** A column of the mapping and where it stands in this file, from 0. */
export type PlacedColumn = MappedColumn & { readonly at: number }

export type PlacedMapping = {
  readonly sheet: ResultsSheet
  readonly header: Header
  readonly columns: readonly PlacedColumn[]
}

/**
 * Finds the mapping's columns in a file by the words of their headers; of two with the same words, the one whose turn it is.
 * @throws Refusal 'assessment/mapping-does-not-fit' naming the columns that are not there
 */
export function placeColumns(file: ResultsFile, mapping: TableMapping): PlacedMapping {
  const named = file.sheets.filter(({ name }) => name === mapping.sheet)
  const candidates = named.length > 0 ? named : file.sheets
  let missing: readonly string[] = mapping.columns.map(({ header }) => header)
  for (const sheet of candidates) {
    const header = findMappedHeader(sheet, mapping)
    if (!header) continue
    const columns = placeAll(header, mapping.columns)
    if (columns.length === mapping.columns.length) return { sheet, header, columns }
    const placed = new Set(columns.map(({ column }) => column))
    missing = mapping.columns.filter(({ column }) => !placed.has(column)).map((each) => each.header)
  }
  throw refuse('assessment/mapping-does-not-fit', {
    detail: `В таблице нет столбцов: ${missing.map((header) => `«${header}»`).join(', ')}`,
  })
}

/** The row where most of the mapping's words stand, half of them at least; the row it was made on wins a draw. */
function findMappedHeader(sheet: ResultsSheet, mapping: TableMapping): Header | null {
  const wanted = new Set(mapping.columns.map(({ header }) => normalWords(header)))
  let best: { readonly header: Header; readonly found: number } | null = null
  const own = mapping.headerRow - 1
  const rows = [own, ...Array.from({ length: Math.min(sheet.rows.length, 40) }, (_, row) => row)]
  for (const row of rows) {
    const header = headerAt(sheet, row, mapping.headerHeight)
    const found = header?.columns.filter(({ words }) => wanted.has(words)).length ?? 0
    if (header && found > (best?.found ?? 0)) best = { header, found }
  }
  return best && best.found * 2 >= mapping.columns.length ? best.header : null
}

/** A header of the mapping's own height. */
function headerAt(sheet: ResultsSheet, row: number, height: 1 | 2): Header | null {
  if (row < 0 || row >= sheet.rows.length) return null
  const rows = sheet.rows.slice(row, row + height)
  const one = findHeader({ ...sheet, rows: height === 1 ? rows : [mergedRow(rows)] }, [/./])
  return one && { ...one, row, height }
}

/** The lower word where there is one, else the upper. */
function mergedRow(rows: ResultsSheet['rows']): ResultsSheet['rows'][number] {
  const [top = [], bottom = []] = rows
  return Array.from(
    { length: Math.max(top.length, bottom.length) },
    (_, column) => bottom[column] ?? top[column] ?? null,
  )
}

function placeAll(header: Header, columns: readonly MappedColumn[]): readonly PlacedColumn[] {
  const free = [...header.columns]
  const placed: PlacedColumn[] = []
  for (const column of columns) {
    const words = normalWords(column.header)
    const same = free.filter((each) => each.words === words)
    const found: HeaderColumn | undefined = same.find((each) => each.column === column.column) ?? same[0]
    if (!found) continue
    free.splice(free.indexOf(found), 1)
    placed.push({ ...column, at: found.column })
  }
  return placed
}

export function columnOf(columns: readonly PlacedColumn[], field: MappedField): number | null {
  return columns.find((column) => column.field === field)?.at ?? null
}
