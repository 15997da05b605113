import type { DocumentContent } from '#kernel/document-content.ts'
import { describePlace } from './reading/grid.ts'

/** A line of the uploaded document as people read it, with its place. */
export type SourceLine = { readonly text: string; readonly placeText: string }

/** A very long document is cut: the beginning is enough to type a plan from. */
export const MOST_SOURCE_LINES = 5_000

/** The document's text in reading order: paragraphs, and rows of tables with their cells parted by «|». */
export function sourceLines({ blocks }: DocumentContent): readonly SourceLine[] {
  return blocks
    .flatMap((block): readonly SourceLine[] => {
      if (block.kind === 'paragraph') return [{ text: block.text, placeText: describePlace(block.place) }]
      return block.rows.map((row, index) => ({
        text: row
          .filter(({ mergedInto }) => mergedInto === null)
          .map(({ text }) => text.replaceAll('\n', ' '))
          .join(' | '),
        placeText: describePlace({ ...block.place, row: (block.place.row ?? 1) + index }),
      }))
    })
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_SOURCE_LINES + 1)
}
