import type { Block, DocumentContent } from '#kernel/document-content.ts'
import { decodeText } from '../files/decode-text.ts'
import { keepableText } from '../files/keepable-text.ts'
import { refuse } from '../refusals.ts'

const MAX_LINES = 200_000

/** One paragraph per line, raw: leading blanks and tabs carry the layout that the structure reader takes apart. */
export function readTextLines(bytes: Uint8Array, fileName: string | undefined): DocumentContent {
  const text = decodeText(bytes)
  if (!text.trim()) throw refuse('file/empty', { detail: 'Проверьте, тот ли файл выбран' })
  const lines = text.split(/\r\n|\n|\r/, MAX_LINES + 1)
  if (lines.length > MAX_LINES) {
    throw refuse('file/too-complex', {
      detail: 'В тексте слишком много строк. Оставьте в файле один документ',
    })
  }
  return {
    format: looksLikeMarkdown(text, fileName) ? 'markdown' : 'text',
    blocks: paragraphsOf(lines),
    warnings: [],
  }
}

function paragraphsOf(lines: readonly string[]): Block[] {
  // A form feed marks where a printed page ended.
  const hasPages = lines.some((line) => line.includes('\f'))
  let page = 1
  return lines.map((line, index) => {
    page += line.split('\f').length - 1
    const place = hasPages ? { page, line: index + 1 } : { line: index + 1 }
    return { kind: 'paragraph', text: keepableText(line), emphasis: 'none', place }
  })
}

function looksLikeMarkdown(text: string, fileName: string | undefined): boolean {
  if (/\.(md|markdown)$/i.test(fileName ?? '')) return true
  return /^#{1,6} \S/m.test(text) || /^\s*\|?\s*:?-{3,}:?\s*\|/m.test(text)
}
