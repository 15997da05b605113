import { cellText, isBlankRow } from '../../cell-words.ts'
import { findColumn, findHeader, type Header } from '../../find-header.ts'
import type { ResultsFile, ResultsSheet } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ItemReading, ReportedAggregate, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { collectWorks, type RowOutcome } from './collect-works.ts'
import { readBareItemHeader } from './item-header.ts'
import { readItemShare } from './read-item-shares.ts'
import { readReportedUnit } from './reported-level.ts'
import type { ReportedTable } from './reported-table.ts'
import { readReportedWork } from './reported-work.ts'

type OutcomesTable = {
  readonly sheet: ResultsSheet
  readonly header: Header
  readonly number: number
  readonly max: number
}

const MAX = /^макс\S* балл/

/** «Достижение планируемых результатов»: items go down, units go across. */
export function findOutcomesTable(sheet: ResultsSheet): OutcomesTable | null {
  const header = findHeader(sheet, [/блоки|планируем|умени|научится|проверяем/, MAX])
  if (!header) return null
  const number =
    findColumn(header, /^(№( п\/п)?|номер( задания)?|задание|№ задания)$/) ??
    header.columns[0]?.column ??
    null
  const max = findColumn(header, MAX)
  return number === null || max === null ? null : { sheet, header, number, max }
}

export function readPlannedOutcomes(file: ResultsFile, tools: ReadingTools): ResultsReading {
  const problems: ResultsProblem[] = []
  const outcomes = file.sheets.flatMap((sheet) => {
    const table = findOutcomesTable(sheet)
    return table ? readTable(file, table, problems) : []
  })
  const collected = collectWorks(outcomes, tools.findWork)
  return {
    format: 'vpr-aggregate-f6',
    works: collected.works,
    flags: [],
    changes: [],
    dropped: [],
    problems: [...problems, ...collected.problems],
  }
}

function readTable(
  file: ResultsFile,
  { sheet, header, number, max }: OutcomesTable,
  problems: ResultsProblem[],
): readonly RowOutcome[] {
  const titled: ReportedTable = {
    sheet,
    header,
    unit: null,
    login: null,
    municipality: null,
    participants: null,
    year: null,
    grade: null,
    subject: null,
    numbers: [],
  }
  const work = readReportedWork(file, titled)
  problems.push(...work.problems)
  const key = work.keyOf([])
  if (key === null) return []
  const rows = sheet.rows.slice(header.row + header.height).filter((cells) => !isBlankRow(cells))
  const labelled = rows.flatMap((cells) => {
    const label = readBareItemHeader({ written: cellText(cells[number]) })?.label
    return label === undefined ? [] : [{ label, cells }]
  })
  const items = labelled.map(({ label, cells }): ItemReading => {
    const points = Number(cellText(cells[max]))
    return {
      label,
      written: label,
      max: Number.isInteger(points) && points > 0 ? points : null,
      kind: null,
      difficulty: null,
    }
  })
  return header.columns
    .filter(({ column }) => column > max)
    .flatMap(({ column, written, words }): readonly RowOutcome[] => {
      const unit =
        readReportedUnit(written.replace(/,? ?\(?%\)?$/, '')) ??
        (/^(оо|школа)$/.test(words) ? { level: 'school' as const, unit: written } : null)
      if (!unit) return []
      const itemShares: Record<string, number> = {}
      for (const { label, cells } of labelled) {
        const share = readItemShare(cells[column])
        if (typeof share === 'number') itemShares[label] = share
      }
      const aggregate: ReportedAggregate = {
        sheet: sheet.name,
        row: header.row + 1,
        ...unit,
        municipality: null,
        // This report does not say how many took part.
        participants: 0,
        markCounts: null,
        scoreCounts: null,
        journalComparison: null,
        itemShares,
        group: null,
      }
      return [{ key, work, aggregate, refused: null, items }]
    })
}
