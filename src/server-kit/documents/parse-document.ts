import type { DocumentContent } from '#kernel/document-content.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FileLimits } from '../files/file-limits.ts'
import { type FileKind, recogniseFile } from '../files/recognise-file.ts'
import { readHtmlContent } from '../markup/read-html.ts'
import { refuse } from '../refusals.ts'
import { parseWorkbook } from '../spreadsheets/parse-workbook.ts'
import { flowBlocks } from '../tables/flow-blocks.ts'
import { readDocx } from './docx/read-docx.ts'
import { readDoc } from './read-doc.ts'
import { readTextLines } from './read-text-lines.ts'
import { sheetsAsTables } from './sheets-as-tables.ts'

/** Reads a document in this very thread and without a time limit: `readDocument` is the guarded way in. */
export async function parseDocument(
  bytes: Uint8Array,
  fileName: string | undefined,
  limits: FileLimits,
): Promise<DocumentContent> {
  try {
    return await read(bytes, fileName, limits)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Whatever a library says about a damaged file, the sender can do one thing about it.
    throw refuse('file/broken', {
      detail: 'Откройте документ, сохраните его заново как docx и загрузите ещё раз',
    })
  }
}

async function read(
  bytes: Uint8Array,
  fileName: string | undefined,
  limits: FileLimits,
): Promise<DocumentContent> {
  const kind = recogniseFile(bytes, limits)
  switch (kind) {
    case 'docx':
      return readDocx(bytes, limits)
    case 'doc':
      return readDoc(bytes)
    case 'xlsx':
    case 'ods':
    case 'xls':
      return sheetsAsTables(await parseWorkbook(bytes, limits))
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'html':
      return readHtml(bytes)
    case 'text':
      return readTextLines(bytes, fileName)
    default:
      throw notReadable(kind)
  }
}

function readHtml(bytes: Uint8Array): DocumentContent {
  const blocks = flowBlocks(readHtmlContent(bytes))
  if (blocks.length === 0) throw refuse('file/empty', { detail: 'На странице нет текста' })
  return { format: 'html', blocks, warnings: [] }
}

function notReadable(
  kind: Exclude<FileKind, 'docx' | 'doc' | 'xlsx' | 'ods' | 'xls' | 'html' | 'pdf' | 'text'>,
) {
  switch (kind) {
    case 'image':
      return refuse('file/no-text', {
        detail: 'Загрузите файл, в котором есть текст: docx, pdf, xlsx, html или txt',
      })
    case 'encrypted':
      return refuse('file/encrypted', { detail: 'Снимите пароль и загрузите файл ещё раз' })
    case 'archive':
      return refuse('file/format-not-supported', {
        detail: 'Это архив. Распакуйте его и загрузите сам документ',
      })
    case 'presentation':
      return refuse('file/format-not-supported', {
        detail: 'Это презентация. Загрузите документ: docx, pdf, xlsx или html',
      })
    case 'odt':
    case 'rtf':
    case 'web-archive':
    case 'xml':
      return refuse('file/format-not-supported', {
        detail: 'Откройте документ в текстовом редакторе и сохраните его как docx',
      })
    case 'xlsb':
      return refuse('file/format-not-supported', {
        detail: 'Откройте таблицу в Excel и сохраните её как xlsx',
      })
    default:
      return kind satisfies never
  }
}
