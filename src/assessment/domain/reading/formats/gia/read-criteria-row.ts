import type { Procedure } from '../../../work-key.ts'
import { cellText } from '../../cell-words.ts'
import { readClassName, readSex } from '../../class-words.ts'
import { EMPTY_CELL, type ItemScore } from '../../item-score.ts'
import { isAbsenceWord, readTotal } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import { notesOfGroups } from '../../pupil-groups.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type {
  FormatId,
  ItemReading,
  ProblemCode,
  QuarantinedRow,
  ResultsProblem,
} from '../../results-reading.ts'
import type { DraftPupil } from '../../work-draft.ts'
import type { CriteriaField } from './criteria-field.ts'
import { readPassed } from './criteria-field.ts'
import { readExamSchool } from './exam-school.ts'
import { personOf } from './person-of.ts'
import { isStrayName, NAME_FIELDS } from './stray-names.ts'
import type { TableColumn, TableLayout, TableStep } from './walk-tables.ts'

/** What sets итоговое собеседование and итоговое сочинение apart. */
export type CriteriaForm = {
  readonly format: FormatId
  readonly procedure: Procedure
  readonly grade: number
  readonly layout: TableLayout<CriteriaField>
  readonly labelOf: (header: string) => string | null
  readonly itemMax: number | null
  readonly readItem: (cell: ResultsCell | undefined) => ItemScore | 'unreadable'
  readonly totals: 'expected' | 'none'
}

export type CriteriaColumn = TableColumn<CriteriaField>
export type CriteriaStep = Extract<TableStep<CriteriaField>, { kind: 'row' }>

export type CriteriaRow = {
  readonly pupil?: DraftPupil
  readonly identity: string | null
  readonly quarantined?: QuarantinedRow
  readonly problem?: ResultsProblem
  readonly zeroRestored: boolean
}

export function readCriteriaRow(
  step: CriteriaStep,
  columns: readonly CriteriaColumn[],
  schoolAbove: string | null,
  items: readonly ItemReading[],
  form: CriteriaForm,
  tools: ReadingTools,
): CriteriaRow {
  const column = (field: CriteriaField) => columns.find((each) => each.field === field)?.index ?? null
  const cell = (field: CriteriaField) => {
    const index = column(field)
    return index === null ? null : (step.cells[index] ?? null)
  }
  const text = (field: CriteriaField) => cellText(cell(field))
  const school = readExamSchool(column('school') === null ? schoolAbove : cell('school'))
  const refused = (reason: ProblemCode, index: number | null, message: string): CriteriaRow => ({
    identity: null,
    zeroRestored: false,
    quarantined: { sheet: step.sheet, row: step.row + 1, reason, school: school?.code ?? null },
    problem: problemOf(reason, 'error', { sheet: step.sheet, row: step.row, column: index }, message),
  })
  const stray = NAME_FIELDS.find((field) => isStrayName(text(field)))
  if (stray)
    return refused('shifted-row', column(stray), 'Строка сдвинута: в графе стоит значение из другой графы')
  if (!school && column('school') !== null) {
    return refused(
      'unreadable-school',
      column('school'),
      'Код школы не читается: ожидалось от четырёх до шести цифр',
    )
  }
  const scores: ItemScore[] = []
  let unreadable: number | null = null
  for (const item of items) {
    const index = columns.find(
      (each) => each.field === 'item' && form.labelOf(each.header) === item.label,
    )?.index
    const score = index === undefined ? EMPTY_CELL : form.readItem(step.cells[index])
    if (score === 'unreadable' && !isAbsenceWord(step.cells[index ?? 0])) unreadable ??= index ?? null
    scores.push(score === 'unreadable' ? EMPTY_CELL : score)
  }
  const total = readTotal(cell('total'))
  const passed = readPassed(cell('passed'))
  const hasResult = typeof total === 'number' || scores.some((score) => score >= 0)
  const absent = !hasResult && step.cells.some(isAbsenceWord)
  if (total === 'unreadable') {
    return refused('unreadable-total', column('total'), 'Итоговый балл не читается: ожидалось целое число')
  }
  if (passed === 'unreadable' && !absent) {
    return refused('shifted-row', column('passed'), 'Зачёт не читается: ожидалось «зачёт» или «незачёт»')
  }
  if (!hasResult && passed === null && !absent) {
    return refused(
      'unreadable-total',
      column('total') ?? column('passed'),
      'В строке нет ни баллов, ни зачёта',
    )
  }
  const person = personOf((field) => text(field))
  const named = person.filter((part) => part !== '')
  const code = school?.code ?? ''
  const identity =
    named.length > 0
      ? `${person[3] || code} ${named.join(' ').toLowerCase()}`
      : text('participantCode')
        ? `${code} ${text('participantCode')}`
        : null
  return {
    identity,
    zeroRestored: school?.zeroRestored ?? false,
    ...(unreadable === null
      ? {}
      : {
          problem: problemOf(
            'unknown-value',
            'warning',
            { sheet: step.sheet, row: step.row, column: unreadable },
            'Балл за критерий не читается: в анализ критериев строка не входит',
          ),
        }),
    pupil: {
      sheet: step.sheet,
      row: step.row + 1,
      school: code,
      municipality: text('municipality') || null,
      schoolName: text('schoolName') || null,
      className: readClassName(cell('className')),
      participantCode: text('participantCode') || null,
      pseudonym: named.length > 0 ? tools.pseudonym(named) : null,
      sex: sexOf(cell('sex')),
      variant: text('variant') || null,
      absent,
      scores: absent ? [] : scores,
      primaryScore: absent ? null : total,
      testScore: null,
      mark: absent || passed === 'unreadable' ? null : passed,
      journalMark: null,
      notes: notesOfGroups(column, step.cells),
      itemsUnreadable: unreadable !== null,
    },
  }
}

function sexOf(cell: ResultsCell): 'm' | 'f' | null {
  const sex = readSex(cell)
  return sex === 'unreadable' ? null : sex
}
