import type { PlainDate } from '#kernel/plain-date.ts'
import { cellDate } from '../../cell-dates.ts'
import { cellCount, cellNumber, cellText, normalWords } from '../../cell-words.ts'
import type { ResultsCell, ResultsSheet } from '../../results-file.ts'
import { schoolLoginIn } from '../../school-words.ts'
import { readWorkWords } from '../../work-words.ts'

/** What the lines above a table say; null = nothing. */
export type MetaLines = {
  readonly title: string | null
  /** Texts that may name the work, the surest first. */
  readonly workTexts: readonly string[]
  readonly maxScore: number | null
  readonly heldOn: readonly PlainDate[]
  /** Where one school has the whole table: six digits of its login. */
  readonly school: string | null
  readonly participants: number | null
}

type Line = {
  readonly label: string
  readonly value: ResultsCell | undefined
  readonly text: string
  /** More than one value stands behind the label: a row of a table, «Макс балл | 4 | 3 | 1». */
  readonly isRow: boolean
}

/** Reads rows `from` … `until` (not included) as lines «label: value» and titles, whichever cells they stand in. */
export function readMetaLines(sheet: ResultsSheet, from: number, until: number): MetaLines {
  const lines = sheet.rows.slice(from, until).flatMap(linesOf)
  const said = (label: RegExp) =>
    lines.find((line) => label.test(line.label) && cellText(line.value) !== '')?.value
  const titles = lines
    .filter(({ label, text }) => label === '' && schoolLoginIn(text) === null)
    .map(({ text }) => text)
  const named = titles.filter((text) => {
    const words = readWorkWords(text)
    return words.subject !== null || words.procedure !== null || words.grade !== null
  })
  const grade = said(/^(класс|параллель)$/)
  const logins = new Set(lines.flatMap(({ text }) => schoolLoginIn(text) ?? []))
  return {
    title: named[0] ?? titles[0] ?? null,
    workTexts: [
      ...texts(said(/^(учебный )?предмет$/)),
      ...texts(said(/^(работа|название работы|процедура|мероприятие)$/)),
      ...(grade === undefined ? [] : [`${cellText(grade).replace(/\s*класс.*$/i, '')} класс`]),
      ...texts(said(/^(год|учебный год)$/)),
      ...named,
    ],
    maxScore: cellCount(lines.find((line) => MAXIMUM.test(line.label) && !line.isRow)?.value ?? null),
    heldOn: lines.flatMap((line) => (/^дата/.test(line.label) ? (cellDate(line.value) ?? []) : [])),
    school: logins.size === 1 ? ([...logins][0] ?? null) : null,
    participants: cellCount(said(/^(кол-во|количество|число|всего) участников$/) ?? null),
  }
}

const MAXIMUM = /^макс\S* .*балл$|^макс\S* балл/

function linesOf(row: readonly ResultsCell[]): readonly Line[] {
  return row.flatMap((cell, column): readonly Line[] => {
    if (typeof cell !== 'string') return []
    return cell
      .split(/\s{3,}|\||\n|;/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({
        ...lineOf(text, nextFilled(row, column)),
        isRow: row.slice(column + 1).filter((next) => cellNumber(next) !== null).length > 1,
      }))
  })
}

const LABELS =
  /^((учебный )?предмет|класс|параллель|(учебный )?год|дата( проведения)?|макс\S* первичный балл|макс\S* балл|(кол-во|количество) участников)$/

function lineOf(text: string, next: ResultsCell | undefined): Omit<Line, 'isRow'> {
  const [, label = '', value = ''] = /^([^:]{2,60}):\s*(.*)$/s.exec(text) ?? []
  if (label) return { label: normalWords(label), value: value || next, text }
  const words = normalWords(text)
  return LABELS.test(words) ? { label: words, value: next, text } : { label: '', value: undefined, text }
}

function nextFilled(row: readonly ResultsCell[], column: number): ResultsCell | undefined {
  return row.slice(column + 1).find((cell) => cellText(cell) !== '')
}

function texts(cell: ResultsCell | undefined): readonly string[] {
  const text = cellText(cell)
  return text === '' ? [] : [text]
}
