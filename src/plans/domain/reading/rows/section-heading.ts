import type { Place } from '#kernel/document-content.ts'
import type { ReadSection } from '../../plan-reading.ts'
import { oneLine } from '../clean-text.ts'
import { looksLikeHeader } from '../columns/looks-like-header.ts'
import type { Line } from '../grid.ts'
import type { PlanRow } from './plan-row.ts'
import { readRowNumber, splitNumberedTitle } from './row-number.ts'

const NOISE =
  /^(?:\*.*|примечани[ея](?:[\s:.].*)?|итого(?![а-яё]).*|исп\..*|(?:применяемые |список )?сокращени[яй](?:\s*:.*)?|\d{1,4}|[-–—\s\d]+|приложение(?![а-яё]).*|продолжение(?![а-яё]).*|стр(?:аница|\.)\s*\d.*|таблица\s*\d*\.?|к приказу(?![а-яё]).*|от \d.*)$/i
const LONGEST = 400

/** «II. Работа с кадрами» → number II, title «Работа с кадрами». */
export function sectionOf(title: string, place: Place): ReadSection {
  const text = plainTitle(title)
  const { number, rest } = splitNumberedTitle(text)
  return number ? { number: number.text, title: rest, place } : { number: null, title: text, place }
}

/** The heading that a row is: from its own number cell, or from the beginning of its text. */
export function sectionOfRow(row: PlanRow): ReadSection {
  if (row.lone) return sectionOf(row.lone.text, row.place)
  const number = readRowNumber(oneLine(row.number))
  if (number) return { number: number.text, title: plainTitle(row.text), place: row.place }
  return sectionOf(`${row.number}\n${row.text}`, row.place)
}

/** The heading among the lines that stood between two tables, or null where they say something else. */
export function sectionOfLines(lines: readonly Line[]): ReadSection | null {
  const heard = lines.filter((line) => {
    const text = line.text.trim()
    return text !== '' && !NOISE.test(text) && !looksLikeHeader(text.split(/\t|\s{2,}|\|/))
  })
  const lastNumbered = heard.findLastIndex(
    (line) => splitNumberedTitle(plainTitle(line.text)).number !== null,
  )
  const lastHeading = heard.findLastIndex((line) => line.emphasis === 'heading')
  const from = Math.max(lastNumbered, heard.length > 3 ? lastHeading : -1, 0)
  const chosen = heard.slice(from)
  const first = chosen[0]
  if (!first || chosen.length > 4) return null
  const title = chosen.map((line) => line.text).join('\n')
  if (title.length > LONGEST) return null
  return sectionOf(title, first.place)
}

function plainTitle(title: string): string {
  return oneLine(title)
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .trim()
}
