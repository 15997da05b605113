import { Buffer } from 'node:buffer'
import { streamXlsxRows } from 'hucre/xlsx'
import { keepableText } from '../files/keepable-text.ts'
import type { ZipArchive } from '../files/zip-archive.ts'
import { attribute, childrenNamed, descend, parseXml } from '../markup/xml-node.ts'
import { refuse } from '../refusals.ts'
import { trimmedSheet } from './trimmed-sheet.ts'
import type { CellValue, Sheet } from './workbook.ts'

/** Worksheets that unpack to more are read row by row: read whole they would take some thirty times their size. */
export const STREAMED_FROM_BYTES = 16 * 1024 * 1024

/** How large the largest worksheet of an xlsx unpacks, as the archive declares it. */
export function largestWorksheet(archive: ZipArchive): number {
  const sizes = archive.names
    .filter((name) => /^xl\/worksheets\//.test(name))
    .map((name) => archive.size(name))
  return Math.max(0, ...sizes)
}

/**
 * Unpacks every entry in passing, never holding one. Reading row by row would take the rest of a damaged or cut sheet for
 * no rows at all, and nobody would see that pupils are missing.
 */
export async function verifyWorksheets(archive: ZipArchive): Promise<void> {
  for (const name of archive.names) {
    const end = await archive.readEnd(name)
    const isCut = /^xl\/worksheets\/[^/]+\.xml$/.test(name) && !/worksheet>\s*$/.test(end)
    if (isCut)
      throw refuse('file/broken', { detail: 'Сохраните таблицу заново в формате xlsx и загрузите ещё раз' })
  }
}

/** Reads an xlsx row by row, each text kept once. Merges are not told: a table this large has none that matter. */
export async function streamSheets(bytes: Uint8Array, archive: ZipArchive): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = []
  const keep = textKeeper()
  for (const [index, { name, hidden }] of listSheets(archive).entries()) {
    const rows: (readonly CellValue[])[] = []
    for await (const row of streamXlsxRows(bytes, { sheet: index })) {
      while (rows.length < row.index) rows.push([])
      const values = row.values as readonly unknown[]
      const kept = new Array<CellValue>(values.length)
      for (let column = 0; column < values.length; column++) kept[column] = keep(values[column])
      rows[row.index] = kept
    }
    sheets.push(trimmedSheet({ name, rows, merges: [], hidden }, 'keepable'))
  }
  return sheets
}

/** The library's texts are slices of the unpacked xml: one of them left alive would keep all of it. */
function textKeeper(): (value: unknown) => CellValue {
  const texts = new Map<string, string>()
  return (value) => {
    if (typeof value === 'string') {
      const known = texts.get(value)
      if (known !== undefined) return known
      const own = keepableText(Buffer.from(value, 'utf8').toString('utf8'))
      texts.set(own, own)
      return own
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value
    return null
  }
}

function listSheets(archive: ZipArchive): readonly { readonly name: string; readonly hidden: boolean }[] {
  const bytes = archive.read('xl/workbook.xml')
  const sheets = childrenNamed(descend(bytes && parseXml(bytes), 'workbook', 'sheets'), 'sheet')
  return sheets.map((sheet) => ({
    name: attribute(sheet, 'name') ?? '',
    hidden: ['hidden', 'veryHidden'].includes(attribute(sheet, 'state') ?? ''),
  }))
}
