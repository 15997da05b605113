import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  convertMillimetersToTwip as mm,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'

// The look of a paper of the authority: ГОСТ Р 7.0.97-2025. Margins are the least allowed, the left one of a paper kept for
// more than ten years; pages are numbered from the second one, in the middle of the upper margin.

const A4 = { short: mm(210), long: mm(297) }
const MARGINS = { top: mm(20), right: mm(10), bottom: mm(20), left: mm(30), header: mm(10) }
const FONT = 'Times New Roman'
/** In half-points, as docx counts. */
const TEXT_SIZE = 24
export const TABLE_TEXT_SIZE = 22

/** How wide the text is, in twentieths of a point. */
export function textWidth(orientation: PrintedDocument['orientation']): number {
  return (orientation === 'landscape' ? A4.long : A4.short) - MARGINS.left - MARGINS.right
}

type PaperSection = {
  readonly orientation: PrintedDocument['orientation']
  readonly children: readonly FileChild[]
}

export function paperOf(
  { title, orientation }: Pick<PrintedDocument, 'title' | 'orientation'>,
  children: readonly FileChild[],
): Document {
  return paperOfSections(title, [{ orientation, children }])
}

/** A paper whose parts lie differently: an order upright, its annex lengthwise. */
export function paperOfSections(title: string, sections: readonly PaperSection[]): Document {
  return new Document({
    title,
    creator: 'МСОКО',
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE, language: { value: 'ru-RU' } } },
      },
    },
    sections: sections.map(sectionOf),
  })
}

function sectionOf({ orientation, children }: PaperSection): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        // docx turns the page itself: the sizes are given as of an upright one.
        size: {
          width: A4.short,
          height: A4.long,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGINS,
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
    children: [...children],
  }
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
}

/** The lines of the annex's mark stand under one another in the right third of the page. */
export function markParagraph(text: string, orientation: PrintedDocument['orientation']): Paragraph {
  return new Paragraph({
    indent: { left: Math.round(textWidth(orientation) * 0.62) },
    children: [new TextRun(text)],
  })
}

export function titleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 360, after: 120 },
    outlineLevel: 0,
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  })
}

export function subtitleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    keepNext: true,
    children: [new TextRun(text)],
  })
}
