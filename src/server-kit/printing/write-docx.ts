import { Packer, Paragraph, TextRun } from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { tieDocument } from '#kernel/tie-document.ts'
import { markParagraph, paperOf, subtitleParagraph, titleParagraph } from './docx-look.ts'
import { tableParts } from './docx-table.ts'

/** Makes a docx of a printed document. To be run in a thread of its own: see `print-apart.ts`. */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { orientation, mark, title, subtitles, paragraphs, tables } = tieDocument(document)
  const paper = paperOf(document, [
    ...mark.map((line) => markParagraph(line, orientation)),
    titleParagraph(title),
    ...subtitles.map(subtitleParagraph),
    ...paragraphs.map((text) => new Paragraph({ spacing: { after: 120 }, children: [new TextRun(text)] })),
    ...tables.flatMap((table) => tableParts(table, orientation)),
  ])
  return new Uint8Array(await Packer.toBuffer(paper))
}
