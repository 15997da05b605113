import { dateWords } from '../date-words.ts'
import type { Column } from './column.ts'

/** Saves the rows as the person sees them: the same columns, order and filters. */
export async function saveXlsx<Row>(
  fileName: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Promise<void> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Таблица',
        rows: [
          columns.map((column) => column.title),
          ...rows.map((row) => columns.map((column) => cellOf(column, row))),
        ],
        columns: columns.map((column) => ({ width: column.isName ? 48 : column.isNumber ? 12 : 24 })),
        freezePane: { rows: 1 },
      },
    ],
  })
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function cellOf<Row>(column: Column<Row>, row: Row): string | number | null {
  const value = column.value(row)
  return column.isDate && typeof value === 'string' && value !== '' ? dateWords(value) : value
}
