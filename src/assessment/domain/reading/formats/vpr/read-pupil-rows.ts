import { isBlank, isBlankRow } from '../../cell-words.ts'
import { repeatsHeader } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { QuarantinedRow, ResultsProblem } from '../../results-reading.ts'
import { readSchool, type SchoolWords } from '../../school-words.ts'
import type { DraftColumns, DraftPupil } from '../../work-draft.ts'
import { type RowContext, readPupilRow } from './read-pupil-row.ts'
import { isFooter, isNoPupil, sectionLine } from './rows-without-pupil.ts'
import { findTrustedColumns } from './trusted-columns.ts'

export type PupilRows = {
  readonly pupils: readonly DraftPupil[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly problems: readonly ResultsProblem[]
}

type TableContext = Omit<RowContext, 'trusted'> & {
  /** For a table of one school whose rows do not repeat its code. */
  readonly onlySchool: string | null
}

/** Reads the rows of a table; `items` are its columns in the order that the work will have. */
export function readPupilRows(context: TableContext): PupilRows {
  const { table, items, onlySchool } = context
  const { sheet, header, until, columns } = table
  const pupils: DraftPupil[] = []
  const quarantined: QuarantinedRow[] = []
  const problems: ResultsProblem[] = []
  const rowContext: RowContext = { ...context, trusted: findTrustedColumns(table) }
  const schoolOf = schoolReader()
  const zeroRestored = new Set<string>()
  const places: DraftColumns = {
    total: columns.total,
    mark: columns.mark,
    items: items.map(({ column }) => column),
  }
  let sectionSchool: string | null = null

  for (let row = header.row + header.height; row < until; row++) {
    const cells = sheet.rows[row] ?? []
    if (isBlankRow(cells) || repeatsHeader(cells, header)) continue
    if (row <= header.row + header.height + 1 && isNoPupil(cells, table)) continue
    const place = { sheet: sheet.name, row, column: null }
    const schoolCell = columns.school === null ? null : (cells[columns.school] ?? null)
    const school = schoolOf(schoolCell)
    if (isFooter(cells, table, school)) {
      const message = 'Итоговая строка: не участник, в расчёт не взята'
      problems.push(problemOf('footer-left-out', 'info', place, message))
      continue
    }
    const section = sectionLine(cells, table)
    if (section) {
      sectionSchool = section.school ?? sectionSchool
      continue
    }
    if (school?.zeroRestored && !zeroRestored.has(school.code)) {
      zeroRestored.add(school.code)
      const message = `Код школы записан без ведущего нуля, прочитан как ${school.code}`
      problems.push(problemOf('leading-zero-lost', 'warning', { ...place, column: columns.school }, message))
    }
    const code = school?.code ?? (isBlank(schoolCell) ? (sectionSchool ?? onlySchool) : null)
    const read = readPupilRow(cells, row, { code, name: school?.name ?? null }, rowContext)
    for (const fault of read.faults)
      problems.push(problemOf(fault.code, fault.severity, { ...place, column: fault.column }, fault.message))
    const reason = read.faults.find(({ severity }) => severity === 'error')?.code
    if (reason) quarantined.push({ sheet: sheet.name, row: row + 1, reason, school: code })
    else if (read.pupil) pupils.push({ ...read.pupil, columns: places })
  }
  return { pupils, quarantined, problems }
}

/** Thousands of rows name the same few schools. */
function schoolReader(): (cell: ResultsCell) => SchoolWords | null {
  const schools = new Map<ResultsCell, SchoolWords | null>()
  return (cell) => {
    const known = schools.get(cell)
    if (known !== undefined) return known
    const school = readSchool(cell)
    schools.set(cell, school)
    return school
  }
}
