import { cellCount, cellNumber, cellText, cellWords, isBlankRow } from '../../cell-words.ts'
import { isColumnNumbering, repeatsHeader } from '../../find-header.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ReportedAggregate } from '../../results-reading.ts'
import { readSchool } from '../../school-words.ts'
import { isSchoolName, readReportedUnit } from './reported-level.ts'
import { indentOf, type ReportedTable } from './reported-table.ts'

/** A row of a published table with the unit it speaks of; rows are counted from 0. */
export type ReportedRow = {
  readonly row: number
  readonly cells: readonly ResultsCell[]
  readonly level: ReportedAggregate['level'] | null
  readonly unit: string
  readonly municipality: string | null
  readonly zeroRestored: boolean
  readonly participants: number | null
  /** The words of the first column, for rows under a unit: «Понизили», «2». */
  readonly words: string
  /** Such a row: it belongs to the unit above it. */
  readonly isPart: boolean
}

const FOOTER = /^(итог|всего|средн|примечан|\* )/

/** Rows below a header, each with its level. `isPart` tells the rows that carry on the unit above them. */
export function readReportedRows(
  table: ReportedTable,
  isPart: (words: string) => boolean,
): readonly ReportedRow[] {
  const { sheet, header } = table
  const levelOfIndent = learnIndents(table, isPart)
  const rows: ReportedRow[] = []
  let municipality: string | null = null
  let last: ReportedRow | null = null
  const lastRow = lastRowOfFigures(table)
  for (let row = header.row + header.height; row <= lastRow; row++) {
    const cells = sheet.rows[row] ?? []
    if (isBlankRow(cells) || repeatsHeader(cells, header) || isColumnNumbering(cells)) continue
    const named = table.unit === null ? '' : cellText(cells[table.unit])
    const words = cellWords(table.unit === null ? null : cells[table.unit])
    if (/^макс/.test(words)) continue
    const participants = table.participants === null ? null : readParticipants(cells[table.participants])
    if (last && isPart(words)) {
      rows.push({ ...last, row, cells, words, participants, isPart: true })
      continue
    }
    const login = table.login === null ? null : readSchool(cells[table.login])
    if (!login && FOOTER.test(words)) continue
    const said = login
      ? { level: 'school' as const, unit: login.code }
      : (readReportedUnit(table.login === null ? '' : cellText(cells[table.login])) ??
        readReportedUnit(named))
    const level = said?.level ?? (table.unit === null ? null : levelOfIndent(cells[table.unit])) ?? null
    const unit = said?.unit ?? named
    if (level === 'municipality') municipality = unit
    if (level === 'region' || level === 'country') municipality = null
    const ownMunicipality = table.municipality === null ? null : cellText(cells[table.municipality]) || null
    last = {
      row,
      cells,
      level: unit === '' ? null : level,
      unit,
      municipality: ownMunicipality ?? (level === 'school' ? municipality : null),
      zeroRestored: login?.zeroRestored ?? false,
      participants,
      words,
      isPart: false,
    }
    rows.push(last)
  }
  return rows
}

/** Below it stand only footnotes and who compiled the table. */
function lastRowOfFigures({ sheet, participants, numbers }: ReportedTable): number {
  const columns = [...numbers.map(({ column }) => column), ...(participants === null ? [] : [participants])]
  return sheet.rows.findLastIndex((cells) =>
    columns.length === 0 ? !isBlankRow(cells) : columns.some((column) => cellNumber(cells[column]) !== null),
  )
}

function readParticipants(cell: ResultsCell | undefined): number | null {
  return cellCount(cell)
}

/** Where words do not tell a level, a row is what other rows of the same indent are. */
function learnIndents(
  { sheet, header, unit }: ReportedTable,
  isPart: (words: string) => boolean,
): (cell: ResultsCell | undefined) => ReportedAggregate['level'] | null {
  const levels = new Map<number, ReportedAggregate['level']>()
  if (unit === null) return () => null
  for (const cells of sheet.rows.slice(header.row + header.height)) {
    const cell = cells[unit]
    if (isPart(cellWords(cell))) continue
    const said = readReportedUnit(cellText(cell))
    if (said && !levels.has(indentOf(cell))) levels.set(indentOf(cell), said.level)
  }
  // One indent for all rows tells nothing.
  if (levels.size < 2) return (cell) => (isSchoolName(cellWords(cell)) ? 'school' : null)
  return (cell) => levels.get(indentOf(cell)) ?? null
}
