import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { textWidth } from '#server-kit/printing/docx-look.ts'

// Requisites of a paper by ГОСТ Р 7.0.97-2025, as pieces of Word with tags in them.

type Orientation = PrintedDocument['orientation']
type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

/** 13 points: the text of orders; notes and tables are smaller. */
const ORDER_TEXT = 26
const SMALL = 20
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** «{#проект …}Проект{/проект}» in the corner: its paragraph is gone once the paper is registered. */
export function draftMark(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: whole('проект', '{проект}'), italics: true })],
  })
}

/** A paragraph that is there only when the tag says something. */
export function whole(tag: string, inner: string): string {
  return `{#${tag} [loopOver: "paragraph"]}${inner}{/${tag}}`
}

/** A piece of a paragraph that is there only when the tag says something. */
export function within(tag: string, inner: string): string {
  return `{#${tag} [loopOver: "content"]}${inner}{/${tag}}`
}

/** The authority, the kind of the paper, its date and number, its place. */
export function letterhead(kind: string): readonly FileChild[] {
  return [
    centred('{орган}', { bold: true, after: 240 }),
    centred(kind, { bold: true, after: 200, size: ORDER_TEXT + 2 }),
    twoSides('{дата}', '№ {номер}', ORDER_TEXT),
    centred('{место}', { after: 280, before: 120 }),
  ]
}

export function centred(
  text: string,
  look: {
    readonly bold?: boolean
    readonly after?: number
    readonly before?: number
    readonly size?: number
  } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: look.after ?? 0, before: look.before ?? 0 },
    children: [new TextRun({ text, bold: look.bold ?? false, size: look.size ?? ORDER_TEXT })],
  })
}

/** «Об утверждении плана …»: flush left, half the page wide, without a full stop. */
export function heading(text: string): Paragraph {
  return new Paragraph({
    indent: { right: mm(75) },
    spacing: { after: 280 },
    keepNext: true,
    children: [new TextRun({ text, bold: true, size: ORDER_TEXT })],
  })
}

export function body(
  text: string,
  look: { readonly after?: number; readonly size?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.5) },
    spacing: { after: look.after ?? 60, line: 300 },
    children: [new TextRun({ text, size: look.size ?? ORDER_TEXT })],
  })
}

/** «приказываю:» stands at the margin by its own. */
export function orders(): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 120 },
    children: [new TextRun({ text: 'п р и к а з ы в а ю:', bold: true, size: ORDER_TEXT })],
  })
}

/** The post on the left, the name on the right, room for the signature between them. */
export function signature(left: string, right: string, size = ORDER_TEXT): readonly FileChild[] {
  return [
    new Paragraph({ spacing: { before: 360 }, keepNext: true, children: [] }),
    twoSides(left, right, size),
  ]
}

/** Who prepared the paper, and the code that leads to its page. */
export function executor(): readonly FileChild[] {
  return [
    new Paragraph({
      spacing: { before: 480 },
      keepLines: true,
      keepNext: true,
      children: [new TextRun({ text: '{исполнитель}', size: SMALL })],
    }),
    new Paragraph({
      keepNext: true,
      children: [new TextRun({ text: whole('исполнитель_телефон', '{исполнитель_телефон}'), size: SMALL })],
    }),
    new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text: '{код}', size: SMALL })] }),
  ]
}

/** «Приложение / к приказу … от … № …» in the right part of the page. */
export function annexMark(toWhat: string, orientation: Orientation): readonly FileChild[] {
  const indent = { left: Math.round(textWidth(orientation) * (orientation === 'landscape' ? 0.62 : 0.52)) }
  return ['Приложение', toWhat, 'от {дата} № {номер}'].map(
    (text) => new Paragraph({ indent, children: [new TextRun({ text })] }),
  )
}

function twoSides(left: string, right: string, size: number): Table {
  const all = textWidth('portrait')
  const widths = [Math.round(all * 0.58), all - Math.round(all * 0.58)]
  const cell = (text: string, width: number, alignment: Align) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { left: 0, right: 0 },
      children: [new Paragraph({ alignment, children: [new TextRun({ text, size })] })],
    })
  return new Table({
    width: { size: all, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(left, widths[0] ?? 0, AlignmentType.LEFT),
          cell(right, widths[1] ?? 0, AlignmentType.RIGHT),
        ],
      }),
    ],
  })
}
