import { readFileSync } from 'node:fs'
import { cellText, type PrintedDocument } from '#kernel/printed-document.ts'
import { tieDocument } from '#kernel/tie-document.ts'
import { compileTypst } from './compile-typst.ts'

/**
 * Makes a pdf of a printed document by Typst: the table's header on each page, pages numbered from the second. To be run in a
 * thread of its own: see `print-apart.ts`.
 */
export async function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  return await compileTypst(readFileSync(new URL('./printed-document.typ', import.meta.url), 'utf8'), {
    document: JSON.stringify(wordsOf(tieDocument(document))),
  })
}

/** Cells become words here, so that docx and pdf word a number alike. */
function wordsOf({ tables, ...document }: PrintedDocument) {
  return {
    ...document,
    tables: tables.map(({ columns, rows, ...table }) => ({
      ...table,
      columns,
      rows: rows.map((row) =>
        row.kind === 'heading'
          ? row
          : { ...row, cells: row.cells.map((cell, at) => cellText(cell, columns[at]?.kind ?? 'text')) },
      ),
    })),
  }
}
