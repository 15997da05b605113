import { refuse } from '../../../../refusals.ts'
import type { Subject, WorkKey } from '../../../work-key.ts'
import { cellText, isBlankRow } from '../../cell-words.ts'
import { type Header, isColumnNumbering, repeatsHeader } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ItemReading, QuarantinedRow, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { verifyWork } from '../../verify-work.ts'
import { isFooterRow } from '../gia/protocol-footer.ts'
import { columnOf, type PlacedColumn, placeColumns } from './place-columns.ts'
import { type MappedRow, readMappedRow } from './read-mapped-row.ts'
import { readSummary } from './read-summary.ts'
import type { MappedField, TableMapping } from './table-mapping.ts'

/**
 * Reads a table as a mapping says. Columns are found by the words of their headers, so another file of the same source is
 * read even where columns moved.
 * @throws Refusal 'assessment/mapping-does-not-fit', 'assessment/work-unclear'
 */
export function readMapped(file: ResultsFile, mapping: TableMapping, tools: ReadingTools): ResultsReading {
  const placed = placeColumns(file, mapping)
  const { sheet, header, columns } = placed
  if (columns.some(({ field }) => field === 'markCount' || field === 'scoreCount')) {
    return readSummary(placed, mapping, isNoPupil)
  }
  const problems: ResultsProblem[] = []
  const quarantined: (QuarantinedRow & {
    readonly grade: number | null
    readonly subject: Subject | null
  })[] = []
  const rows: MappedRow[] = []
  for (let row = header.row + header.height; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (isNoPupil(cells, header, columns)) continue
    const read = readMappedRow(sheet, row, cells, columns, mapping, tools)
    if ('fault' in read) {
      const { code, column, message } = read.fault
      problems.push(problemOf(code, 'error', { sheet: sheet.name, row, column }, message))
      quarantined.push({
        sheet: sheet.name,
        row: row + 1,
        reason: code,
        school: read.school,
        grade: read.grade,
        subject: read.subject,
      })
    } else {
      problems.push(...read.warnings)
      rows.push(read.row)
    }
  }
  const works = groupByWork(rows, mapping).map(({ key, members }) => {
    const identities = new Map(members.map(({ pupil, identity }) => [pupil, identity]))
    const catalogueWork = tools.findWork(key)
    const verified = verifyWork({
      key,
      title: mapping.work.title,
      heldOn: [],
      maxScore: mapping.work.maxScore ?? catalogueWork?.maxScore ?? null,
      items: itemsOf(columns),
      pupils: members.map(({ pupil }) => pupil),
      quarantined: quarantined
        .filter(
          (each) => (each.grade ?? key.grade) === key.grade && (each.subject ?? key.subject) === key.subject,
        )
        .map(({ grade: _, subject: __, ...each }) => each),
      columns: {
        total: columnOf(columns, 'total'),
        mark: columnOf(columns, 'mark'),
        items: columns.filter(({ field }) => field === 'item').map(({ at }) => at),
      },
      identity: (pupil) => identities.get(pupil) ?? null,
      totals: columnOf(columns, 'total') === null ? 'none' : 'expected',
      catalogueWork,
    })
    problems.push(...verified.problems)
    return verified.work
  })
  if (works.length === 0) {
    throw refuse('assessment/nothing-to-import', { detail: 'Под заголовком таблицы нет строк с участниками' })
  }
  return {
    format: 'mapped-table',
    works,
    flags: [],
    changes: [],
    dropped: droppedOf(columns),
    problems,
  }
}

function isNoPupil(cells: readonly ResultsCell[], header: Header, columns: readonly PlacedColumn[]): boolean {
  if (isBlankRow(cells) || isColumnNumbering(cells) || isFooterRow(cells) || repeatsHeader(cells, header))
    return true
  if (cells.some((cell) => typeof cell === 'string' && /^(макс|итого|всего|средн)/i.test(cell.trim())))
    return true
  // A numbered line that nobody has filled in.
  return !columns.some(
    ({ at, field }) =>
      field !== 'subject' &&
      field !== 'municipality' &&
      field !== 'schoolName' &&
      field !== 'school' &&
      cellText(cells[at]) !== '',
  )
}

function groupByWork(
  rows: readonly MappedRow[],
  { work }: TableMapping,
): readonly { readonly key: WorkKey; readonly members: readonly MappedRow[] }[] {
  const groups = new Map<string, { readonly key: WorkKey; readonly members: MappedRow[] }>()
  for (const row of rows) {
    const { procedure, year, level, series } = work
    const key: WorkKey = { procedure, year, grade: row.grade, subject: row.subject ?? 'other', level, series }
    const name = `${key.grade} ${key.subject}`
    const group = groups.get(name) ?? { key, members: [] }
    group.members.push(row)
    groups.set(name, group)
  }
  return [...groups.values()]
}

function itemsOf(columns: readonly PlacedColumn[]): readonly ItemReading[] {
  return columns
    .filter(({ field }) => field === 'item')
    .map(({ label, header, max }) => ({
      label: label ?? header,
      written: header,
      max,
      kind: null,
      difficulty: null,
    }))
}

function droppedOf(columns: readonly PlacedColumn[]): readonly string[] {
  const personal: readonly MappedField[] = ['name', 'document', 'dropped']
  return columns.filter(({ field }) => personal.includes(field)).map(({ header }) => header)
}
