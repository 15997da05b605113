import type { Block, DocumentContent, DocumentFormat } from '#kernel/document-content.ts'

/** A text file as its reader gives it: one raw line a paragraph. For tests. */
export function linesOf(text: string, format: DocumentFormat = 'text'): DocumentContent {
  return {
    format,
    warnings: [],
    blocks: text.split('\n').map((line, index) => ({
      kind: 'paragraph',
      text: line,
      emphasis: 'none',
      place: { line: index + 1 },
    })),
  }
}

/** Paragraphs and tables; '<' is covered by the cell to the left, '^' by the one above. For tests. */
export function documentOf(...blocks: readonly (string | readonly (readonly string[])[])[]): DocumentContent {
  let tables = 0
  return {
    format: 'docx',
    warnings: [],
    blocks: blocks.map((block): Block => {
      if (typeof block === 'string') return { kind: 'paragraph', text: block, emphasis: 'none', place: {} }
      tables += 1
      return {
        kind: 'table',
        place: { table: tables },
        rows: block.map((row) =>
          row.map((text) => ({
            text: text === '<' || text === '^' ? '' : text,
            mergedInto: text === '<' ? 'left' : text === '^' ? 'above' : null,
          })),
        ),
      }
    }),
  }
}
