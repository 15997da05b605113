import type { Block, DocumentContent, TableCell } from '#kernel/document-content.ts'
import { typedNumber } from '#kernel/number-words.ts'
import type { FileLimits } from '../files/file-limits.ts'
import { refuse } from '../refusals.ts'
import { parseWorkbook } from '../spreadsheets/parse-workbook.ts'
import type { CellValue, Merge, Sheet } from '../spreadsheets/workbook.ts'

/** Each visible sheet becomes one table of texts, as the cells show them in a Russian office program. */
export async function readSheets(bytes: Uint8Array, limits: FileLimits): Promise<DocumentContent> {
  const workbook = await parseWorkbook(bytes, limits)
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0)
  const visible = filled.filter((sheet) => !sheet.hidden)
  if (visible.length === 0) throw refuse('file/empty', { detail: 'В таблице нет заполненных листов' })
  const hiddenNames = filled.filter((sheet) => sheet.hidden).map((sheet) => `«${sheet.name}»`)
  return {
    format: 'xlsx',
    blocks: visible.map(
      (sheet, index): Block => ({
        kind: 'table',
        rows: cellsOf(sheet),
        place: { table: index + 1, sheet: sheet.name, row: 1 },
      }),
    ),
    warnings: hiddenNames.length > 0 ? [`Скрытые листы не прочитаны: ${hiddenNames.join(', ')}.`] : [],
  }
}

function cellsOf(sheet: Sheet): readonly (readonly TableCell[])[] {
  const covered = coveredSlots(sheet.merges, sheet.rows.length, sheet.rows[0]?.length ?? 0)
  return sheet.rows.map((row, rowIndex) =>
    row.map((value, columnIndex): TableCell => {
      const mergedInto = covered.get(`${rowIndex},${columnIndex}`) ?? null
      return { text: mergedInto ? '' : shownText(value), mergedInto }
    }),
  )
}

function coveredSlots(
  merges: readonly Merge[],
  height: number,
  width: number,
): ReadonlyMap<string, 'left' | 'above'> {
  const covered = new Map<string, 'left' | 'above'>()
  for (const merge of merges) {
    for (let row = merge.fromRow; row <= Math.min(merge.toRow, height - 1); row++) {
      for (let column = merge.fromColumn; column <= Math.min(merge.toColumn, width - 1); column++) {
        if (column > merge.fromColumn) covered.set(`${row},${column}`, 'left')
        else if (row > merge.fromRow) covered.set(`${row},${column}`, 'above')
      }
    }
  }
  return covered
}

/** 0,5 · 31.01.2024 · 31.01.2024 14:30 · да */
export function shownText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  if (typeof value === 'number') return typedNumber(Number(value.toPrecision(15)))
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim()
  const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString()
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? []
  if (year === undefined) return ''
  return time === '00:00' ? `${day}.${month}.${year}` : `${day}.${month}.${year} ${time}`
}
