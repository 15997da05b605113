import type { Block, DocumentContent } from '#kernel/document-content.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FileLimits } from '../files/file-limits.ts'
import { keepableText } from '../files/keepable-text.ts'
import { type FileKind, recogniseFile } from '../files/recognise-file.ts'
import { refuse } from '../refusals.ts'
import { readTextLines } from './read-text-lines.ts'

/** Reads a document in this very thread and without a time limit: `readDocument` is the guarded way in. */
export async function parseDocument(
  bytes: Uint8Array,
  fileName: string | undefined,
  limits: FileLimits,
): Promise<DocumentContent> {
  try {
    return keepable(await read(bytes, fileName, limits))
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
  // Each reader is loaded with its libraries only for a file of its kind: that is most of the time a short file takes.
  switch (kind) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, limits)
    case 'doc':
      return (await import('./read-doc.ts')).readDoc(bytes)
    case 'xlsx':
    case 'ods':
    case 'xls':
      return (await import('./read-sheets.ts')).readSheets(bytes, limits)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'html':
      return (await import('./read-html-page.ts')).readHtmlPage(bytes, limits)
    case 'text':
      return readTextLines(bytes, fileName)
    default:
      throw notReadable(kind)
  }
}

function keepable(content: DocumentContent): DocumentContent {
  const blocks = content.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: keepableText(block.text) }
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: keepableText(cell.text) })))
    return { ...block, rows }
  })
  return { ...content, blocks }
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
