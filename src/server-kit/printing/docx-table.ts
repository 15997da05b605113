import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  cellText,
  type PrintedColumn,
  type PrintedDocument,
  type PrintedTable,
} from '#kernel/printed-document.ts'
import { barsParts } from './docx-bars.ts'
import { TABLE_TEXT_SIZE, textWidth } from './docx-look.ts'

const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 }

/** A ruled table whose header is repeated on each page and whose rows are not torn between pages. */
export function ruledTable(
  columns: readonly PrintedColumn[],
  rows: readonly TableRow[],
  orientation: PrintedDocument['orientation'],
): Table {
  return new Table({
    width: { size: textWidth(orientation), type: WidthType.DXA },
    columnWidths: widthsOf(columns, orientation),
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ header }) =>
            new TableCell({
              verticalAlign: VerticalAlign.CENTER,
              children: [cellLine(header, { bold: true, alignment: AlignmentType.CENTER })],
            }),
        ),
      }),
      ...rows,
    ],
  })
}

export function widthsOf(
  columns: readonly PrintedColumn[],
  orientation: PrintedDocument['orientation'],
): number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  return columns.map(({ weight }) => Math.round((textWidth(orientation) * weight) / sum))
}

/** A heading over all columns. It stays with the row below it. */
export function headingRow(text: string, columnCount: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columnCount,
        children: [cellLine(text, { bold: true, keepNext: true })],
      }),
    ],
  })
}

export function plainRow(texts: readonly string[], columns: readonly PrintedColumn[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          children: text
            .split('\n')
            .map((line) => cellLine(line, isCounted(columns[at]) ? { alignment: AlignmentType.RIGHT } : {})),
        }),
    ),
  })
}

/** The table with its title; where there are no rows, the words for that. */
export function tableParts(table: PrintedTable, orientation: PrintedDocument['orientation']): FileChild[] {
  const title =
    table.title === null
      ? []
      : [
          new Paragraph({
            spacing: { before: 280, after: 120 },
            outlineLevel: 1,
            keepNext: true,
            pageBreakBefore: table.startsPage ?? false,
            children: [new TextRun({ text: table.title, bold: true })],
          }),
        ]
  const before = [
    ...title,
    ...noteLines(table.note),
    ...(table.bars ? barsParts(table.bars, orientation) : []),
  ]
  if (table.rows.length === 0) return [...before, new Paragraph({ children: [new TextRun(table.empty)] })]
  const rows = table.rows.map((row) =>
    row.kind === 'heading'
      ? headingRow(row.text, table.columns.length)
      : plainRow(
          row.cells.map((cell, at) => cellText(cell, table.columns[at]?.kind ?? 'text')),
          table.columns,
        ),
  )
  return [...before, ruledTable(table.columns, rows, orientation)]
}

function noteLines(note: string | undefined): Paragraph[] {
  return (note?.split('\n') ?? []).map(
    (line) =>
      new Paragraph({
        spacing: { after: 80 },
        keepNext: true,
        children: [new TextRun({ text: line, size: TABLE_TEXT_SIZE })],
      }),
  )
}

function isCounted(column: PrintedColumn | undefined): boolean {
  return column?.kind === 'number' || column?.kind === 'share'
}

function cellLine(
  text: string,
  look: {
    readonly bold?: boolean
    readonly keepNext?: boolean
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  },
): Paragraph {
  const { bold = false, ...paragraph } = look
  return new Paragraph({ ...paragraph, children: [new TextRun({ text, bold, size: TABLE_TEXT_SIZE })] })
}
