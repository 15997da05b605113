import type { Block, DocumentContent, TableCell } from '#kernel/document-content.ts'
import { refuse } from '../../refusals.ts'
import { joinGrids } from './join-grids.ts'
import { layOutPage, type PlacedLine } from './lay-out-page.ts'
import { openPdf } from './open-pdf.ts'
import type { PdfPage } from './pdf-page.ts'
import { restoreLooseTables } from './restore-loose-tables.ts'
import { findRunningLines } from './running-lines.ts'
import { lineText, type TextLine, textLines } from './text-lines.ts'

/** So many lines in columns on one page are no longer an approval stamp. */
const MANY_LOOSE_LINES = 5

/**
 * Rebuilds the text and the tables of a pdf from places of letters and lines. A table that goes on over pages is one
 * table: its header comes again on each page and a row cut by the page end is two rows, as they are drawn.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  const pages = await openPdf(bytes)
  requireText(pages)

  const isRunning = findRunningLines(pages.map((page) => ({ page, lines: textLines(page.texts) })))
  const parts = restoreLooseTables(joinGrids(pages.flatMap((page) => layOutPage(page, isRunning))))
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part] : []))
  const usualSize = median(pages.flatMap((page) => page.texts.map((text) => text.size)))

  const blocks: Block[] = []
  let tables = 0
  for (const part of parts) {
    if (part.kind === 'line') {
      blocks.push(asParagraph(part, usualSize))
    } else {
      const rows = part.rows.filter(hasText)
      if (rows.length > 0)
        blocks.push({ kind: 'table', rows, place: { page: part.page.number, table: ++tables } })
    }
  }
  return { format: 'pdf', blocks, warnings: warningsOf(pages, lines) }
}

function requireText(pages: readonly PdfPage[]): void {
  const text = pages.flatMap((page) => page.texts.map((piece) => piece.text)).join('')
  if (text.replace(/\s/g, '').length === 0) {
    throw refuse('file/no-text', {
      detail: 'Распознайте страницы в программе сканирования или загрузите исходный документ Word',
    })
  }
  const unreadable = text.replace(/[^\p{Co}\p{Cc}\ufffd]/gu, '').length
  if (unreadable > text.length * 0.3) {
    throw refuse('file/text-unreadable', {
      detail: 'Буквы в файле записаны без кодов, прочитать их нельзя. Загрузите исходный документ Word',
    })
  }
}

function asParagraph({ page, line }: PlacedLine, usualSize: number): Block {
  return {
    kind: 'paragraph',
    text: lineText(line),
    emphasis: emphasisOf(line, usualSize),
    place: { page: page.number },
  }
}

function emphasisOf(line: TextLine, usualSize: number): 'heading' | 'bold' | 'italic' | 'none' {
  const texts = line.segments.flatMap((segment) => segment.texts)
  if (line.size > usualSize * 1.2) return 'heading'
  if (texts.every((text) => text.bold)) return 'bold'
  return texts.every((text) => text.italic) ? 'italic' : 'none'
}

/** Rows without a letter come from double lines and from the frames of empty forms. */
function hasText(row: readonly TableCell[]): boolean {
  return row.some((cell) => cell.text !== '')
}

function warningsOf(pages: readonly PdfPage[], lines: readonly PlacedLine[]): readonly string[] {
  const inColumns = Map.groupBy(
    lines.filter(({ line }) => line.segments.length > 1),
    ({ page }) => page.number,
  )
  const loose = [...inColumns].flatMap(([number, own]) => (own.length >= MANY_LOOSE_LINES ? [number] : []))
  const empty = pages.filter((page) => page.texts.length === 0).map((page) => page.number)
  const list = new Intl.ListFormat('ru', { type: 'conjunction' })
  const named = (numbers: readonly number[]) =>
    `${numbers.length > 1 ? 'страницы' : 'страница'} ${list.format(numbers.map(String))}`
  return [
    ...(loose.length > 0
      ? [
          `Текст стоит колонками без линий, таблица по нему не восстановлена: ${named(loose)}. Строки показаны как есть.`,
        ]
      : []),
    ...(empty.length > 0 ? [`На странице нет текста (изображение или пустой лист): ${named(empty)}.`] : []),
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 12
}
