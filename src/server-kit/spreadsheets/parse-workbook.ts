import { read as readSpreadsheet } from 'hucre'
import { Refusal } from '#kernel/refusal.ts'
import { decodeText } from '../files/decode-text.ts'
import type { FileLimits } from '../files/file-limits.ts'
import { type FileKind, recogniseFile } from '../files/recognise-file.ts'
import { openZip, verifyDeclaredSizes, type ZipArchive } from '../files/zip-archive.ts'
import { readHtmlContent } from '../markup/read-html.ts'
import { refuse } from '../refusals.ts'
import { flowBlocks } from '../tables/flow-blocks.ts'
import { readDelimited } from './read-delimited.ts'
import { largestWorksheet, STREAMED_FROM_BYTES, streamSheets, verifyWorksheets } from './stream-sheets.ts'
import { trimmedSheet } from './trimmed-sheet.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** Reads a spreadsheet in this very thread and without a time limit: `readWorkbook` is the guarded way in. */
export async function parseWorkbook(bytes: Uint8Array, limits: FileLimits): Promise<Workbook> {
  try {
    return await read(bytes, limits)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Whatever a library says about a damaged file, the sender can do one thing about it.
    throw refuse('file/broken', {
      detail: 'Откройте таблицу, сохраните её заново в формате xlsx и загрузите ещё раз',
    })
  }
}

async function read(bytes: Uint8Array, limits: FileLimits): Promise<Workbook> {
  const kind = recogniseFile(bytes, limits)
  switch (kind) {
    case 'xlsx':
    case 'ods':
      return readPackage(bytes, openZip(bytes, limits))
    case 'xls':
      return readContainer(bytes)
    case 'html':
      return readHtmlTables(bytes)
    case 'text':
      return readText(bytes)
    default:
      throw notAWorkbook(kind)
  }
}

async function readPackage(bytes: Uint8Array, archive: ZipArchive): Promise<Workbook> {
  if (largestWorksheet(archive) > STREAMED_FROM_BYTES) {
    await verifyWorksheets(archive)
    return { sheets: await streamSheets(bytes, archive) }
  }
  verifyDeclaredSizes(archive)
  return readContainer(bytes)
}

async function readContainer(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await readSpreadsheet(bytes)
  return {
    sheets: workbook.sheets.map((sheet) =>
      trimmedSheet({
        name: sheet.name,
        rows: sheet.rows,
        merges: (sheet.merges ?? []).map((merge) => ({
          fromRow: merge.startRow,
          fromColumn: merge.startCol,
          toRow: merge.endRow,
          toColumn: merge.endCol,
        })),
        hidden: Boolean(sheet.hidden || sheet.veryHidden),
      }),
    ),
  }
}

function readHtmlTables(bytes: Uint8Array): Workbook {
  const tables = flowBlocks(readHtmlContent(bytes)).filter((block) => block.kind === 'table')
  if (tables.length === 0) {
    throw refuse('file/not-a-workbook', {
      detail: 'На странице нет ни одной таблицы. Загрузите xlsx, ods, xls или csv',
    })
  }
  const sheets = tables.map((table, index): Sheet => {
    const rows = table.rows.map((row) => row.map((cell) => cell.text || null))
    return trimmedSheet({ name: `Таблица ${index + 1}`, rows, merges: [], hidden: false })
  })
  return { sheets }
}

function readText(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes)
  if (!text.trim()) throw refuse('file/empty', { detail: 'Проверьте, тот ли файл выбран' })
  return { sheets: [trimmedSheet({ name: 'Лист1', rows: readDelimited(text), merges: [], hidden: false })] }
}

function notAWorkbook(kind: Exclude<FileKind, 'xlsx' | 'ods' | 'xls' | 'html' | 'text'>) {
  const whatToDo = 'Загрузите таблицу: xlsx, ods, xls или csv'
  switch (kind) {
    case 'docx':
    case 'doc':
    case 'odt':
    case 'rtf':
      return refuse('file/not-a-workbook', { detail: `Это документ Word, а не таблица. ${whatToDo}` })
    case 'pdf':
      return refuse('file/not-a-workbook', { detail: `Это документ PDF, а не таблица. ${whatToDo}` })
    case 'presentation':
      return refuse('file/not-a-workbook', { detail: `Это презентация, а не таблица. ${whatToDo}` })
    case 'image':
      return refuse('file/not-a-workbook', { detail: `Это изображение, а не таблица. ${whatToDo}` })
    case 'archive':
      return refuse('file/not-a-workbook', { detail: `Это архив. Распакуйте его и загрузите файл таблицы` })
    case 'encrypted':
      return refuse('file/encrypted', {
        detail: 'Снимите пароль в Excel (Файл — Сведения — Защита книги) и загрузите ещё раз',
      })
    case 'xlsb':
    case 'xml':
    case 'web-archive':
      return refuse('file/format-not-supported', {
        detail: 'Откройте таблицу в Excel и сохраните её как xlsx',
      })
    default:
      return kind satisfies never
  }
}
