import { cellNumber, cellText } from '../../cell-words.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ItemReading, ReportedAggregate, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { collectWorks, type RowOutcome } from './collect-works.ts'
import { aggregateOf } from './read-published-shares.ts'
import { type ReportedRow, readReportedRows } from './read-reported-rows.ts'
import { refuseRow } from './reported-problems.ts'
import { findMaxima, type ReportedTable } from './reported-table.ts'
import { readReportedWork } from './reported-work.ts'

const GROUP = /^(?:.*(?:групп|отметк|оценк|балл)\S*\D*)?([2-5])$/

/** «Выполнение заданий»: per cent of the highest score by item; in Ф7 once more for the pupils of each mark. */
export function readItemShares(
  format: 'vpr-aggregate-f5' | 'vpr-aggregate-f7',
  file: ResultsFile,
  tables: readonly ReportedTable[],
  tools: ReadingTools,
): ResultsReading {
  const problems: ResultsProblem[] = []
  const outcomes: RowOutcome[] = []
  for (const table of tables) {
    const work = readReportedWork(file, table)
    problems.push(...work.problems)
    const maxima = findMaxima(table)
    const items = table.numbers.map(
      ({ label, written, column, max }): ItemReading => ({
        label,
        written,
        max: max ?? maxima.get(column) ?? null,
        kind: null,
        difficulty: null,
      }),
    )
    for (const row of readReportedRows(table, (words) => GROUP.test(words))) {
      const key = work.keyOf(row.cells)
      if (key === null) continue
      // In Ф7 the row of a unit may be its heading alone.
      if (
        !row.isPart &&
        row.participants === null &&
        table.numbers.every(({ column }) => cellText(row.cells[column]) === '')
      )
        continue
      outcomes.push({ key, work, items, ...readRow(table, row) })
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

/** Whether rows of mark groups stand under the units: then it is Ф7. */
export function hasMarkGroups(table: ReportedTable): boolean {
  return readReportedRows(table, (words) => GROUP.test(words)).some(({ isPart }) => isPart)
}

function readRow(table: ReportedTable, row: ReportedRow): Pick<RowOutcome, 'aggregate' | 'refused'> {
  const refuse = (reason: Parameters<typeof refuseRow>[2], column: number | null) => ({
    aggregate: null,
    refused: refuseRow(table.sheet.name, row, reason, column),
  })
  if (row.level === null) return refuse('unreadable-school', table.unit)
  if (row.participants === null) return refuse('unreadable-total', table.participants)
  const itemShares: Record<string, number> = {}
  for (const { label, column } of table.numbers) {
    const share = readItemShare(row.cells[column])
    if (share === 'unreadable') return refuse('unknown-value', column)
    if (share !== null) itemShares[label] = share
  }
  const group = row.isPart ? groupOf(row.words) : null
  return {
    aggregate: aggregateOf(table, row, row.level, row.participants, { itemShares, group }),
    refused: null,
  }
}

/** Null: nothing is published for that item. */
export function readItemShare(cell: ResultsCell | undefined): number | null | 'unreadable' {
  const text = cellText(cell)
  if (text === '' || /^[-–—−XХ]$/i.test(text)) return null
  const share = cellNumber(cell)
  return share !== null && share >= 0 && share <= 100 ? share : 'unreadable'
}

function groupOf(words: string): ReportedAggregate['group'] {
  const mark = GROUP.exec(words)?.[1]
  return mark === '2' || mark === '3' || mark === '4' || mark === '5' ? mark : null
}
