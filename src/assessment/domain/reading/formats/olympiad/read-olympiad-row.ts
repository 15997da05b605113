import { gradeOfClass } from '#kernel/class-name.ts'
import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import { isAbsenceWord } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ProblemCode, QuarantinedRow, ResultsProblem } from '../../results-reading.ts'
import type { DraftPupil } from '../../work-draft.ts'
import { readExamSchool } from '../gia/exam-school.ts'
import type { TableColumn, TableStep } from '../gia/walk-tables.ts'
import type { OlympiadField } from './olympiad-field.ts'

export type OlympiadColumn = TableColumn<OlympiadField>
type RowStep = Extract<TableStep<OlympiadField>, { kind: 'row' }>
export type OlympiadLine = {
  readonly step: RowStep
  readonly columns: readonly OlympiadColumn[]
  readonly school: string | null
}

type OlympiadRow = {
  readonly pupil?: DraftPupil
  readonly identity: string | null
  readonly grade: number | null
  readonly max: number | null
  readonly quarantined?: QuarantinedRow
  readonly problem?: ResultsProblem
}

export function readOlympiadRow(
  { step, columns, school: schoolAbove }: OlympiadLine,
  tools: ReadingTools,
): OlympiadRow {
  const cell = (field: OlympiadField) => {
    const index = indexOf(columns, field)
    return index === null ? null : (step.cells[index] ?? null)
  }
  const text = (field: OlympiadField) => cellText(cell(field))
  const studied = gradeOfClass(readClassName(cell('className')))
  const grade = gradeOfClass(readClassName(cell('grade'))) ?? studied
  const names = columns
    .filter(({ field }) => field === 'name')
    .map(({ index }) => cellText(step.cells[index]))
  const named = names.join(' ').split(' ').filter(Boolean)
  const id = text('id')
  const score = cellNumber(cell('score'))
  const status = statusOf(text('status'))
  const nothing = { identity: null, grade, max: null }
  // Lists of codes and remarks stand below the pupils.
  if (score === null && (grade === null || (!id && !status))) return { ...nothing, grade: null }
  const refused = (reason: ProblemCode, field: OlympiadField, message: string): OlympiadRow => ({
    ...nothing,
    quarantined: { sheet: step.sheet, row: step.row + 1, reason, school: schoolAbove },
    problem: problemOf(
      reason,
      'error',
      { sheet: step.sheet, row: step.row, column: indexOf(columns, field) },
      message,
    ),
  })
  if (named.length === 0 && !id) {
    return refused('shifted-row', 'name', 'В строке есть балл, но нет ни участника, ни его номера')
  }
  if (named.some((word) => /^\d/.test(word)) || grade === null) {
    return refused(
      'shifted-row',
      grade === null ? 'grade' : 'name',
      'Строка сдвинута: не читается участник или класс',
    )
  }
  const isNegative = score !== null && score < 0
  const absent = score === null && (step.cells.some(isAbsenceWord) || /^не ?(явил|участв)/.test(status))
  if ((score === null && !absent) || isNegative) {
    return refused('unreadable-total', 'score', 'Балл не читается: ожидалось число')
  }
  const code = readExamSchool(indexOf(columns, 'school') === null ? schoolAbove : cell('school'))?.code ?? ''
  const schoolName = text('schoolName') || null
  return {
    grade,
    max: cellNumber(cell('max')),
    identity: `${code} ${schoolName ?? ''} ${named.length > 0 ? named.join(' ').toLowerCase() : id} ${text('className')}`,
    pupil: {
      sheet: step.sheet,
      row: step.row + 1,
      school: code,
      municipality: text('municipality') || null,
      schoolName,
      className: readClassName(cell('className')),
      participantCode: id || null,
      pseudonym: named.length > 0 ? tools.pseudonym(named) : null,
      sex: null,
      variant: null,
      absent,
      scores: [],
      primaryScore: absent ? null : score,
      testScore: null,
      mark: null,
      journalMark: null,
      notes: {
        ...(status ? { status } : {}),
        ...(studied !== null && studied !== grade ? { studiesIn: studied } : {}),
        ...(/^(да|\+|1)$/.test(normalWords(text('priorWinner'))) ? { priorWinner: true } : {}),
      },
      itemsUnreadable: false,
    },
  }
}

/** One spelling of a status: «Призёр» and «ПРИЗЕР» are 'призер'. */
function statusOf(text: string): string {
  return normalWords(text)
}

export function indexOf(columns: readonly OlympiadColumn[], field: OlympiadField): number | null {
  return columns.find((column) => column.field === field)?.index ?? null
}
