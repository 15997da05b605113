import { Packer } from 'docx'
import { markParagraph, paperOf, subtitleParagraph, titleParagraph } from '#server-kit/printing/docx-look.ts'
import { headingRow, plainRow, ruledTable } from '#server-kit/printing/docx-table.ts'
import type { AnnexLayout } from './annex-layout.ts'

/**
 * The template the program ships: an annex on landscape pages, laid out by ГОСТ Р 7.0.97-2025. It is made for the plan at
 * hand, so that a column nobody filled in and a line with nothing to say do not stand empty.
 */
export async function shippedTemplate({ title, columns, lines }: AnnexLayout): Promise<Uint8Array> {
  const cells = columns.map(({ tag }) => `{${tag}}`)
  const repeated = cells.map((cell, at) => {
    const opened = at === 0 ? `{#мероприятия}${cell}` : cell
    return at === cells.length - 1 ? `${opened}{/мероприятия}{/разделы}` : opened
  })
  const paper = paperOf({ title, orientation: 'landscape' }, [
    ...lines.mark.map((tag) => markParagraph(`{${tag}}`, 'landscape')),
    titleParagraph('{название}'),
    ...lines.subtitles.map((tag) => subtitleParagraph(`{${tag}}`)),
    ruledTable(
      columns,
      [
        headingRow('{#разделы}{#заголовки [loopOver: "row"]}{заголовок}{/заголовки}', columns.length),
        plainRow(repeated, columns),
      ],
      'landscape',
    ),
  ])
  return new Uint8Array(await Packer.toBuffer(paper))
}
