import { isBlank } from '../../cell-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { FormatId, ReportedAggregate, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { collectWorks, type RowOutcome } from './collect-works.ts'
import { type ReportedRow, readReportedRows } from './read-reported-rows.ts'
import { refuseRow } from './reported-problems.ts'
import { countsOfShares } from './reported-shares.ts'
import type { ReportedTable } from './reported-table.ts'
import { readReportedWork } from './reported-work.ts'

/**
 * Reads tables in which each row gives the shares of marks, or of primary scores, of one school or territory: flat
 * workbooks of a region, «Статистика по отметкам», «Распределение первичных баллов».
 */
export function readPublishedShares(
  format: FormatId,
  file: ResultsFile,
  tables: readonly ReportedTable[],
  of: 'marks' | 'scores',
  tools: ReadingTools,
): ResultsReading {
  const problems: ResultsProblem[] = []
  const outcomes: RowOutcome[] = []
  for (const table of tables) {
    const work = readReportedWork(file, table)
    problems.push(...work.problems)
    const zeroRestored = new Set<string>()
    for (const row of readReportedRows(table, () => false)) {
      const key = work.keyOf(row.cells)
      if (key === null) {
        if (work.problems.length === 0) problems.push(unclearRow(table, row))
        continue
      }
      if (row.zeroRestored && !zeroRestored.has(row.unit)) {
        zeroRestored.add(row.unit)
        const message = `Код школы записан без ведущего нуля, прочитан как ${row.unit}`
        problems.push(
          problemOf(
            'leading-zero-lost',
            'warning',
            { sheet: table.sheet.name, row: row.row, column: table.login },
            message,
          ),
        )
      }
      const highest = of === 'scores' ? highestFilled(table, row) : null
      outcomes.push({ key, work, ...(highest === null ? {} : { highest }), ...readRow(table, row, of) })
    }
  }
  const collected = collectWorks(outcomes, tools.findWork)
  return {
    format,
    works: collected.works,
    flags: [],
    changes: [],
    dropped: [],
    problems: [...problems, ...collected.problems],
  }
}

function readRow(
  table: ReportedTable,
  row: ReportedRow,
  of: 'marks' | 'scores',
): Pick<RowOutcome, 'aggregate' | 'refused'> {
  const { sheet, numbers } = table
  const refuse = (reason: Parameters<typeof refuseRow>[2], column: number | null) => ({
    aggregate: null,
    refused: refuseRow(sheet.name, row, reason, column),
  })
  if (row.level === null || (row.level === 'school' && table.login !== null && !/^\d{6}$/.test(row.unit))) {
    return refuse('unreadable-school', table.login ?? table.unit)
  }
  if (row.participants === null) return refuse('unreadable-total', table.participants)
  const cells = Object.fromEntries(numbers.map(({ label, column }) => [label, row.cells[column]]))
  const { counts, fault } = countsOfShares(row.participants, cells)
  if (fault === 'not-100') return refuse('shares-not-100', numbers[0]?.column ?? null)
  if (counts === null) return refuse('unknown-value', numbers[0]?.column ?? null)
  return {
    aggregate: aggregateOf(
      table,
      row,
      row.level,
      row.participants,
      of === 'marks' ? { markCounts: counts } : { scoreCounts: nonZero(counts) },
    ),
    refused: null,
  }
}

export function aggregateOf(
  { sheet }: ReportedTable,
  { row, unit, municipality }: ReportedRow,
  level: ReportedAggregate['level'],
  participants: number,
  figures: Partial<ReportedAggregate>,
): ReportedAggregate {
  return {
    sheet: sheet.name,
    row: row + 1,
    level,
    unit,
    municipality,
    participants,
    markCounts: null,
    scoreCounts: null,
    journalComparison: null,
    itemShares: null,
    group: null,
    ...figures,
  }
}

function highestFilled({ numbers }: ReportedTable, { cells }: ReportedRow): number | null {
  const filled = numbers.findLast(({ column }) => !isBlank(cells[column]))
  return filled ? Number(filled.label) : null
}

function nonZero(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

function unclearRow({ sheet }: ReportedTable, { row }: ReportedRow): ResultsProblem {
  const message = 'Не понятно, по какому предмету или за какой год эта строка. Она не учтена'
  return problemOf('work-unclear', 'error', { sheet: sheet.name, row, column: null }, message)
}
