import { cellNumber, cellText } from '../../cell-words.ts'
import { readClassName, readSex } from '../../class-words.ts'
import { isAbsenceWord, isNoMarkWord } from '../../missing-words.ts'
import { notesOfGroups } from '../../pupil-groups.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ProblemCode, PupilReading } from '../../results-reading.ts'
import type { AnswerSheet } from './answer-items.ts'
import type { ExamRow } from './collect-exams.ts'
import { readExamSchool } from './exam-school.ts'
import { type Person, personOf } from './person-of.ts'
import type { ProtocolField } from './protocol-field.ts'
import { columnOf } from './protocol-layout.ts'
import { isStrayName, NAME_FIELDS, type NameField } from './stray-names.ts'

/** A pupil whose row can be trusted; the items of the whole exam come later. `person` stays in memory and is never kept. */
export type ReadRow = {
  readonly kind: 'pupil'
  readonly pupil: PupilReading
  readonly answers: AnswerSheet
  readonly person: Person
  readonly zeroRestored: boolean
}

export type RefusedRow = {
  readonly kind: 'quarantined'
  readonly reason: ProblemCode
  readonly column: number | null
  readonly school: string | null
  readonly message: string
}

export type RowRules = {
  readonly maxScore: number | null
  /** «Балл» holds a mark and no test score: basic mathematics, ГВЭ. */
  readonly finalIsMark: boolean
  /** Columns of names that hold numbers instead. */
  readonly anonymous: ReadonlySet<NameField>
}

/** Reads one row of a protocol, or says why it cannot be trusted. Messages never quote a cell. */
export function readExamRow(
  row: ExamRow,
  { maxScore, finalIsMark, anonymous }: RowRules,
): ReadRow | RefusedRow {
  const at = (field: ProtocolField) => columnOf(row.columns, field)
  const cell = (field: ProtocolField): ResultsCell => {
    const column = at(field)
    return column === null ? null : (row.cells[column] ?? null)
  }
  const text = (field: ProtocolField) => cellText(cell(field))
  const named = at('school') === null ? /^(\d{4,6})(?:\s*[-–—|]\s*(.+))?$/.exec(text('schoolName')) : null
  const school = readExamSchool(named ? (named[1] ?? null) : cell('school'))
  const refuse = (reason: ProblemCode, field: ProtocolField | null, message: string): RefusedRow => ({
    kind: 'quarantined',
    reason,
    column: field && at(field),
    school: school?.code ?? null,
    message,
  })

  const shifted = shiftedField(text, anonymous)
  if (shifted)
    return refuse('shifted-row', shifted, 'Строка сдвинута: в графе стоит значение из другой графы')
  const schoolName = named ? (named[2] ?? '') : text('schoolName')
  if (!school && !(at('school') === null && schoolName)) {
    return refuse('unreadable-school', 'school', 'Код школы не читается: ожидалось от четырёх до шести цифр')
  }

  const absent = isAbsent(row, cell)
  const primary = scoreIn(cell('primary'))
  if (primary === 'unreadable' || (primary === null && at('primary') !== null && !absent)) {
    return refuse('unreadable-total', 'primary', 'Первичный балл не читается: ожидалось целое число')
  }
  if (primary !== null && primary > (maxScore ?? HIGHEST_PRIMARY)) {
    return refuse(
      'above-max',
      'primary',
      `Первичный балл больше наибольшего (${maxScore ?? HIGHEST_PRIMARY})`,
    )
  }
  const final = scoreIn(cell('final'))
  const written = scoreIn(cell('mark'))
  const mark = finalIsMark && at('mark') === null ? final : written
  const testScore = finalIsMark ? null : final
  if (final === 'unreadable' || (testScore !== null && testScore !== 'unreadable' && testScore > 100)) {
    return refuse('shifted-row', 'final', 'Итоговый балл не читается: ожидалось целое число от 0 до 100')
  }
  if (mark === 'unreadable' || (mark !== null && (mark < 2 || mark > 5))) {
    return refuse(
      'shifted-row',
      finalIsMark ? 'final' : 'mark',
      'Оценка не читается: ожидалось число от 2 до 5',
    )
  }
  if (primary === null && final === null && mark === null && !absent) {
    return refuse('unreadable-total', 'final', 'В строке нет ни балла, ни оценки')
  }

  const person = personOf(text)
  return {
    kind: 'pupil',
    person,
    zeroRestored: school?.zeroRestored ?? false,
    answers: {
      short: text('short'),
      long: text('long'),
      oral: text('oral'),
      primary,
      primaryWritten: numberOrNull(scoreIn(cell('primaryWritten'))),
      primaryOral: numberOrNull(scoreIn(cell('primaryOral'))),
    },
    pupil: {
      sheet: row.sheet,
      row: row.row + 1,
      school: school?.code ?? '',
      municipality: text('municipality') || null,
      schoolName: schoolName || null,
      className: readClassName(cell('className')),
      participantCode: text('participantCode') || null,
      pseudonym: null,
      sex: sexIn(cell('sex')),
      variant: text('variant') || null,
      absent,
      scores: [],
      countedInItems: false,
      primaryScore: absent ? null : primary,
      testScore: absent || testScore === 'unreadable' ? null : testScore,
      mark: absent ? null : mark,
      markFrom: absent || mark === null ? null : 'file',
      journalMark: null,
      notes: notesOfGroups(at, row.cells),
    },
  }
}

/** No exam of any year has given more. */
const HIGHEST_PRIMARY = 150

/** A whole number from 0; null = nothing stands there. */
function scoreIn(cell: ResultsCell): number | null | 'unreadable' {
  const text = cellText(cell)
  if (text === '' || /^[-–—−]$/.test(text) || isAbsenceWord(cell) || isNoMarkWord(cell)) return null
  const number = cellNumber(cell)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : 'unreadable'
}

function numberOrNull(score: number | null | 'unreadable'): number | null {
  return score === 'unreadable' ? null : score
}

/** The first column whose cell can only have come from another one. */
function shiftedField(
  text: (field: ProtocolField) => string,
  anonymous: RowRules['anonymous'],
): ProtocolField | null {
  const names = NAME_FIELDS.find((field) => !anonymous.has(field) && isStrayName(text(field)))
  if (names) return names
  if (/^\d{3,}|\+/.test(text('className'))) return 'className'
  if (/^\d{0,2}\s*-?\s*«?[А-Яа-яA-Za-z]»?$/.test(text('school'))) return 'school'
  return (['short', 'long', 'oral'] as const).find((field) => isWord(text(field))) ?? null
}

/** Letters that are neither an absence nor a lone «X» in a string of answers. */
function isWord(answers: string): boolean {
  return (
    /\p{L}{2,}/u.test(answers) && !/^[xх]+$/i.test(answers) && !isAbsenceWord(answers) && !isRemoved(answers)
  )
}

function isRemoved(text: string): boolean {
  return /^(удал[её]н|аннулир|не заверш|не законч)/i.test(text)
}

/** No total, and a word somewhere that says why. */
function isAbsent(row: ExamRow, cell: (field: ProtocolField) => ResultsCell): boolean {
  const said = (['primary', 'final', 'mark', 'short', 'long', 'variant'] as const).some((field) =>
    isAbsenceWord(cell(field)),
  )
  const hasScore = (['primary', 'final', 'mark'] as const).some(
    (field) => typeof scoreIn(cell(field)) === 'number',
  )
  return !hasScore && (said || row.cells.some(isAbsenceWord))
}

function sexIn(cell: ResultsCell): 'm' | 'f' | null {
  const sex = readSex(cell)
  return sex === 'unreadable' ? null : sex
}
