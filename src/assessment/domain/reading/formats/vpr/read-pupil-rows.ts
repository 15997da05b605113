import { cellText, cellWords, isBlank, isBlankRow } from '../../cell-words.ts'
import { readClassName, readSex } from '../../class-words.ts'
import { repeatsHeader } from '../../find-header.ts'
import { EMPTY_CELL, type ItemScore, NOT_ATTEMPTED } from '../../item-score.ts'
import { isAbsenceWord, readItemScore, readJournalMark, readMark, readTotal } from '../../missing-words.ts'
import { personalParts } from '../../personal-columns.ts'
import { problemOf } from '../../problem-of.ts'
import { groupColumns, notesOfGroups, type PupilGroup } from '../../pupil-groups.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { ProblemCode, QuarantinedRow, ResultsProblem } from '../../results-reading.ts'
import { readSchool, type SchoolWords } from '../../school-words.ts'
import type { DraftColumns, DraftPupil } from '../../work-draft.ts'
import type { ItemColumn, PupilTable } from './pupil-table.ts'
import { isFooter, isNoPupil, sectionLine } from './rows-without-pupil.ts'

export type PupilRows = {
  readonly pupils: readonly DraftPupil[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly problems: readonly ResultsProblem[]
}

type Context = {
  readonly table: PupilTable
  readonly items: readonly ItemColumn[]
  /** Item columns that the form has and the work has not: a word in them comes from a shifted row. */
  readonly spare: readonly ItemColumn[]
  /** For a table of one school whose rows do not repeat its code. */
  readonly onlySchool: string | null
  readonly pseudonym: (parts: readonly string[]) => string | null
}

/** Reads the rows of a table; `items` are its columns in the order that the work will have. */
export function readPupilRows(context: Context): PupilRows {
  const { table } = context
  const { sheet, header, until } = table
  const pupils: DraftPupil[] = []
  const quarantined: QuarantinedRow[] = []
  const problems: ResultsProblem[] = []
  const schools = new Map<ResultsCell, SchoolWords | null>()
  const zeroRestored = new Set<string>()
  const readers = trustedReaders(table)
  const places: DraftColumns = {
    total: table.columns.total,
    mark: table.columns.mark,
    items: context.items.map(({ column }) => column),
  }
  let sectionSchool: string | null = null

  for (let row = header.row + header.height; row < until; row++) {
    const cells = sheet.rows[row] ?? []
    if (isBlankRow(cells) || repeatsHeader(cells, header)) continue
    if (row <= header.row + header.height + 1 && isNoPupil(cells, table)) continue
    const place = { sheet: sheet.name, row, column: null }
    const schoolCell = table.columns.school === null ? null : (cells[table.columns.school] ?? null)
    let school = schools.get(schoolCell)
    if (school === undefined) {
      school = readSchool(schoolCell)
      schools.set(schoolCell, school)
    }
    if (isFooter(cells, table, school)) {
      problems.push(
        problemOf('footer-left-out', 'info', place, 'Итоговая строка: не участник, в расчёт не взята'),
      )
      continue
    }
    const section = sectionLine(cells, table)
    if (section) {
      sectionSchool = section.school ?? sectionSchool
      continue
    }
    const code = school?.code ?? (isBlank(schoolCell) ? (sectionSchool ?? context.onlySchool) : null)
    if (school?.zeroRestored && !zeroRestored.has(school.code)) {
      zeroRestored.add(school.code)
      const message = `Код школы записан без ведущего нуля, прочитан как ${school.code}`
      problems.push(
        problemOf('leading-zero-lost', 'warning', { ...place, column: table.columns.school }, message),
      )
    }
    const read = readRow(cells, row, code, school?.name ?? null, context, readers)
    const faults = read.faults.map((fault) =>
      problemOf(fault.code, fault.severity, { ...place, column: fault.column }, fault.message),
    )
    problems.push(...faults)
    const reason = faults.find(({ severity }) => severity === 'error')?.code
    if (reason) quarantined.push({ sheet: sheet.name, row: row + 1, reason, school: code })
    else if (read.pupil) pupils.push({ ...read.pupil, columns: places })
  }
  return { pupils, quarantined, problems }
}

type Fault = {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly column: number | null
  readonly message: string
}

/** Which columns keep to their vocabulary, so that a stranger in them means a shifted row; and where groups are told. */
type TrustedReaders = {
  readonly sex: boolean
  readonly code: boolean
  readonly groups: ReadonlyMap<PupilGroup, number>
}

function readRow(
  cells: readonly ResultsCell[],
  row: number,
  school: string | null,
  nameInCode: string | null,
  { table, items, spare, pseudonym }: Context,
  trusted: TrustedReaders,
): { readonly pupil: DraftPupil | null; readonly faults: readonly Fault[] } {
  const { columns, personal } = table
  const faults: Fault[] = []
  const shifted = (column: number | null, what: string) =>
    faults.push({
      code: 'shifted-row',
      severity: 'error',
      column,
      message: `Строка сдвинута или заполнена не по столбцам: ${what}. Она отложена: сверьте её с протоколом`,
    })
  const cellAt = (column: number | null) => (column === null ? null : (cells[column] ?? null))

  const scores: ItemScore[] = []
  let strangeItem: ItemColumn | null = null
  let anyPoints = false
  let anyWord = false
  for (const item of items) {
    const score = readItemScore(cells[item.column])
    if (score === 'unreadable') {
      strangeItem ??= item
      scores.push(EMPTY_CELL)
      continue
    }
    if (score >= 0) anyWord = true
    if (score > 0) anyPoints = true
    if (score === NOT_ATTEMPTED) anyWord = true
    scores.push(score)
  }
  const anyScored = scores.some((score) => score >= 0)

  const totalCell = cellAt(columns.total)
  const total = columns.total === null ? sumOf(scores) : readTotal(totalCell)
  const mark = columns.mark === null ? null : readMark(cellAt(columns.mark))
  const journal = columns.journal === null ? null : readJournalMark(cellAt(columns.journal))
  const sex = columns.sex === null || !trusted.sex ? null : readSex(cellAt(columns.sex))
  const variants = columns.variants.map((column) => cells[column] ?? null)
  const variant = variants.findLast(
    (cell) => !isBlank(cell) && !isAbsenceWord(cell) && !/^[-–—]+$/.test(cellText(cell)),
  )
  const codeText = cellText(cellAt(columns.code)).replace(/\.0$/, '')

  if (school === null) {
    const message = isBlank(cellAt(columns.school))
      ? 'Не указан код школы. Строка отложена: впишите логин школы (edu и шесть цифр)'
      : 'Код школы не читается: нужны шесть цифр логина. Строка отложена'
    faults.push({ code: 'unreadable-school', severity: 'error', column: columns.school, message })
  }
  if (sex === 'unreadable') shifted(columns.sex, 'в столбце пола стоит другое значение')
  if (journal === 'unreadable') shifted(columns.journal, 'в столбце отметки по журналу стоит не отметка')
  if (mark === 'unreadable') shifted(columns.mark, 'в столбце отметки стоит не отметка')
  if (trusted.code && codeText !== '' && /\p{L}/u.test(codeText))
    shifted(columns.code, 'в столбце кода участника стоят буквы')
  if (strangeItem && /^[мж]$|^\d{1,2}-?[а-я]$/.test(cellWords(cells[strangeItem.column]))) {
    shifted(strangeItem.column, `в столбце задания ${strangeItem.label} стоит значение другого столбца`)
  }

  const strayed = spare.find((item) => readItemScore(cells[item.column]) === 'unreadable')
  if (strayed) shifted(strayed.column, 'за последним заданием стоят значения других столбцов')

  const absenceSaid =
    variants.some(isAbsenceWord) ||
    isAbsenceWord(totalCell) ||
    isAbsenceWord(cellAt(columns.mark)) ||
    items.some((item) => isAbsenceWord(cells[item.column]))
  const saysAbsent = absenceSaid && variant === undefined
  const hasResult = anyPoints || (typeof total === 'number' && total > 0) || typeof mark === 'number'
  const nothingWritten = !anyScored && total === null && typeof mark !== 'number'
  const emptyForm =
    !anyWord && total === 0 && typeof mark !== 'number' && variant === undefined && strangeItem === null
  const absent =
    !hasResult &&
    (saysAbsent || (nothingWritten && strangeItem === null) || emptyForm || (absenceSaid && nothingWritten))

  if (saysAbsent && hasResult) shifted(columns.variants[0] ?? null, 'отмечено отсутствие, а баллы стоят')
  if (total === 'unreadable') {
    const message = 'Первичный балл не читается: нужно целое число. Строка отложена'
    faults.push({ code: 'unreadable-total', severity: 'error', column: columns.total, message })
  }
  if (journal === 'one') {
    const message = 'Отметка по журналу «1» не из шкалы 2–5: учтена как «нет отметки»'
    faults.push({ code: 'unknown-value', severity: 'warning', column: columns.journal, message })
  }
  if (strangeItem && !absent) {
    const message = `Значение в столбце задания ${strangeItem.label} не читается. Балл и отметка сохранены, в анализ заданий строка не войдёт`
    faults.push({ code: 'unknown-value', severity: 'warning', column: strangeItem.column, message })
  }
  if (school === null || faults.some(({ severity }) => severity === 'error') || total === 'unreadable') {
    return { pupil: null, faults: onePerReason(faults) }
  }
  const className = readClassName(cellAt(columns.className))
  return {
    faults: onePerReason(faults),
    pupil: {
      sheet: table.sheet.name,
      row: row + 1,
      school,
      municipality: nameAfterLogin(cellText(cellAt(columns.municipality))),
      schoolName: nameInCode ?? (cellText(cellAt(columns.schoolName)) || null),
      className,
      participantCode: codeText || null,
      pseudonym: personal.length > 0 ? pseudonym(personalParts(cells, personal)) : null,
      sex: sex === 'unreadable' ? null : sex,
      variant: absent || variant === undefined ? null : cellText(variant),
      absent,
      scores: absent ? [] : scores,
      primaryScore: absent ? null : total,
      testScore: null,
      mark: absent || mark === 'unreadable' ? null : mark,
      journalMark: journal === 'one' || journal === 'unreadable' ? 'none' : journal,
      notes: notesOfGroups((group) => trusted.groups.get(group) ?? null, cells),
      itemsUnreadable: strangeItem !== null,
    },
  }
}

/** 'reg22_m001 | Барнаул' → «Барнаул». */
function nameAfterLogin(text: string): string | null {
  const name = text.includes('|') ? text.slice(text.indexOf('|') + 1).trim() : text
  return name || null
}

function sumOf(scores: readonly ItemScore[]): number | null {
  return scores.some((score) => score >= 0 || score === NOT_ATTEMPTED)
    ? scores.reduce((sum, score) => sum + Math.max(score, 0), 0)
    : null
}

function onePerReason(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault, index) => faults.findIndex(({ code }) => code === fault.code) === index)
}

/** A column where most cells break the expected vocabulary has another one: nothing can be concluded from it. */
function trustedReaders({ sheet, header, until, columns }: PupilTable): TrustedReaders {
  const sample = sheet.rows.slice(
    header.row + header.height,
    Math.min(until, header.row + header.height + 200),
  )
  const mostlyRight = (column: number | null, isRight: (cell: ResultsCell | undefined) => boolean) => {
    if (column === null) return false
    const filled = sample.map((row) => row[column]).filter((cell) => !isBlank(cell))
    return filled.filter(isRight).length * 2 > filled.length
  }
  return {
    sex: mostlyRight(columns.sex, (cell) => readSex(cell) !== 'unreadable'),
    code: mostlyRight(columns.code, (cell) => !/\p{L}/u.test(cellText(cell))),
    groups: groupColumns(header.columns),
  }
}
