import { type FileChild, Packer, Paragraph, TextRun } from 'docx'
import type { PaperDrawing } from '#kernel/paper-data.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { tieTable } from '#kernel/tie-document.ts'
import { fileLimits } from '../files/file-limits.ts'
import { openZip } from '../files/zip-archive.ts'
import { barsParts } from './docx-bars.ts'
import { paperOf } from './docx-look.ts'
import { tableParts } from './docx-table.ts'

type Drawn = Exclude<PaperDrawing, { readonly drawn: 'qr' | 'nothing' }>

/** Stands in a paragraph of its own between two parts; no text of a person holds these signs. */
const CUT = '\u2063msoko-cut\u2063'
const cutParagraph = new RegExp(`<w:p>(?:(?!</w:p>).)*${CUT}(?:(?!</w:p>).)*</w:p>`, 'su')

/**
 * Tables and bars as pieces of Word's own xml, in the order they were given: one small document is made of them all and
 * cut apart again, so that there is one look of a table in the program.
 */
export async function drawParts(
  drawings: readonly Drawn[],
  orientation: PrintedDocument['orientation'],
): Promise<readonly string[]> {
  if (drawings.length === 0) return []
  const paper = paperOf(
    { title: '', orientation },
    drawings.flatMap((one) => [
      ...partsOf(one, orientation),
      new Paragraph({ children: [new TextRun(CUT)] }),
    ]),
  )
  const archive = openZip(new Uint8Array(await Packer.toBuffer(paper)), fileLimits)
  const xml = new TextDecoder().decode(archive.read('word/document.xml'))
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'))
  return body.split(cutParagraph).slice(0, drawings.length)
}

function partsOf(drawing: Drawn, orientation: PrintedDocument['orientation']): readonly FileChild[] {
  return drawing.drawn === 'bars'
    ? barsParts(drawing.bars, orientation)
    : [...tableParts({ title: null, ...tieTable(drawing.table) }, orientation), afterTable()]
}

/** Two tables without a paragraph between them would grow together. */
function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, children: [] })
}
