import { gradeOfClass } from '#kernel/class-name.ts'
import { refuse } from '../../../../refusals.ts'
import type { Subject, WorkKey } from '../../../work-key.ts'
import { cellText, isBlankRow } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import { findColumn, isColumnNumbering, repeatsHeader } from '../../find-header.ts'
import { findPersonalColumns, personalParts } from '../../personal-columns.ts'
import { problemOf } from '../../problem-of.ts'
import { bareName, type ResultsCell, type ResultsFile } from '../../results-file.ts'
import type { ReadingTools, ResultsFormat } from '../../results-format.ts'
import type { PupilReading, ResultsProblem, ResultsReading, WorkReading } from '../../results-reading.ts'
import { readSchool } from '../../school-words.ts'
import { subjectIn } from '../../subject-words.ts'
import { readWorkWords } from '../../work-words.ts'
import { readExamSchool } from '../gia/exam-school.ts'
import { isFooterRow } from '../gia/protocol-footer.ts'
import { readTermMark } from './journal-mark.ts'
import { readPeriod } from './journal-period.ts'
import { findJournalTables, type JournalTable } from './journal-table.ts'

/** Weak enough to yield to every form that is known better. */
export const journalFormat: ResultsFormat = {
  id: 'journal-marks',
  recognise: (file) => {
    const tables = findJournalTables(file)
    if (tables.length === 0) return 0
    return tables.some(({ kind }) => kind === 'report') ? 0.85 : 0.6
  },
  read: readJournal,
}

type OpenWork = { readonly key: WorkKey; readonly pupils: PupilReading[] }

/** What the lines above a table say of everybody in it. */
type Around = {
  readonly year: number
  readonly period: string | null
  readonly className: string | null
  readonly subject: Subject | null
  readonly school: string | null
  readonly person: readonly string[]
}

/**
 * Term marks of an electronic journal: one work for each grade, subject and term. A pupil without a mark in a subject is not
 * on its roll; «н/а» is on the roll and has none.
 * @throws Refusal 'assessment/work-unclear' when no school year is said
 */
function readJournal(file: ResultsFile, tools: ReadingTools): ResultsReading {
  const works = new Map<string, OpenWork>()
  const problems: ResultsProblem[] = []
  const dropped = new Set<string>()
  for (const table of findJournalTables(file)) {
    const around = readAround(table, file.name)
    for (const { header } of findPersonalColumns(table.header)) dropped.add(header)
    if (around.person.length > 0) dropped.add('Ученик')
    problems.push(...(table.unread ?? []).map((column) => unreadColumn(table, column)))
    readTable(table, around, works, problems, tools)
  }
  const read = [...works.values()].map(
    ({ key, pupils }): WorkReading => ({
      key,
      title: bareName(file),
      heldOn: [],
      maxScore: null,
      items: [],
      pupils,
      quarantined: [],
      aggregates: [],
    }),
  )
  if (read.length === 0)
    throw refuse('assessment/nothing-to-import', { detail: 'В таблице нет ни одной отметки' })
  if (read.some(({ pupils }) => pupils.some(({ school }) => school === ''))) {
    const message = 'В файле не назван код школы: укажите школу при загрузке'
    const sheet = file.sheets[0]?.name ?? ''
    problems.unshift(problemOf('unreadable-school', 'warning', { sheet, row: null, column: null }, message))
  }
  return { format: 'journal-marks', works: read, flags: [], changes: [], dropped: [...dropped], problems }
}

function unreadColumn({ sheet, header }: JournalTable, column: number): ResultsProblem {
  const place = { sheet: sheet.name, row: header.row, column }
  const message =
    'Столбец с отметками не прочитан: такого предмета система не знает или он уже есть в другом столбце'
  return problemOf('unknown-value', 'warning', place, message)
}

function readAround(table: JournalTable, fileName: string): Around {
  const lines = [...table.lines, fileName]
  const year = lines.map((line) => schoolYearEnd(line)).find((found) => found !== null) ?? null
  if (year === null) {
    throw refuse('assessment/work-unclear', {
      detail:
        'Не назван учебный год. Впишите его в имя файла, например «Отметки 2025-2026 1 четверть.xlsx», и загрузите ещё раз',
    })
  }
  const pupil = lines
    .map(
      (line) =>
        /(?:[Уу]ченик|[Оо]бучающийся|[Уу]чащийся)\s*:?\s+(\p{Lu}[\p{L}.]+(?:[ -]\p{Lu}[\p{L}.]*)+)/u.exec(
          line,
        )?.[1],
    )
    .find(Boolean)
  const named = lines
    .map(
      (line) =>
        /класс\s*:?\s*(\d{1,2}\s?-?\s?[«"]?[А-Яа-яA-Za-z]?[»"]?)(?![А-Яа-я])/i.exec(line)?.[1] ??
        /(?<!\d)(\d{1,2}\s?[«"]?[А-Яа-я]?[»"]?)\s?класс/i.exec(line)?.[1],
    )
    .find(Boolean)
  return {
    year,
    period: lines.map(readPeriod).find((found) => found !== null) ?? null,
    className: named ? readClassName(named) : null,
    subject: lines.map(subjectIn).find((found) => found !== null) ?? null,
    school:
      lines
        .map((line) => /код (?:оо|оу|школы)\D{0,5}(\d{4,6})|(?:edu|sch)(\d{6})/i.exec(line))
        .map((found) => found?.[1] ?? found?.[2])
        .find(Boolean) ?? null,
    person: pupil && table.kind === 'report' ? pupil.split(' ') : [],
  }
}

/** «2025/2026» and «2025-2026 учебный год» end in 2026; a lone year is itself. */
function schoolYearEnd(line: string): number | null {
  return readWorkWords(line).year
}

function readTable(
  table: JournalTable,
  around: Around,
  works: Map<string, OpenWork>,
  problems: ResultsProblem[],
  tools: ReadingTools,
): void {
  const { sheet, header, kind } = table
  const personal = findPersonalColumns(header)
  const at = {
    school: findColumn(header, /^(код|логин) (оо|оу|школы)/),
    className: findColumn(header, /^класс$|^наименование класса$/),
    code: findColumn(header, /^код (ученика|участника|обучающегося|учащегося)|^id$|^логин ученика/),
  }
  const cell = (cells: readonly ResultsCell[], column: number | null) =>
    column === null ? null : (cells[column] ?? null)
  for (let row = header.row + header.height; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (isBlankRow(cells) || isColumnNumbering(cells) || isFooterRow(cells) || repeatsHeader(cells, header))
      continue
    const named = kind === 'report' ? around.person : personalParts(cells, personal)
    const code = cellText(cell(cells, at.code)) || null
    if (kind !== 'report' && named.length === 0 && code === null) continue
    const className = readClassName(cell(cells, at.className)) ?? around.className
    const schoolCell = cell(cells, at.school)
    const school = readSchool(schoolCell)?.code ?? readExamSchool(schoolCell)?.code ?? around.school ?? ''
    for (const { column, subject: ofColumn, period: ofHeader } of table.marks) {
      const subject =
        ofColumn ??
        subjectIn(cellText(cell(cells, table.subject))) ??
        (table.subject === null ? around.subject : null)
      const read = readTermMark(cells[column])
      if (read.kind === 'nothing' || subject === null) continue
      if (read.kind === 'unreadable') {
        const message = 'Отметка не читается: ожидалось число от 2 до 5 или «н/а». Она не учтена'
        problems.push(problemOf('unknown-value', 'warning', { sheet: sheet.name, row, column }, message))
        continue
      }
      const series = readPeriod(cellText(cell(cells, table.period))) ?? ofHeader ?? around.period
      const key: WorkKey = {
        procedure: 'journal',
        year: around.year,
        grade: gradeOfClass(className),
        subject,
        level: null,
        series,
      }
      const work = workOf(works, key)
      work.pupils.push({
        sheet: sheet.name,
        row: row + 1,
        school,
        municipality: null,
        schoolName: null,
        className,
        participantCode: code,
        pseudonym: named.length > 0 ? tools.pseudonym(named) : null,
        sex: null,
        variant: null,
        absent: read.kind === 'exempt',
        scores: [],
        countedInItems: false,
        primaryScore: null,
        testScore: null,
        mark: read.kind === 'mark' ? read.mark : null,
        markFrom: read.kind === 'mark' ? 'file' : null,
        journalMark: null,
        notes: read.kind === 'mark' ? {} : { status: read.kind },
      })
    }
  }
}

function workOf(works: Map<string, OpenWork>, key: WorkKey): OpenWork {
  const name = [key.grade, key.subject, key.series].join('|')
  const known = works.get(name)
  if (known) return known
  const work: OpenWork = { key, pupils: [] }
  works.set(name, work)
  return work
}
