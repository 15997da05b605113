import { gradeOfClass } from '#kernel/class-name.ts'
import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import { bareName, type ResultsFile } from '../../results-file.ts'
import type { ReadingTools, ResultsFormat } from '../../results-format.ts'
import type { AppealChange, FormatId, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { droppedHeaders } from './dropped-headers.ts'
import { readExamSchool } from './exam-school.ts'
import { subjectByCode, subjectByName } from './exam-subject.ts'
import { type ExamTitle, readExamTitle } from './exam-title.ts'
import { personOf } from './person-of.ts'
import type { ProtocolField } from './protocol-field.ts'
import { isFooterRow } from './protocol-footer.ts'
import { appealLayout, columnOf, type ProtocolColumn } from './protocol-layout.ts'
import { type TableStep, walkTables } from './walk-tables.ts'

/** Results of appeals and rechecks: no work of its own, only what changed. */
export const appealFormats: readonly ResultsFormat[] = (['ege-appeals', 'oge-appeals'] as const).map(
  (id) => ({
    id,
    recognise: (file) => (appealFormatOf(file) === id ? 0.995 : 0),
    read: (file, tools) => readAppeals(file, id, tools),
  }),
)

const LOOKED_AT = 60

function appealFormatOf(file: ResultsFile): 'ege-appeals' | 'oge-appeals' | null {
  const sheets = file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, LOOKED_AT) }))
  const lines: string[] = [file.name]
  let columns: readonly ProtocolColumn[] | null = null
  const grades: number[] = []
  for (const step of walkTables({ ...file, sheets }, appealLayout)) {
    if (step.kind === 'header') columns ??= step.columns
    else if (step.kind === 'row' && !columns) lines.push(step.cells.map(cellText).join(' '))
    else if (step.kind === 'row' && columns) {
      const column = columnOf(columns, 'className')
      const grade = column === null ? null : gradeOfClass(readClassName(step.cells[column]))
      if (grade !== null) grades.push(grade)
    }
  }
  if (!columns) return null
  const words = normalWords(lines.join(' '))
  if (/(?<!\p{L})огэ(?!\p{L})|гиа-?9(?!\d)|основн\S* государственн/u.test(words)) return 'oge-appeals'
  if (/(?<!\p{L})егэ(?!\p{L})|гиа-?11|един\S* государственн/u.test(words)) return 'ege-appeals'
  if (grades.length > 0)
    return grades.filter((grade) => grade >= 10).length * 2 > grades.length ? 'ege-appeals' : 'oge-appeals'
  return columnOf(columns, 'mark') !== null && columnOf(columns, 'final') === null
    ? 'oge-appeals'
    : 'ege-appeals'
}

type RowStep = Extract<TableStep<ProtocolField>, { kind: 'row' }>

function readAppeals(file: ResultsFile, format: FormatId, tools: ReadingTools): ResultsReading {
  const procedure = format === 'oge-appeals' ? 'oge' : 'ege'
  const changes: AppealChange[] = []
  const problems: ResultsProblem[] = []
  const seen: ProtocolColumn[] = []
  let columns: readonly ProtocolColumn[] | null = null
  let title: ExamTitle | null = titleIn(bareName(file))
  for (const step of walkTables(file, appealLayout)) {
    if (step.kind === 'header') {
      columns = step.columns
      seen.push(...columns)
    }
    if (step.kind !== 'row') continue
    const said = step.cells.map(cellText).filter((text) => text !== '')
    const found = said.length <= 4 ? titleIn(said.join(' ')) : null
    if (found) {
      title = found
      continue
    }
    if (!columns || said.length < 3 || isFooterRow(step.cells) || isColumnNumbering(step.cells)) continue
    const read = readChange(step, columns, title, procedure, tools)
    if ('problem' in read) problems.push(read.problem)
    else changes.push(read)
    if (!('problem' in read)) problems.push(...wrongDifference(step, columns, read))
  }
  return { format, works: [], flags: [], changes, dropped: droppedHeaders(seen), problems }
}

/** A line, or the cell «Экзамен», that names an exam: «Математика(2026.06.02)». */
function titleIn(text: string): ExamTitle | null {
  const title = readExamTitle(text)
  const isNamed = subjectByName(title.name) !== null
  return isNamed || (title.code !== null && title.heldOn.length > 0) ? title : null
}

function readChange(
  step: RowStep,
  columns: readonly ProtocolColumn[],
  above: ExamTitle | null,
  procedure: 'oge' | 'ege',
  tools: ReadingTools,
): AppealChange | { readonly problem: ResultsProblem } {
  const cell = (field: ProtocolField) => {
    const column = columnOf(columns, field)
    return column === null ? null : (step.cells[column] ?? null)
  }
  const number = (...fields: readonly ProtocolField[]) =>
    fields.map((field) => cellNumber(cell(field))).find((each) => each !== null) ?? null
  const place = { sheet: step.sheet, row: step.row, column: columnOf(columns, 'exam') }
  const own = titleIn(cellText(cell('exam')))
  const title = own ?? above
  const named = title && (subjectByName(title.name) ?? subjectByCode(title.code ?? '', procedure))
  if (!title || !named) {
    const message = 'Не понятно, по какому предмету апелляция: строка не учтена'
    return { problem: problemOf('work-unclear', 'error', place, message) }
  }
  const after = { primary: number('primary'), final: number('final', 'mark') }
  if (after.primary === null && after.final === null) {
    const message = 'В строке нет балла после апелляции: она не учтена'
    return {
      problem: problemOf(
        'unreadable-total',
        'error',
        { ...place, column: columnOf(columns, 'primary') },
        message,
      ),
    }
  }
  const difference = number('difference')
  const before =
    number('before') ?? (difference === null || after.final === null ? null : after.final - difference)
  const person = personOf((field) => cellText(cell(field))).filter((part) => part !== '')
  return {
    sheet: step.sheet,
    row: step.row + 1,
    exam: { procedure, subject: named.subject, heldOn: title.heldOn[0] ?? above?.heldOn[0] ?? null },
    school: readExamSchool(cell('school'))?.code ?? null,
    pseudonym: person.length > 0 ? tools.pseudonym(person) : null,
    participantCode: cellText(cell('participantCode')) || null,
    before: { primary: number('beforePrimary'), final: before },
    after,
  }
}

/** «Разница» must be what stands after less what stood before. */
function wrongDifference(
  step: RowStep,
  columns: readonly ProtocolColumn[],
  { before, after }: AppealChange,
): readonly ResultsProblem[] {
  const column = columnOf(columns, 'difference')
  const written = column === null ? null : cellNumber(step.cells[column])
  if (written === null || before.final === null || after.final === null) return []
  // Some centres print the difference without its sign.
  if (Math.abs(written) === Math.abs(after.final - before.final)) return []
  const place = { sheet: step.sheet, row: step.row, column }
  const message = 'Разница не равна баллу после апелляции без балла до неё: проверьте строку'
  return [problemOf('total-mismatch', 'warning', place, message)]
}
