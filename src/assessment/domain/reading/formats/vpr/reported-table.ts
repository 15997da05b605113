import { cellText, cellWords, isBlank } from '../../cell-words.ts'
import { findColumn, findHeader, type Header, isNamed } from '../../find-header.ts'
import type { ResultsSheet } from '../../results-file.ts'
import { compareLabels, readBareItemHeader, readItemHeader } from './item-header.ts'

/** A table of published figures: whom a row speaks of, how many took part, and columns of numbers. */
export type ReportedTable = {
  readonly sheet: ResultsSheet
  readonly header: Header
  readonly unit: number | null
  readonly login: number | null
  readonly municipality: number | null
  readonly participants: number | null
  readonly year: number | null
  readonly grade: number | null
  readonly subject: number | null
  /** Columns named by a number or a label of an item, in order. */
  readonly numbers: readonly NumberColumn[]
}

export type NumberColumn = {
  readonly column: number
  readonly label: string
  readonly written: string
  readonly max: number | null
}

export const PARTICIPANTS =
  /^(кол-во|количество|число|всего) (участников|обучающихся|учащихся|уч-ся|писавших)|^участников$|^кол-во уч(\.|-ся)?$|^писали( работу)?$/
const GROUPS = /^групп\S* участник|^участники$|^наименование$|^территория$|^группа$/

/** The table of a sheet whose first column names groups of participants (ФИС ОКО), or logins (flat workbooks). */
export function findReportedTable(sheet: ResultsSheet, kind: 'groups' | 'logins'): ReportedTable | null {
  const mandatory = kind === 'groups' ? [GROUPS, PARTICIPANTS] : [/^логин/, PARTICIPANTS]
  const header = findReportedHeader(sheet, mandatory)
  if (!header) return null
  const one = (pattern: RegExp) => findColumn(header, pattern)
  const named = kind === 'groups' ? one(GROUPS) : one(/^(оо|название оо|наименование оо|школа|организация)$/)
  return {
    sheet,
    header,
    unit: named,
    login: one(/^логин/),
    municipality: one(/^муниципалитет|^мо$|^муниципальн/),
    participants: one(PARTICIPANTS),
    year: one(/^(учебный )?год$/),
    grade: one(/^класс$|^параллель$/),
    subject: one(/^(учебный )?предмет$/),
    numbers: numberColumns(header),
  }
}

function findReportedHeader(sheet: ResultsSheet, mandatory: readonly RegExp[]): Header | null {
  const numbered = findHeader(sheet, [...mandatory, NUMBER_HEADER])
  const [first] = mandatory
  if (!numbered || numbered.height === 1 || !first) return numbered ?? findHeader(sheet, mandatory)
  // A row of figures under the header looks like its second row, but names a unit.
  const named = findColumn(numbered, first)
  const below = named === null ? null : sheet.rows[numbered.row + 1]?.[named]
  return isBlank(below) || first.test(cellWords(below)) ? numbered : findHeader(sheet, mandatory)
}

const NUMBER_HEADER = /^(?:отметк\S* |оценк\S* |балл\S* |доля |% )*(\d{1,3})(?: ?балл\S*)?(?:,? ?\(?%\)?)?$/

function numberColumns(header: Header): readonly NumberColumn[] {
  return header.columns
    .filter((column) => !isNamed(column, PARTICIPANTS) && !/(кол-во|количество) оо/.test(column.words))
    .flatMap((column) => {
      const number = NUMBER_HEADER.exec(column.words)?.[1]
      if (number !== undefined)
        return [{ column: column.column, label: String(Number(number)), written: column.written, max: null }]
      const item = readItemHeader(column) ?? readBareItemHeader(column)
      return item ? [{ column: column.column, written: column.written, ...item }] : []
    })
    .sort((a, b) => compareLabels(a.label, b.label) || a.column - b.column)
}

/** «2», «3», «4», «5» and nothing else. */
export function areMarks({ numbers }: ReportedTable): boolean {
  return numbers.map(({ label }) => label).join() === '2,3,4,5'
}

/** 0, 1, 2 … without a gap. */
export function areScores({ numbers }: ReportedTable): boolean {
  return numbers.length >= 3 && numbers.every(({ label }, index) => label === String(index))
}

/** Labels of items: from 1 on, with parts and criteria perhaps. */
export function areItems(table: ReportedTable): boolean {
  const [first] = table.numbers
  return table.numbers.length >= 2 && !areMarks(table) && first !== undefined && /^1(\D|$)/.test(first.label)
}

/** The row «Макс. балл» above or below the header, by item column. */
export function findMaxima({ sheet, header, numbers }: ReportedTable): ReadonlyMap<number, number> {
  const nearby = [header.row - 1, header.row - 2, header.row + header.height, header.row + header.height + 1]
  const row = nearby
    .map((index) => sheet.rows[index])
    .find((cells) => cells?.some((cell) => /^макс/.test(cellWords(cell))))
  if (!row) return new Map()
  return new Map(
    numbers.flatMap(({ column }) =>
      /^\d{1,2}$/.test(cellText(row[column])) ? [[column, Number(cellText(row[column]))]] : [],
    ),
  )
}

/** The texts of a row's first filled cell, with the blanks before it: they may tell its level. */
export function indentOf(cell: unknown): number {
  return typeof cell === 'string' && !isBlank(cell) ? (/^[\s\u00a0]*/.exec(cell)?.[0].length ?? 0) : 0
}
