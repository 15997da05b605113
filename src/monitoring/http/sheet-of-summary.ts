import type { PlainDate } from '#kernel/plain-date.ts'
import type { CellToWrite, SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { SummaryView } from '../contract.ts'
import type { Counting } from '../domain/sheet/sheet.ts'
import { sheetStateNames } from '../texts.ru.ts'

/** The table of the screen: the same columns, rows and totals. */
export function sheetOfSummary(
  summary: SummaryView,
  {
    name,
    counting,
    today,
  }: { readonly name: string; readonly counting: Counting; readonly today: PlainDate },
): SheetToWrite {
  const counted = counting === 'sent' ? 'сданные и принятые формы' : 'только принятые формы'
  return {
    name: 'Сводная таблица',
    titles: [
      name,
      `По состоянию на ${today.split('-').reverse().join('.')}. Сдали ${summary.answered} из ${summary.asked}; учтены ${counted}.${summary.closed > 0 ? ` Закрыты, не сдав форму, и не ожидаются: ${summary.closed}.` : ''}`,
    ],
    columns: [
      { header: 'Организация', kind: 'text', width: 34 },
      { header: 'Состояние', kind: 'text', width: 20 },
      ...summary.figureNames.map(({ title, unit, isShare }) => ({
        header: unit === '' ? title : `${title}, ${unit}`,
        kind: isShare ? ('share' as const) : ('number' as const),
      })),
      ...summary.columns.map(({ label, unit, kind }) => ({
        header: unit === '' ? label : `${label}, ${unit}`,
        kind: kind === 'number' ? ('number' as const) : ('text' as const),
      })),
    ],
    rows: [
      ...summary.rows.map((row): readonly CellToWrite[] => [
        row.name,
        row.closedOn === null
          ? sheetStateNames[row.state]
          : `Закрыта с ${row.closedOn.split('-').reverse().join('.')}`,
        ...row.figures.map(shownFigure),
        ...row.cells,
      ]),
      [
        'Итого',
        `Сдали ${summary.answered} из ${summary.asked}`,
        ...summary.figures.map(shownFigure),
        ...summary.totals.map(totalCell),
      ],
    ],
  }
}

function shownFigure(value: { readonly part: number; readonly whole: number | null } | null): number | null {
  if (value === null) return null
  return value.whole === null ? value.part : value.part / value.whole
}

function totalCell(total: SummaryView['totals'][number]): CellToWrite {
  switch (total.kind) {
    case 'sum':
      return total.sum
    case 'yes':
      return total.yes + total.no === 0 ? null : `да: ${total.yes} из ${total.yes + total.no}`
    case 'count':
      return null
  }
}
