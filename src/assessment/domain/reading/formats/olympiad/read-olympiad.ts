import { refuse } from '../../../../refusals.ts'
import type { WorkKey } from '../../../work-key.ts'
import { cellText, normalWords } from '../../cell-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools, ResultsFormat } from '../../results-format.ts'
import type { ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { verifyWork } from '../../verify-work.ts'
import { isFooterRow } from '../gia/protocol-footer.ts'
import { walkTables } from '../gia/walk-tables.ts'
import { olympiadLayout } from './olympiad-field.ts'
import { readOlympiadTitle } from './olympiad-title.ts'
import { indexOf, type OlympiadColumn, type OlympiadLine, readOlympiadRow } from './read-olympiad-row.ts'

export const olympiadFormat: ResultsFormat = {
  id: 'olympiad-school',
  recognise: likeness,
  read: readOlympiad,
}

const LOOKED_AT = 40

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
  const read = rows.map((row) => readOlympiadRow(row, tools))
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
  readonly rows: readonly OlympiadLine[]
  readonly columns: readonly OlympiadColumn[]
  readonly lines: readonly string[]
} {
  const rows: OlympiadLine[] = []
  const columns: OlympiadColumn[] = []
  const lines: string[] = []
  let current: readonly OlympiadColumn[] | null = null
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

function schoolUnknown(sheet: string): ResultsProblem {
  const message = 'В файле не названа школа: укажите её при загрузке'
  return problemOf('unreadable-school', 'warning', { sheet, row: null, column: null }, message)
}

function commonest(values: readonly number[]): number | null {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null
}
