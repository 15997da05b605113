import type { Subject } from '../../../work-key.ts'
import { cellText, isBlankRow } from '../../cell-words.ts'
import { findHeader, type Header, type HeaderColumn } from '../../find-header.ts'
import type { ResultsFile, ResultsSheet } from '../../results-file.ts'
import { subjectIn } from '../../subject-words.ts'
import { readTermMark } from './journal-mark.ts'
import { readPeriod } from './journal-period.ts'

export type MarkColumn = {
  readonly column: number
  readonly subject: Subject | null
  readonly period: string | null
}

/**
 * A table of term marks. Wide: a pupil a row, a subject a column. Long: a row says pupil, subject and mark. Report: one pupil's
 * subjects, named above the table.
 */
export type JournalTable = {
  readonly kind: 'wide' | 'long' | 'report'
  readonly sheet: ResultsSheet
  readonly header: Header
  readonly marks: readonly MarkColumn[]
  readonly subject: number | null
  readonly period: number | null
  readonly lines: readonly string[]
  /** Columns of marks whose subject is not known, or was told by an earlier column. */
  readonly unread?: readonly number[]
}

const pupilWords =
  /^(фио|ф\. ?и|фамилия|ученик|обучающийся|учащийся|код (ученика|участника|обучающегося|учащегося)|список)/
const subjectWords = /^((учебный )?предмет|дисциплина|наименование предмет\S*)$/
const markWords =
  /^(итог\S*\.? ?)?(отметка|оценка)(?! (по|за) (работ|впр))|итог\S*\.? ?(отметк|оценк)|четв|триместр|полугод|^год/
/** Other tables of pupils have totals; a journal has none. */
const alien =
  /первичн|сумма баллов|всего баллов|кратк|разверн|вариант|ппэ|код участника|кол-во участников|муниципалитет/
const WIDE_SUBJECTS = 3

export function findJournalTables(file: ResultsFile): readonly JournalTable[] {
  const lines: string[] = []
  const tables: JournalTable[] = []
  for (const sheet of file.sheets) {
    const table = tableOf(sheet, lines)
    if (table) tables.push(table)
    const until = table ? table.header.row : Math.min(sheet.rows.length, 15)
    for (const row of sheet.rows.slice(0, until)) {
      if (!isBlankRow(row)) lines.push(row.map(cellText).filter(Boolean).join(' '))
    }
  }
  return tables
}

function tableOf(sheet: ResultsSheet, linesAbove: readonly string[]): JournalTable | null {
  const ofPupils = findHeader(sheet, [pupilWords])
  const lines = (header: Header) => [
    ...linesAbove,
    sheet.name,
    ...sheet.rows.slice(0, header.row).map((row) => row.map(cellText).filter(Boolean).join(' ')),
  ]
  if (ofPupils && !isAlien(ofPupils)) {
    const subject = columnOf(ofPupils, subjectWords)
    const long = ofPupils.columns.filter(({ words, column }) => column !== subject && markWords.test(words))
    if (subject !== null && long.length > 0) {
      return {
        kind: 'long',
        sheet,
        header: ofPupils,
        subject,
        marks: long.map(({ column, words }) => ({ column, subject: null, period: readPeriod(words) })),
        period: columnOf(ofPupils, /^(учебный )?период/),
        lines: lines(ofPupils),
      }
    }
    const wide = wideHeader(sheet, ofPupils)
    const named = wide.columns.flatMap((column) => subjectColumn(column))
    const marks = named.filter((mark, index) => named.findIndex((each) => isSameMark(each, mark)) === index)
    if (marks.length >= WIDE_SUBJECTS && holdMarks(sheet, wide, marks)) {
      const unread = unreadMarks(sheet, wide, marks)
      return {
        kind: 'wide',
        sheet,
        header: wide,
        marks,
        unread,
        subject: null,
        period: null,
        lines: lines(wide),
      }
    }
  }
  const report = findHeader(sheet, [
    subjectWords,
    /итог\S*\.? ?(отметк|оценк)|средн\S*\.? ?(отметк|оценк|балл)/,
  ])
  if (!report || isAlien(report)) return null
  const marks = report.columns.filter(
    ({ words }) => /итог|четв|триместр|полугод|^год/.test(words) && !/средн/.test(words),
  )
  if (marks.length === 0) return null
  return {
    kind: 'report',
    sheet,
    header: report,
    subject: columnOf(report, subjectWords),
    marks: marks.map(({ column, written, joined }) => ({
      column,
      subject: null,
      period: readPeriod(written) ?? readPeriod(joined.join(' ')),
    })),
    period: null,
    lines: lines(report),
  }
}

/** A second row may say the terms below each subject. */
function wideHeader(sheet: ResultsSheet, header: Header): Header {
  if (header.height === 2) return header
  const below = (sheet.rows[header.row + 1] ?? []).map(cellText)
  if (below.filter((text) => readPeriod(text) !== null).length < WIDE_SUBJECTS) return header
  let group = ''
  const names = (sheet.rows[header.row] ?? []).map(cellText)
  const columns: HeaderColumn[] = []
  for (let column = 0; column < Math.max(names.length, below.length); column++) {
    group = names[column] || group
    const written = [group, below[column]].filter(Boolean).join(' ')
    if (names[column] || below[column])
      columns.push({ column, written, words: written.toLowerCase(), joined: [] })
  }
  return { row: header.row, height: 2, columns }
}

function subjectColumn({ column, written }: HeaderColumn): readonly MarkColumn[] {
  const subject = subjectIn(written)
  if (subject === null || written.length > 80) return []
  return /средн|балл|учител/i.test(written) ? [] : [{ column, subject, period: readPeriod(written) }]
}

function isSameMark(one: MarkColumn, other: MarkColumn): boolean {
  return one.subject === other.subject && one.period === other.period
}

function unreadMarks(sheet: ResultsSheet, header: Header, marks: readonly MarkColumn[]): readonly number[] {
  return header.columns
    .filter(
      ({ column, words }) =>
        !marks.some((mark) => mark.column === column) && !/^(№|n|класс|п\/п|номер)/.test(words),
    )
    .filter(
      ({ column, words }) =>
        !/средн|балл|пропус|количеств/.test(words) &&
        holdMarks(sheet, header, [{ column, subject: null, period: null }]),
    )
    .map(({ column }) => column)
}

/** Most of what is filled in below the subjects must be marks: points of a work look otherwise. */
function holdMarks(sheet: ResultsSheet, header: Header, marks: readonly MarkColumn[]): boolean {
  let read = 0
  let others = 0
  for (const row of sheet.rows.slice(header.row + header.height, header.row + header.height + 60)) {
    for (const { column } of marks) {
      const { kind } = readTermMark(row[column])
      if (kind === 'unreadable') others++
      else if (kind !== 'nothing') read++
    }
  }
  return read > others * 9
}

function isAlien(header: Header): boolean {
  return header.columns.some(({ words }) => alien.test(words) && !/^код участника/.test(words))
}

function columnOf(header: Header, pattern: RegExp): number | null {
  return header.columns.find(({ words }) => pattern.test(words))?.column ?? null
}
