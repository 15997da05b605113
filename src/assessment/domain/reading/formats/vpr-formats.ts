import type { ResultsFile } from '../results-file.ts'
import type { ReadingTools, ResultsFormat } from '../results-format.ts'
import type { FormatId, ResultsReading } from '../results-reading.ts'
import { findBiasTable, readBiasList } from './vpr/bias-list.ts'
import { findOutcomesTable, readPlannedOutcomes } from './vpr/planned-outcomes.ts'
import type { PupilForm } from './vpr/pupil-form.ts'
import { pupilForms } from './vpr/pupil-forms.ts'
import { findPupilTables } from './vpr/pupil-table.ts'
import { hasMarkGroups, readItemShares } from './vpr/read-item-shares.ts'
import { comparesWithJournal, readJournalComparison } from './vpr/read-journal-comparison.ts'
import { readPublishedShares } from './vpr/read-published-shares.ts'
import { readPupilForm } from './vpr/read-pupil-form.ts'
import { areItems, areMarks, areScores, findReportedTable, type ReportedTable } from './vpr/reported-table.ts'

/** The family of ВПР: tables of pupils, flat workbooks of a region, reports Ф2–Ф7, the list of signs of bias. */
export const vprFormats: readonly ResultsFormat[] = [
  ...pupilForms.map(pupilFormat),
  sharesFormat('vpr-marks-flat', 'logins', areMarks, 'marks'),
  sharesFormat('vpr-scores-flat', 'logins', areScores, 'scores'),
  sharesFormat('vpr-aggregate-f2', 'groups', areMarks, 'marks'),
  sharesFormat('vpr-aggregate-f4', 'groups', areScores, 'scores'),
  reportedFormat('vpr-aggregate-f3', 'groups', comparesWithJournal, readJournalComparison),
  itemSharesFormat('vpr-aggregate-f5'),
  itemSharesFormat('vpr-aggregate-f7'),
  {
    id: 'vpr-aggregate-f6',
    recognise: ({ sheets }) => (sheets.some((sheet) => findOutcomesTable(sheet) !== null) ? 0.7 : 0),
    read: readPlannedOutcomes,
  },
  {
    id: 'vpr-bias-list',
    recognise: ({ sheets }) => (sheets.some((sheet) => findBiasTable(sheet) !== null) ? 0.9 : 0),
    read: readBiasList,
  },
]

function pupilFormat(form: PupilForm): ResultsFormat {
  return {
    id: form.id,
    recognise: ({ sheets }) => (sheets.some((sheet) => findPupilTables(sheet, form).length > 0) ? 0.95 : 0),
    read: (file, tools) => readPupilForm(form, file, tools),
  }
}

function sharesFormat(
  id: FormatId,
  kind: 'groups' | 'logins',
  isKind: (table: ReportedTable) => boolean,
  of: 'marks' | 'scores',
): ResultsFormat {
  return reportedFormat(id, kind, isKind, (file, tables, tools) =>
    readPublishedShares(id, file, tables, of, tools),
  )
}

function itemSharesFormat(id: 'vpr-aggregate-f5' | 'vpr-aggregate-f7'): ResultsFormat {
  const wanted = id === 'vpr-aggregate-f7'
  const isKind = (table: ReportedTable) => areItems(table) && hasMarkGroups(table) === wanted
  return reportedFormat(id, 'groups', isKind, (file, tables, tools) =>
    readItemShares(id, file, tables, tools),
  )
}

function reportedFormat(
  id: FormatId,
  kind: 'groups' | 'logins',
  isKind: (table: ReportedTable) => boolean,
  read: (file: ResultsFile, tables: readonly ReportedTable[], tools: ReadingTools) => ResultsReading,
): ResultsFormat {
  const tablesOf = ({ sheets }: ResultsFile) =>
    sheets.flatMap((sheet) => {
      const table = findReportedTable(sheet, kind)
      return table && isKind(table) ? [table] : []
    })
  return {
    id,
    recognise: (file) => (tablesOf(file).length > 0 ? 0.85 : 0),
    read: (file, tools) => read(file, tablesOf(file), tools),
  }
}
