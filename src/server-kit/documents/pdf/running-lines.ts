import type { PdfPage } from './pdf-page.ts'
import { lineText, type TextLine } from './text-lines.ts'

const PAGE_NUMBER =
  /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:стр(?:аница|\.)?\s*)\d{1,3}(?:\s*из\s*\d{1,3})?|\d{1,3}\s*из\s*\d{1,3})$/i
const MARGIN = 0.1
const MIN_REPEATS = 3

/** Tells page numbers, headers and footers from the text: `isRunning(page, line)`. */
export function findRunningLines(
  pages: readonly { readonly page: PdfPage; readonly lines: readonly TextLine[] }[],
) {
  const pagesOf = new Map<string, Set<number>>()
  for (const { page, lines } of pages) {
    for (const line of lines) {
      if (!isInMargin(page, line)) continue
      const key = keyOf(line)
      pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page.number))
    }
  }
  const enough = Math.max(MIN_REPEATS, pages.length / 2)
  return (page: PdfPage, line: TextLine): boolean =>
    isInMargin(page, line) &&
    (PAGE_NUMBER.test(lineText(line)) || (pagesOf.get(keyOf(line))?.size ?? 0) >= enough)
}

function isInMargin(page: PdfPage, line: TextLine): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** The same words at the same height; the page number among them may differ. */
function keyOf(line: TextLine): string {
  return `${Math.round(line.y / 3)} ${lineText(line).replace(/\d+/g, '#')}`
}
