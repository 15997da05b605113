import { gradeOfClass } from '#kernel/class-name.ts'
import { refuse } from '../../../../refusals.ts'
import type { Subject, WorkKey } from '../../../work-key.ts'
import { cellCount, cellText } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import type { Header } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsCell } from '../../results-file.ts'
import type {
  ProblemCode,
  QuarantinedRow,
  ReportedAggregate,
  ResultsProblem,
  ResultsReading,
} from '../../results-reading.ts'
import { readSubject } from '../../subject-words.ts'
import { schoolOf } from './mapped-school.ts'
import { columnOf, type PlacedColumn, type PlacedMapping } from './place-columns.ts'
import type { MappedField, TableMapping } from './table-mapping.ts'

type IsNoPupil = (cells: readonly ResultsCell[], header: Header, columns: readonly PlacedColumn[]) => boolean

type OpenWork = {
  readonly key: WorkKey
  readonly schools: Map<string, ReportedAggregate>
  readonly quarantined: QuarantinedRow[]
}

/**
 * Reads a summary: how many pupils of each class or school got each mark or score. Classes of a school are added up. A row
 * whose counts are not its number of participants is set aside: nobody can tell which of the two is wrong.
 */
export function readSummary(
  { sheet, header, columns }: PlacedMapping,
  mapping: TableMapping,
  isNoPupil: IsNoPupil,
): ResultsReading {
  const problems: ResultsProblem[] = []
  const works = new Map<string, OpenWork>()
  for (let row = header.row + header.height; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (isNoPupil(cells, header, columns)) continue
    const cell = (field: MappedField) => cells[columnOf(columns, field) ?? -1] ?? null
    const grade = mapping.work.grade ?? gradeOfClass(readClassName(cell('className')))
    const subject = mapping.work.subject ?? readSubject(cellText(cell('subject')))
    const work = workOf(works, mapping, grade, subject)
    const school = schoolOf(cell('school'), mapping)
    const unit = school?.code ?? cellText(cell('schoolName'))
    const counts = countsOf(cells, columns)
    const participants = cellCount(cell('participants')) ?? counts?.total ?? null
    const fault: readonly [ProblemCode, MappedField, string] | null = !unit
      ? ['unreadable-school', 'school', 'Не понятно, чья это строка: школа не названа']
      : counts === null || participants === null
        ? ['unreadable-total', 'participants', 'Число участников не читается']
        : counts.total !== participants
          ? [
              'total-mismatch',
              'participants',
              `Сумма по столбцам — ${counts.total}, а участников — ${participants}: строка отложена`,
            ]
          : null
    if (fault || counts === null || participants === null) {
      const [code, field, message] = fault ?? [
        'unreadable-total',
        'participants',
        'Число участников не читается',
      ]
      problems.push(
        problemOf(code, 'error', { sheet: sheet.name, row, column: columnOf(columns, field) }, message),
      )
      work.quarantined.push({ sheet: sheet.name, row: row + 1, reason: code, school: school?.code ?? null })
      continue
    }
    const known = work.schools.get(unit)
    work.schools.set(unit, {
      sheet: sheet.name,
      row: known?.row ?? row + 1,
      level: 'school',
      unit,
      municipality: cellText(cell('municipality')) || (known?.municipality ?? null),
      participants: (known?.participants ?? 0) + participants,
      markCounts: added(known?.markCounts ?? null, counts.marks),
      scoreCounts: added(known?.scoreCounts ?? null, counts.scores),
      journalComparison: null,
      itemShares: null,
      group: null,
    })
  }
  if (works.size === 0) {
    throw refuse('assessment/nothing-to-import', { detail: 'Под заголовком таблицы нет строк с числами' })
  }
  return {
    format: 'mapped-table',
    works: [...works.values()].map(({ key, schools, quarantined }) => ({
      key,
      title: mapping.work.title,
      heldOn: [],
      maxScore: mapping.work.maxScore,
      items: [],
      pupils: [],
      quarantined,
      aggregates: [...schools.values()],
    })),
    flags: [],
    changes: [],
    dropped: columns
      .filter(({ field }) => field === 'dropped' || field === 'name')
      .map((each) => each.header),
    problems,
  }
}

function workOf(
  works: Map<string, OpenWork>,
  { work: { procedure, year, level, series } }: TableMapping,
  grade: number | null,
  subject: Subject | null,
): OpenWork {
  const key: WorkKey = { procedure, year, grade, subject: subject ?? 'other', level, series }
  const name = `${key.grade} ${key.subject}`
  const work = works.get(name) ?? { key, schools: new Map(), quarantined: [] }
  works.set(name, work)
  return work
}

type Counts = {
  readonly total: number
  readonly marks: Readonly<Record<string, number>> | null
  readonly scores: Readonly<Record<string, number>> | null
}

/** Null where a cell holds no count; an empty one is 0. */
function countsOf(cells: readonly ResultsCell[], columns: readonly PlacedColumn[]): Counts | null {
  const marks: Record<string, number> = {}
  const scores: Record<string, number> = {}
  for (const { at, field, label } of columns) {
    if (field !== 'markCount' && field !== 'scoreCount') continue
    const text = cellText(cells[at])
    const count = text === '' || /^[-–—]$/.test(text) ? 0 : cellCount(cells[at])
    if (count === null) return null
    const into = field === 'markCount' ? marks : scores
    into[label ?? ''] = (into[label ?? ''] ?? 0) + count
  }
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0)
  const hasMarks = Object.keys(marks).length > 0
  return {
    total: hasMarks ? sum(marks) : sum(scores),
    marks: hasMarks ? marks : null,
    scores: Object.keys(scores).length > 0 ? scores : null,
  }
}

function added(
  one: Readonly<Record<string, number>> | null,
  other: Readonly<Record<string, number>> | null,
): Readonly<Record<string, number>> | null {
  if (!one || !other) return one ?? other
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]))
}
