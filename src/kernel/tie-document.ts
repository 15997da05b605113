import { tieSigns } from './number-words.ts'
import type { PrintedDocument, PrintedTable } from './printed-document.ts'

/** A document whose numbers keep to one line with their signs: '30 %', '№ 5'. Cells are tied when they are worded. */
export function tieDocument(document: PrintedDocument): PrintedDocument {
  const { title, mark, subtitles, paragraphs, tables } = document
  return {
    ...document,
    title: tieSigns(title),
    mark: mark.map(tieSigns),
    subtitles: subtitles.map(tieSigns),
    paragraphs: paragraphs.map(tieSigns),
    tables: tables.map((table) => ({
      ...table,
      ...tieTable(table),
      title: table.title === null ? null : tieSigns(table.title),
      ...(table.note === undefined ? {} : { note: tieSigns(table.note) }),
    })),
  }
}

/** The same of the heads and the headings of a table. */
export function tieTable(
  table: Pick<PrintedTable, 'columns' | 'rows' | 'empty'>,
): Pick<PrintedTable, 'columns' | 'rows' | 'empty'> {
  return {
    columns: table.columns.map((column) => ({ ...column, header: tieSigns(column.header) })),
    rows: table.rows.map((row) => (row.kind === 'heading' ? { ...row, text: tieSigns(row.text) } : row)),
    empty: tieSigns(table.empty),
  }
}
