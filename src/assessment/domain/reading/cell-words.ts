import { foldWords } from '#kernel/look-alike-letters.ts'
import type { ResultsCell } from './results-file.ts'

const SPACES = /[\s\u00a0\u2007\u2009\u202f\u200b\ufeff]+/g

/** What a cell says, on one line and without blanks at the ends; '' = nothing. A date is written as ISO. */
export function cellText(cell: ResultsCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.replace(SPACES, ' ').trim()
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

export function isBlank(cell: ResultsCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cellText(cell) === '')
}

export function isBlankRow(row: readonly ResultsCell[]): boolean {
  return row.every(isBlank)
}

/**
 * Text made comparable: lower case, one script a word, «ё» as «е», no blanks around «/», no colon or star at the end.
 * @example normalWords(' Kод участника: ') // 'код участника'
 */
export function normalWords(text: string): string {
  return foldWords(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(\p{L})-\s*\n\s*/gu, '$1')
    .replace(SPACES, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[«»"“”„]/g, '')
    .trim()
    .replace(/[\s:*]+$/, '')
}

/** The same of a cell. */
export function cellWords(cell: ResultsCell | undefined): string {
  if (typeof cell === 'string') return normalWords(cell)
  return cellText(cell).toLowerCase()
}

/**
 * A number as people and programs write it: decimal comma or point, blanks as thousands or padding, any sign for minus,
 * a per cent sign at the end (left out). Null = not a number.
 */
export function cellNumber(cell: ResultsCell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell !== 'string') return null
  // Nearly all of them are written plainly.
  if (/^\d{1,9}$/.test(cell)) return Number(cell)
  const bare = cell
    .replace(SPACES, '')
    .replace(/^['’]/, '')
    .replace(/^[–—−‒]/, '-')
    .replace(/%$/, '')
    .replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null
}

/** A whole number from 0 up, '12', 12, '12,0'; null = anything else. */
export function cellCount(cell: ResultsCell | undefined): number | null {
  const number = cellNumber(cell)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null
}
