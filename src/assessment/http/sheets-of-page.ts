import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { PagePart, ResultsPage } from '../domain/pages/page-shapes.ts'

/** The page as a workbook: a sheet for each table, with the very numbers of the screen; sentences stand above the first. */
export function sheetsOfPage({ title, subtitle, sentences, refusals, parts }: ResultsPage): SheetToWrite[] {
  return parts.map((part, at) => ({
    name: part.title,
    titles: [
      `${title}. ${part.title}`,
      subtitle,
      ...(at === 0 ? [...sentences.map(({ text }) => text), ...refusals] : []),
      ...(part.note === null ? [] : part.note.split('\n')),
      ...(part.rows.length === 0 ? [part.empty] : []),
    ],
    columns: part.columns.map(({ header, kind }, column) => ({
      header,
      kind,
      ...(kind === 'text' ? { width: column === 0 ? 40 : 22 } : { width: 14 }),
    })),
    rows: rowsOf(part),
  }))
}

function rowsOf({ rows }: PagePart): SheetToWrite['rows'] {
  return rows.map(({ cells }) => cells)
}
