import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import { cellNumber, cellWords } from './cell-words.ts'
import { EMPTY_CELL, type ItemScore, NOT_ATTEMPTED, NOT_TAUGHT } from './item-score.ts'
import type { ResultsCell } from './results-file.ts'

/** More than any item or work gives: beyond it a number is a code that slid into the wrong column. */
const HIGHEST_SCORE = 999

/**
 * The cell of one item. 'unreadable' = a word or a number that no item can hold.
 * «X», «Х», «H» in any case and script are «не приступал», «не пройд.» is «тема не изучалась», a dash says nothing.
 */
export function readItemScore(cell: ResultsCell | undefined): ItemScore | 'unreadable' {
  if (typeof cell === 'number') return wholeScore(cell)
  if (cell === null || cell === undefined) return EMPTY_CELL
  const number = cellNumber(cell)
  if (number !== null) return wholeScore(number)
  const words = foldToCyrillic(cellWords(cell).toUpperCase()).toLowerCase()
  if (words === '' || /^[-–—−]+$/.test(words)) return EMPTY_CELL
  if (words === 'х' || words === 'н') return NOT_ATTEMPTED
  if (/^не ?пройд|^не ?изуч/.test(words)) return NOT_TAUGHT
  return 'unreadable'
}

function wholeScore(score: number): ItemScore | 'unreadable' {
  return Number.isInteger(score) && score >= 0 && score <= HIGHEST_SCORE ? score : 'unreadable'
}

/** A total: null = the cell says there is none (empty, dash, «X»), 'unreadable' = anything but a whole number from 0. */
export function readTotal(cell: ResultsCell | undefined): number | null | 'unreadable' {
  const score = readItemScore(cell)
  if (score === 'unreadable') return isAbsenceWord(cell) || isNoMarkWord(cell) ? null : 'unreadable'
  return score >= 0 ? score : null
}

/**
 * A mark of the work, 2–5, in figures or in words: null = none, 'unreadable' = a word or a number that is no mark («ж», 17).
 */
export function readMark(cell: ResultsCell | undefined): number | null | 'unreadable' {
  const number = cellNumber(cell)
  if (number !== null) return number === 0 ? null : isMark(number) ? number : 'unreadable'
  return saysNothing(cell) || isNoMarkWord(cell) || isAbsenceWord(cell) ? null : markInWords(cell)
}

const MARK_WORDS = [
  [5, /^(5 ?\(|5 ?[-–—]? ?отл|отл|пять$)/],
  [4, /^(4 ?\(|4 ?[-–—]? ?хор|хор|четыре$)/],
  [3, /^(3 ?\(|3 ?[-–—]? ?удов|удов|три$)/],
  [2, /^(2 ?\(|2 ?[-–—]? ?неуд|неуд|не ?удовл|два$)/],
] as const

/** «5 (отлично)», «хор.», «три» */
function markInWords(cell: ResultsCell | undefined): number | 'unreadable' {
  const words = cellWords(cell)
  return MARK_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unreadable'
}

/**
 * A mark of the journal: 'none' = the journal has none. A «1» is not counted as a mark of its own: 'one'.
 */
export function readJournalMark(cell: ResultsCell | undefined): number | 'none' | 'one' | 'unreadable' {
  const mark = readMark(cell)
  if (mark === null) return 'none'
  if (mark === 'unreadable' && cellNumber(cell) === 1) return 'one'
  return mark
}

function isMark(number: number): boolean {
  return Number.isInteger(number) && number >= 2 && number <= 5
}

/** Empty, a dash or «X». */
export function saysNothing(cell: ResultsCell | undefined): boolean {
  const score = readItemScore(cell)
  return score === EMPTY_CELL || score === NOT_ATTEMPTED
}

/** «отсутствовал», «не явился», «н/я», «не писала»: on the roll, did not take the work. */
export function isAbsenceWord(cell: ResultsCell | undefined): boolean {
  if (typeof cell !== 'string' || beginsWithDigit(cell)) return false
  return /^(отсут|не ?яв|неяв|н\/я$|не ?писал|не ?участв|не ?выполнял)/.test(cellWords(cell))
}

/** «нет отметки», «не аттестован», «н/а», «нет»: there is no mark, and nobody made a mistake. */
export function isNoMarkWord(cell: ResultsCell | undefined): boolean {
  if (typeof cell !== 'string' || beginsWithDigit(cell)) return false
  return /^(нет( отметки| оценки)?$|без отметки|без оценки|не ?атт|н\/?а$|н\/о$|б\/о$|осв|зач)/.test(
    cellWords(cell),
  )
}

/** Most cells of a csv: not worth being made comparable. */
export function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}
