import {
  type Cell,
  type ConditionalRule,
  cellRef,
  type DataValidation,
  rangeRef,
  type WriteSheet,
  writeXlsx,
} from 'hucre'
import { type CellMark, headerLook, inputLook, marked, remarkLook, titleLook } from './cell-look.ts'
import type { CellValue } from './workbook.ts'
import { uniqueSheetName } from './write-workbook.ts'

/** A sheet that people fill in and send back: everything is locked but the cells that ask. */
export type FormSheet = {
  readonly name: string
  readonly widths: readonly number[]
  /** From this column on nothing is shown: there stand the marks by which the sheet is read back. */
  readonly hiddenFrom: number
  readonly rows: readonly (readonly FormCell[])[]
  /** How many rows at the top stay in sight. */
  readonly frozenRows: number
}

export type FormCell =
  | CellValue
  | { readonly value: CellValue; readonly look: 'title' | 'header' | 'remark' }
  | InputCell
  | ResultCell

/** A cell that asks; Excel itself refuses what does not fit and says why. */
export type InputCell = {
  readonly value: CellValue
  readonly ask:
    | { readonly kind: 'whole' | 'decimal'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'date' }
    | { readonly kind: 'text' }
  readonly prompt: string
}

/** A formula that says how something is; `value` is what it says now. Its words colour the cell. */
export type ResultCell = {
  readonly value: string
  /** Without the «=» before it, functions by their English names. */
  readonly formula: string
  readonly alarms: readonly { readonly startsWith: string; readonly mark: CellMark }[]
}

/** Makes an xlsx to be filled in elsewhere. Rows may be added, nothing else of it changed. */
export async function writeFormWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const names = new Set<string>()
  return writeXlsx({ sheets: sheets.map((sheet) => layOut(sheet, uniqueSheetName(sheet.name, names))) })
}

function layOut(sheet: FormSheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const validations: DataValidation[] = []
  const colours: ConditionalRule[] = []
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isPlain(cell)) return
      const key = `${r},${c}`
      if ('formula' in cell) {
        cells.set(key, {
          value: cell.value,
          formula: cell.formula,
          formulaResult: cell.value,
          style: remarkLook,
        })
        colours.push(...coloursOf(cell, cellRef(r, c), colours.length))
      } else if ('ask' in cell) {
        const isDate = cell.ask.kind === 'date'
        cells.set(key, { value: cell.value, style: inputLook(isDate ? 'dd.mm.yyyy' : undefined) })
        const validation = validationOf(cell, cellRef(r, c))
        if (validation) validations.push(validation)
      } else {
        const looks = { title: titleLook, header: headerLook, remark: remarkLook } as const
        cells.set(key, { value: cell.value, style: looks[cell.look] })
      }
    })
  })
  return {
    name,
    columns: sheet.widths.map((width, index) => ({ width, hidden: index >= sheet.hiddenFrom })),
    rows: sheet.rows.map((row) => row.map((cell) => (isPlain(cell) ? cell : cell.value))),
    cells,
    dataValidations: validations,
    conditionalRules: colours,
    freezePane: { rows: sheet.frozenRows },
    protection: {
      sheet: true,
      insertRows: true,
      deleteRows: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
    },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function coloursOf({ alarms }: ResultCell, at: string, before: number): readonly ConditionalRule[] {
  return alarms.map(({ startsWith, mark }, index) => ({
    type: 'expression',
    priority: before + index + 1,
    range: at,
    formula: `LEFT(${at},${startsWith.length})="${startsWith}"`,
    style: marked(mark, undefined),
  }))
}

function validationOf({ ask, prompt }: InputCell, range: string): DataValidation | undefined {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Не подходит',
    errorMessage: prompt,
    errorStyle: 'stop',
  } as const
  switch (ask.kind) {
    case 'list': {
      const list = ask.values.join(',')
      // Excel takes a list of up to 255 characters, and parts it by commas.
      return list.length > 250 || ask.values.some((value) => value.includes(','))
        ? undefined
        : { ...said, type: 'list', values: [...ask.values] }
    }
    case 'whole':
    case 'decimal': {
      const lowest = ask.min ?? -1_000_000_000
      const highest = ask.max ?? 1_000_000_000
      return {
        ...said,
        type: ask.kind,
        operator: 'between',
        formula1: String(lowest),
        formula2: String(highest),
      }
    }
    case 'date':
    case 'text':
      return undefined
  }
}

function isPlain(cell: FormCell): cell is CellValue {
  return typeof cell !== 'object' || cell === null || cell instanceof Date
}

/** 'B7' of row 6 and column 1, both from 0. */
export function cellAddress(row: number, column: number): string {
  return rangeRef(row, column, row, column).split(':')[0] ?? ''
}
