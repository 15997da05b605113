import { isInside } from './fill-grid.ts'
import { findRuledGrids, type Grid } from './grid.ts'
import type { PdfPage, PdfText } from './pdf-page.ts'
import { type TextLine, textLines } from './text-lines.ts'

export type PlacedLine = { readonly kind: 'line'; readonly page: PdfPage; readonly line: TextLine }

export type PlacedGrid = {
  readonly kind: 'grid'
  readonly page: PdfPage
  readonly grid: Grid
  readonly texts: readonly PdfText[]
}

/** Finds the ruled tables of a page and leaves the rest as lines of text, all in reading order. */
export function layOutPage(
  page: PdfPage,
  isRunning: (page: PdfPage, line: TextLine) => boolean,
): readonly (PlacedLine | PlacedGrid)[] {
  const grids = findRuledGrids(page.rulings).map(
    (grid): PlacedGrid => ({
      kind: 'grid',
      page,
      grid,
      texts: page.texts.filter((text) => isInside(grid, text)),
    }),
  )
  const taken = new Set(grids.flatMap(({ texts }) => texts))
  const lines = textLines(page.texts.filter((text) => !taken.has(text)))
    .filter((line) => !isRunning(page, line))
    .map((line): PlacedLine => ({ kind: 'line', page, line }))
  return [...grids.filter(({ texts }) => texts.length > 0), ...lines].toSorted(
    (one, other) => topOf(one) - topOf(other),
  )
}

function topOf(part: PlacedLine | PlacedGrid): number {
  return part.kind === 'grid' ? (part.grid.rows[0] ?? 0) : part.line.y - part.line.size
}
