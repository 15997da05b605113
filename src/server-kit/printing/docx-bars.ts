import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PrintedBars, PrintedDocument } from '#kernel/printed-document.ts'
import { textWidth } from './docx-look.ts'

// A chart of Word's own cells: nothing is drawn by another program, the numbers stay text, and it prints in grey.

const SMALL = 18
/** Dark to light, told apart in grey; a pattern would print badly. */
const FILLS = ['1F4E79', '9DB7D5', '5B7F5B', 'C9A227', '7F7F7F', 'D9B8A0', '2E2E2E', 'B7CBB0'] as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
}

/** The bars with their title; each group names itself once, above its bars. */
export function barsParts(
  { title, longest, groups }: PrintedBars,
  orientation: PrintedDocument['orientation'],
): FileChild[] {
  const all = textWidth(orientation)
  const [label, written] = [Math.round(all * 0.32), Math.round(all * 0.1)]
  const field = all - label - written
  const colours = new Map<string, string>()
  for (const { name } of groups.flatMap(({ bars }) => bars)) {
    if (!colours.has(name)) colours.set(name, FILLS[colours.size % FILLS.length] ?? FILLS[0])
  }
  const rows = groups.flatMap(({ name, bars }) => [
    ...(bars.length > 1 ? [groupRow(name)] : []),
    ...bars.map(
      (bar) =>
        new TableRow({
          cantSplit: true,
          children: [
            textCell(bars.length > 1 ? bar.name : name, label),
            new TableCell({
              width: { size: field, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              borders: noBorders,
              children: [
                barTable(bar.value, longest, field - 100, colours.get(bar.name) ?? FILLS[0]),
                // Word wants a paragraph after a table in a cell; this one takes no room.
                new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] }),
              ],
            }),
            textCell(bar.written, written, AlignmentType.RIGHT),
          ],
        }),
    ),
  ])
  return [
    new Paragraph({
      spacing: { before: 120, after: 60 },
      keepNext: true,
      children: [new TextRun({ text: title, italics: true, size: SMALL + 2 })],
    }),
    new Table({
      width: { size: all, type: WidthType.DXA },
      columnWidths: [label, field, written],
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      rows,
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

function groupRow(name: string): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: 3,
        borders: noBorders,
        children: [
          new Paragraph({
            spacing: { before: 60 },
            keepNext: true,
            children: [new TextRun({ text: name, bold: true, size: SMALL })],
          }),
        ],
      }),
    ],
  })
}

function textCell(
  text: string,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders: noBorders,
    children: [new Paragraph({ alignment, children: [new TextRun({ text, size: SMALL })] })],
  })
}

/** Two cells, the first of them filled as wide as the number is. */
function barTable(value: number, longest: number, width: number, fill: string): Table {
  const part = longest > 0 ? Math.min(1, Math.max(0, value / longest)) : 0
  const filled = Math.max(20, Math.round(width * part))
  const widths = filled >= width - 20 ? [width] : [filled, width - filled]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        height: { value: 170, rule: 'exact' },
        children: widths.map(
          (size, at) =>
            new TableCell({
              width: { size, type: WidthType.DXA },
              borders: noBorders,
              ...(at === 0 ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
              children: [new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] })],
            }),
        ),
      }),
    ],
  })
}
