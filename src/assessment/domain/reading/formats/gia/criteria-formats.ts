import { cellText, normalWords } from '../../cell-words.ts'
import { readItemScore } from '../../missing-words.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ResultsFormat } from '../../results-format.ts'
import { essayLabel, essayLayout, interviewLabel, interviewLayout, readPassedItem } from './criteria-field.ts'
import { readCriteria } from './read-criteria.ts'
import type { CriteriaForm } from './read-criteria-row.ts'
import { walkTables } from './walk-tables.ts'

const LOOKED_AT = 40

const interview: CriteriaForm = {
  format: 'final-interview',
  procedure: 'final-interview',
  grade: 9,
  layout: interviewLayout,
  labelOf: interviewLabel,
  itemMax: null,
  readItem: readItemScore,
  totals: 'expected',
}

const essay: CriteriaForm = {
  format: 'final-essay',
  procedure: 'final-essay',
  grade: 11,
  layout: essayLayout,
  labelOf: essayLabel,
  itemMax: 1,
  readItem: readPassedItem,
  totals: 'none',
}

/** Layouts of both have not been seen in a file: they are known by the words of their rules, so the subject must be named. */
export const criteriaFormats: readonly ResultsFormat[] = [
  {
    id: 'final-interview',
    recognise: (file) => likeness(file, interview, /собеседован/, ['П1', 'М1']),
    read: (file, tools) => readCriteria(file, interview, tools),
  },
  {
    id: 'final-essay',
    recognise: (file) =>
      likeness(file, essay, /итогов\S* (сочинен|изложен)|сочинени\S* \(изложени|изложени/, ['Т1', 'К1']),
    read: (file, tools) => readCriteria(file, essay, tools),
  },
]

function likeness(file: ResultsFile, form: CriteriaForm, name: RegExp, criteria: readonly string[]): number {
  const sheets = file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, LOOKED_AT) }))
  const lines = [file.name]
  const labels = new Set<string>()
  let hasHeader = false
  for (const step of walkTables({ ...file, sheets }, form.layout)) {
    if (step.kind === 'header') {
      hasHeader = true
      for (const { header, field } of step.columns)
        if (field === 'item') labels.add(form.labelOf(header) ?? '')
    } else if (step.kind === 'sheet') lines.push(step.sheet)
    else if (!hasHeader) lines.push(step.cells.map(cellText).join(' '))
  }
  if (!hasHeader) return 0
  const isNamed = name.test(normalWords(lines.join(' ').replaceAll('_', ' ')))
  const hasCriteria = criteria.every((label) => labels.has(label))
  if (isNamed && hasCriteria) return 0.98
  if (isNamed) return 0.9
  return hasCriteria ? 0.8 : 0
}
