import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cellText, type PrintedDocument } from '#kernel/printed-document.ts'
import { refuse } from '../refusals.ts'

/**
 * Makes a pdf of a printed document by Typst: tagged (PDF/UA-1), the table's header on each page, pages numbered from the
 * second. The font comes with the program and nothing is read from the disk or the network besides. To be run in a thread
 * of its own: see `print-apart.ts`.
 */
export async function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    // The compiler is a program of its own for each system; there are systems it is not made for.
    throw refuse('print/pdf-unavailable', { detail: 'Скачайте документ в формате docx' })
  })
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  })
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL('./printed-document.typ', import.meta.url), 'utf8'),
    inputs: { document: JSON.stringify(wordsOf(document)) },
  })
  if (compiled.result === null) {
    throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  }
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
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

const require = createRequire(import.meta.url)

/** The one font of printed pages, with all Russian letters. */
const fontFiles = [
  require.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
  require.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
]
