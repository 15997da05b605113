import { refuse } from '../../../../refusals.ts'
import type { WorkKey } from '../../../work-key.ts'
import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import { gradeOfClass, readClassName } from '../../class-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { isAbsenceWord } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools, ResultsFormat } from '../../results-format.ts'
import type { ProblemCode, QuarantinedRow, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { type DraftPupil, verifyWork } from '../../verify-work.ts'
import { readExamSchool } from '../gia/exam-school.ts'
import { isFooterRow } from '../gia/protocol-footer.ts'
import { type TableColumn, type TableStep, walkTables } from '../gia/walk-tables.ts'
import { type OlympiadField, olympiadLayout } from './olympiad-field.ts'
import { readOlympiadTitle } from './olympiad-title.ts'

export const olympiadFormat: ResultsFormat = {
  id: 'olympiad-school',
  recognise: likeness,
  read: readOlympiad,
}

const LOOKED_AT = 40

type Column = TableColumn<OlympiadField>
type RowStep = Extract<TableStep<OlympiadField>, { kind: 'row' }>
type Row = { readonly step: RowStep; readonly columns: readonly Column[]; readonly school: string | null }

function likeness(file: ResultsFile): number {
  const sheets = file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, LOOKED_AT) }))
  const { columns, lines } = gather({ ...file, sheets })
  if (columns.length === 0) return 0
  const isNamed = /олимпиад|всош|этап/.test(normalWords(lines.join(' ')))
  const hasOwnWords =
    columns.some(({ field }) => field === 'grade') && columns.some(({ field }) => field === 'status')
  if (isNamed) return 0.97
  return hasOwnWords ? 0.8 : 0
}

/**
 * Reads the workbook of an olympiad: one work for each grade that pupils competed in. A class of study may be lower.
 * @throws Refusal 'assessment/work-unclear' when the subject or the year is not said
 */
function readOlympiad(file: ResultsFile, tools: ReadingTools): ResultsReading {
  const { rows, columns, lines } = gather(file)
  const { subject, stage, year } = readOlympiadTitle([...lines, file.name])
  if (subject === null || year === null) {
    const what = subject === null ? 'предмет олимпиады' : 'учебный год'
    throw refuse('assessment/work-unclear', {
      detail: `Над таблицей и в имени файла не назван ${what}. Впишите его в имя файла и загрузите ещё раз`,
    })
  }
  const read = rows.map((row) => readRow(row, tools))
  const known = [...new Set(read.flatMap(({ grade }) => grade ?? []))].sort((one, other) => one - other)
  const grades: readonly (number | null)[] = known.length > 0 ? known : [null]
  const problems: ResultsProblem[] = read.flatMap(({ problem }) => problem ?? [])
  const works = grades.map((grade) => {
    // A row whose grade cannot be read is set aside in the first work.
    const ofGrade = read.filter((each) => (each.grade ?? grades[0]) === grade)
    const key: WorkKey = {
      procedure: 'olympiad',
      year,
      grade,
      subject,
      level: null,
      series: stage ?? 'school',
    }
    const identities = new Map(
      ofGrade.flatMap(({ pupil, identity }) => (pupil ? [[pupil, identity] as const] : [])),
    )
    const catalogueWork = tools.findWork(key)
    const verified = verifyWork({
      key,
      title: lines.find((line) => /этап|олимпиад/i.test(line)) ?? file.name,
      heldOn: [],
      maxScore: commonest(ofGrade.flatMap(({ max }) => max ?? [])) ?? catalogueWork?.maxScore ?? null,
      items: [],
      pupils: [...identities.keys()],
      quarantined: ofGrade.flatMap(({ quarantined }) => quarantined ?? []),
      columns: { total: indexOf(columns, 'score'), mark: null, items: [] },
      identity: (pupil) => identities.get(pupil) ?? null,
      totals: 'expected',
      catalogueWork: null,
    })
    problems.push(...verified.problems)
    return verified.work
  })
  if (!read.some(({ pupil, quarantined }) => pupil || quarantined))
    throw refuse('assessment/nothing-to-import', { detail: 'В таблице нет ни одного участника' })
  const hasSchool = works.some(({ pupils }) => pupils.some(({ school, schoolName }) => school || schoolName))
  return {
    format: 'olympiad-school',
    works,
    flags: [],
    changes: [],
    dropped: [
      ...new Set(
        columns.filter(({ field }) => field === 'name' || field === 'personal').map(({ header }) => header),
      ),
    ],
    problems: [...(hasSchool ? [] : [schoolUnknown(file.sheets[0]?.name ?? '')]), ...problems],
  }
}

function gather(file: ResultsFile): {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly lines: readonly string[]
} {
  const rows: Row[] = []
  const columns: Column[] = []
  const lines: string[] = []
  let current: readonly Column[] | null = null
  let school: string | null = null
  for (const step of walkTables(file, olympiadLayout)) {
    if (step.kind === 'sheet') {
      current = null
      lines.push(step.sheet)
    } else if (step.kind === 'header') {
      current = step.columns
      columns.push(...step.columns)
    } else if (current) {
      if (!isColumnNumbering(step.cells) && !isFooterRow(step.cells))
        rows.push({ step, columns: current, school })
    } else {
      const line = step.cells.map(cellText).filter(Boolean).join(' ')
      school = /код (?:оо|оу|школы|образовательной организации)\D{0,5}(\d{4,6})/i.exec(line)?.[1] ?? school
      lines.push(line)
    }
  }
  return { rows, columns, lines }
}

type ReadRow = {
  readonly pupil?: DraftPupil
  readonly identity: string | null
  readonly grade: number | null
  readonly max: number | null
  readonly quarantined?: QuarantinedRow
  readonly problem?: ResultsProblem
}

function readRow({ step, columns, school: schoolAbove }: Row, tools: ReadingTools): ReadRow {
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
  const refused = (reason: ProblemCode, field: OlympiadField, message: string): ReadRow => ({
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

function schoolUnknown(sheet: string): ResultsProblem {
  const message = 'В файле не названа школа: укажите её при загрузке'
  return problemOf('unreadable-school', 'warning', { sheet, row: null, column: null }, message)
}

function commonest(values: readonly number[]): number | null {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null
}

function indexOf(columns: readonly Column[], field: OlympiadField): number | null {
  return columns.find((column) => column.field === field)?.index ?? null
}
