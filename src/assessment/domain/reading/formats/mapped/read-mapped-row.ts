import { gradeOfClass } from '#kernel/class-name.ts'
import type { Subject } from '../../../work-key.ts'
import { cellText, normalWords } from '../../cell-words.ts'
import { readClassName, readSex } from '../../class-words.ts'
import { EMPTY_CELL, type ItemScore } from '../../item-score.ts'
import { isAbsenceWord, readItemScore, readJournalMark, readMark, readTotal } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import { notesOfGroups } from '../../pupil-groups.ts'
import type { ResultsCell, ResultsSheet } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ProblemCode, ResultsProblem } from '../../results-reading.ts'
import { readSubject } from '../../subject-words.ts'
import type { DraftPupil } from '../../work-draft.ts'
import { schoolOf } from './mapped-school.ts'
import { columnOf, type PlacedColumn } from './place-columns.ts'
import type { MappedField, TableMapping } from './table-mapping.ts'

export type MappedFault = {
  readonly code: ProblemCode
  readonly column: number | null
  readonly message: string
}

export type MappedRow = {
  readonly pupil: DraftPupil
  readonly grade: number | null
  readonly subject: Subject | null
  readonly identity: string | null
}

export function readMappedRow(
  sheet: ResultsSheet,
  row: number,
  cells: readonly ResultsCell[],
  columns: readonly PlacedColumn[],
  mapping: TableMapping,
  tools: ReadingTools,
):
  | { readonly row: MappedRow; readonly warnings: readonly ResultsProblem[] }
  | {
      readonly fault: MappedFault
      readonly school: string | null
      readonly grade: number | null
      readonly subject: Subject | null
    } {
  const cell = (field: MappedField): ResultsCell => {
    const at = columnOf(columns, field)
    return at === null ? null : (cells[at] ?? null)
  }
  const className = readClassName(cell('className'))
  const grade = mapping.work.grade ?? gradeOfClass(className)
  const subject = mapping.work.subject ?? readSubject(cellText(cell('subject')))
  const school = schoolOf(cell('school'), mapping)
  const fault = (code: ProblemCode, field: MappedField, message: string) => ({
    fault: { code, column: columnOf(columns, field), message },
    school: school?.code ?? null,
    grade,
    subject,
  })
  if (columnOf(columns, 'school') !== null && !school) {
    return fault('unreadable-school', 'school', 'Код школы не читается: ожидалось до шести цифр')
  }
  const named = columns.filter(({ field }) => field === 'name').map(({ at }) => cellText(cells[at]))
  const names = named.filter((text) => text !== '')
  if (names.some((text) => /^\d+([.,]\d+)?$/.test(text))) {
    return fault('shifted-row', 'name', 'Строка сдвинута: на месте имени стоит число')
  }
  const warnings: ResultsProblem[] = []
  const scores: ItemScore[] = []
  let itemsUnreadable = false
  for (const { at, field } of columns) {
    if (field !== 'item') continue
    const score = readItemScore(cells[at])
    if (score === 'unreadable') {
      itemsUnreadable = true
      if (!isAbsenceWord(cells[at])) {
        const message = 'Балл за задание не читается: итог учтён, в анализ заданий строка не входит'
        warnings.push(problemOf('unknown-value', 'warning', { sheet: sheet.name, row, column: at }, message))
      }
    }
    scores.push(score === 'unreadable' ? EMPTY_CELL : score)
  }
  const total = readTotal(cell('total'))
  const testScore = readTotal(cell('testScore'))
  const mark = readMark(cell('mark'))
  if (total === 'unreadable' || testScore === 'unreadable') {
    const field = total === 'unreadable' ? 'total' : 'testScore'
    return fault('unreadable-total', field, 'Балл не читается: ожидалось целое число')
  }
  if (mark === 'unreadable')
    return fault('shifted-row', 'mark', 'Отметка не читается: ожидалось число от 2 до 5')
  const journal = columnOf(columns, 'journal') === null ? null : readJournalMark(cell('journal'))
  if (journal === 'unreadable') {
    return fault('shifted-row', 'journal', 'Отметка по журналу не читается: ожидалось число от 2 до 5')
  }
  const hasResult =
    total !== null || testScore !== null || mark !== null || scores.some((score) => score >= 0)
  const absent = !hasResult && isAbsent(cells, cell('absent'))
  if (!hasResult && !absent) {
    return fault(
      'unreadable-total',
      total === null && columnOf(columns, 'total') !== null ? 'total' : 'mark',
      'В строке нет ни баллов, ни отметки, ни пометки об отсутствии',
    )
  }
  const document = columns
    .filter(({ field }) => field === 'document')
    .map(({ at }) => cellText(cells[at]))
    .join(' ')
    .trim()
  const parts = [...names, document].filter((text) => text !== '')
  const code = cellText(cell('pupilCode')) || null
  const sex = readSex(cell('sex'))
  const where = school?.code ?? cellText(cell('schoolName'))
  return {
    warnings,
    row: {
      grade,
      subject,
      identity: identityOf(where, className, code, parts),
      pupil: {
        sheet: sheet.name,
        row: row + 1,
        school: school?.code ?? '',
        municipality: cellText(cell('municipality')) || null,
        schoolName: cellText(cell('schoolName')) || school?.name || null,
        className,
        participantCode: code,
        pseudonym: parts.length > 0 ? tools.pseudonym(parts) : null,
        sex: sex === 'unreadable' ? null : sex,
        variant: cellText(cell('variant')) || null,
        absent,
        scores: absent ? [] : scores,
        primaryScore: absent ? null : (total ?? sumOf(scores, columns)),
        testScore: absent ? null : testScore,
        mark: absent ? null : mark,
        journalMark: journal === 'one' ? 'none' : journal,
        notes: notesOfGroups((group) => columnOf(columns, group), cells),
        itemsUnreadable,
      },
    },
  }
}

/** Without a column of totals the items are the total, if all of them can be read. */
function sumOf(scores: readonly ItemScore[], columns: readonly PlacedColumn[]): number | null {
  if (columnOf(columns, 'total') !== null || scores.length === 0) return null
  if (scores.some((score) => score === EMPTY_CELL)) return null
  return scores.reduce((sum, score) => sum + Math.max(score, 0), 0)
}

function isAbsent(cells: readonly ResultsCell[], flag: ResultsCell): boolean {
  if (cells.some(isAbsenceWord)) return true
  return /^(нет|н|0|нб|б|болел\S*|болезнь|-|\+?отс\S*)$/.test(normalWords(cellText(flag)))
}

function identityOf(
  where: string,
  className: string | null,
  code: string | null,
  parts: readonly string[],
): string | null {
  const named = parts.join(' ').toLowerCase().replaceAll('ё', 'е')
  if (code) return `${where} ${code} ${named}`
  return named ? `${where} ${className} ${named}` : null
}
