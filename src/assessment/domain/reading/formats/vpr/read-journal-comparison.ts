import { cellWords } from '../../cell-words.ts'
import { findColumn } from '../../find-header.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ReportedAggregate, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { collectWorks, type RowOutcome } from './collect-works.ts'
import { aggregateOf } from './read-published-shares.ts'
import { type ReportedRow, readReportedRows } from './read-reported-rows.ts'
import { refuseRow } from './reported-problems.ts'
import { countsOfShares } from './reported-shares.ts'
import type { ReportedTable } from './reported-table.ts'
import { readReportedWork } from './reported-work.ts'

const parts = { lower: /^понизили/, same: /^подтвердили/, higher: /^повысили/ } as const
type Part = keyof typeof parts
const PART_WORDS = /^(понизили|подтвердили|повысили|всего)/
const SHARE = /^%|^доля|процент/

/** «Сравнение отметок с отметками по журналу»: under each unit its rows «Понизили», «Подтвердили», «Повысили». */
export function readJournalComparison(
  file: ResultsFile,
  tables: readonly ReportedTable[],
  tools: ReadingTools,
): ResultsReading {
  const problems: ResultsProblem[] = []
  const outcomes: RowOutcome[] = []
  for (const table of tables) {
    const work = readReportedWork(file, table)
    problems.push(...work.problems)
    const rows = readReportedRows(table, (words) => PART_WORDS.test(words))
    for (const { unit, own } of byUnit(rows)) {
      const key = work.keyOf(unit.cells)
      if (key !== null) outcomes.push({ key, work, ...readUnit(table, unit, own) })
    }
  }
  const collected = collectWorks(outcomes, tools.findWork)
  const all = [...problems, ...collected.problems]
  return {
    format: 'vpr-aggregate-f3',
    works: collected.works,
    flags: [],
    changes: [],
    dropped: [],
    problems: all,
  }
}

/** Whether a table compares with the journal: by its rows, or by columns of that name. */
export function comparesWithJournal({ sheet, header, unit }: ReportedTable): boolean {
  if (header.columns.some(({ words }) => parts.lower.test(words))) return true
  if (unit === null) return false
  return sheet.rows
    .slice(header.row + header.height, header.row + 40)
    .some((row) => parts.lower.test(cellWords(row[unit])))
}

function byUnit(
  rows: readonly ReportedRow[],
): readonly { readonly unit: ReportedRow; readonly own: readonly ReportedRow[] }[] {
  const units: { unit: ReportedRow; own: ReportedRow[] }[] = []
  for (const row of rows) {
    if (!row.isPart) units.push({ unit: row, own: [] })
    else units.at(-1)?.own.push(row)
  }
  return units
}

function readUnit(
  table: ReportedTable,
  unit: ReportedRow,
  own: readonly ReportedRow[],
): Pick<RowOutcome, 'aggregate' | 'refused'> {
  const share = findColumn(table.header, SHARE)
  const sharesOf = (part: Part) => {
    const wide = table.header.columns.find(({ words }) => parts[part].test(words))
    if (wide) return unit.cells[wide.column]
    return share === null ? null : own.find(({ words }) => parts[part].test(words))?.cells[share]
  }
  const refuse = (reason: Parameters<typeof refuseRow>[2]) => ({
    aggregate: null,
    refused: refuseRow(table.sheet.name, unit, reason, null),
  })
  if (unit.level === null) return refuse('unreadable-school')
  const total = own.find(({ words }) => words.startsWith('всего'))?.participants
  const counts = countsOfParts(own)
  const summed = counts && counts.lower + counts.same + counts.higher
  const participants = unit.participants ?? total ?? summed
  if (participants === null) return refuse('unreadable-total')
  if (counts && summed === participants) return answer(table, unit, unit.level, participants, counts)
  const { counts: computed, fault } = countsOfShares(participants, {
    lower: sharesOf('lower'),
    same: sharesOf('same'),
    higher: sharesOf('higher'),
  })
  if (computed === null) return refuse(fault === 'not-100' ? 'shares-not-100' : 'unknown-value')
  const { lower = 0, same = 0, higher = 0 } = computed
  return answer(table, unit, unit.level, participants, { lower, same, higher })
}

function answer(
  table: ReportedTable,
  unit: ReportedRow,
  level: ReportedAggregate['level'],
  participants: number,
  journalComparison: NonNullable<ReportedAggregate['journalComparison']>,
) {
  return { aggregate: aggregateOf(table, unit, level, participants, { journalComparison }), refused: null }
}

function countsOfParts(own: readonly ReportedRow[]): Record<Part, number> | null {
  const of = (part: Part) => own.find(({ words }) => parts[part].test(words))?.participants ?? null
  const [lower, same, higher] = [of('lower'), of('same'), of('higher')]
  return lower === null || same === null || higher === null ? null : { lower, same, higher }
}
