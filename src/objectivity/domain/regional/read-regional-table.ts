import { readSubject } from '#assessment/domain/reading/subject-words.ts'
import { type Subject, subjects } from '#assessment/domain/work-key.ts'
import { refuse } from '../../refusals.ts'
import type { Table } from '../folder/read-tests.ts'
import { numberIn, type Places, textIn } from '../folder/table-columns.ts'
import { findRegionalColumns, isRegionalTable, type RegionalColumn } from './regional-columns.ts'
import { type ItemGroup, type RegionalFigures, type RegionalKind, regionalKey } from './regional-figures.ts'

const HIGHEST_TOTAL = 1000
const FAULTS_TOLD = 5
const groupNames: readonly ItemGroup[] = ['2', '3', '4', '5', 'all']

type Row = {
  readonly cells: readonly string[]
  readonly at: Places<RegionalColumn>
  /** As the spreadsheet counts, from 1. */
  readonly number: number
  readonly key: { readonly year: number; readonly grade: number; readonly subject: Subject }
}

/**
 * Reads a table of a region: regional_hist, regional_tasks or regional_journal, whichever its header says, with English or
 * Russian names of columns. A row that says nothing is passed over; a wrong one refuses the whole file and is named.
 * @throws Refusal 'objectivity/regional-…'
 */
function readRegionalTable(table: Table): readonly RegionalFigures[] {
  const found = findRegionalColumns(table)
  const faults: string[] = []
  const rows = table.slice(found.headerAt + 1).flatMap((cells, index): readonly Row[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const number = found.headerAt + 2 + index
    const year = numberIn(cells, found.at.year)
    const grade = numberIn(cells, found.at.grade)
    const written = textIn(cells, found.at.subject)
    const subject = subjectOf(written)
    if (!Number.isInteger(year) || year < 2015 || year > 2100) faults.push(`строка ${number}: нет года`)
    else if (!Number.isInteger(grade) || grade < 1 || grade > 11) faults.push(`строка ${number}: нет класса`)
    else if (subject === null) faults.push(`строка ${number}: предмет «${written}» не узнан`)
    else return [{ cells, at: found.at, number, key: { year, grade, subject } }]
    return []
  })
  const read = [...Map.groupBy(rows, ({ key }) => regionalKey(key)).values()].map((own) =>
    readWork(found.kind, own, faults),
  )
  if (faults.length > 0) {
    const more = faults.length > FAULTS_TOLD ? `; и ещё ${faults.length - FAULTS_TOLD}` : ''
    throw refuse('objectivity/regional-row-wrong', {
      detail: `${faults.slice(0, FAULTS_TOLD).join('; ')}${more}. Ничего не загружено`,
    })
  }
  return read
}

/**
 * Reads every table of a file: a workbook may hold all three on its sheets, beside sheets of other things.
 * @throws Refusal 'objectivity/regional-…'
 */
export function readRegionalTables(tables: readonly Table[]): readonly RegionalFigures[] {
  const [first = []] = tables
  const known = tables.filter(isRegionalTable)
  const read = (known.length === 0 ? [first] : known).flatMap(readRegionalTable)
  if (read.length === 0) throw refuse('objectivity/regional-empty')
  return read
}

function readWork(kind: RegionalKind, rows: readonly Row[], faults: string[]): RegionalFigures {
  const key = rows[0]?.key ?? { year: 0, grade: 0, subject: 'other' as const }
  switch (kind) {
    case 'totals':
      return { kind, ...key, rows: rows.flatMap((row) => totalOf(row, faults)) }
    case 'items':
      return { kind, ...key, rows: rows.flatMap((row) => itemOf(row, faults)) }
    case 'journal':
      return { kind, ...key, rows: rows.flatMap((row) => journalOf(row, faults)) }
    default:
      return kind satisfies never
  }
}

function totalOf({ cells, at, number }: Row, faults: string[]) {
  const total = numberIn(cells, at.total)
  const count = numberIn(cells, at.count)
  if (isCount(total) && total <= HIGHEST_TOTAL && isCount(count)) return [{ total, count }]
  faults.push(`строка ${number}: балл и число учеников пишутся целыми числами`)
  return []
}

function itemOf({ cells, at, number }: Row, faults: string[]) {
  const item = textIn(cells, at.item).replace(/^t(?=\d)/i, '')
  const share = numberIn(cells, at.share)
  const written = textIn(cells, at.group).toLowerCase()
  const group = groupNames.find((one) => one === (written === 'все' || written === '' ? 'all' : written))
  // Nobody has the mark: the region leaves the cell empty.
  if (textIn(cells, at.share) === '') return []
  if (item === '' || group === undefined) faults.push(`строка ${number}: нет задания или группы отметок`)
  else if (!(share >= 0 && share <= 1)) {
    faults.push(`строка ${number}: доля пишется числом от 0 до 1, а здесь ${textIn(cells, at.share)}`)
  } else return [{ item, group, share }]
  return []
}

function journalOf({ cells, at, number }: Row, faults: string[]) {
  const [lower, same, higher] = [at.lower, at.same, at.higher].map((place) => numberIn(cells, place))
  if (isCount(lower) && isCount(same) && isCount(higher)) return [{ lower, same, higher }]
  faults.push(`строка ${number}: понизили, подтвердили и повысили пишутся числом учеников`)
  return []
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0
}

function subjectOf(written: string): Subject | null {
  return subjects.find((one) => one === written.toLowerCase()) ?? readSubject(written)
}
