/** How a row is numbered: «1.», «2.10.1», «IV», «3)». */
export type RowNumber = {
  /** As written, without the last dot or bracket. */
  readonly text: string
  /** 2.10.1 → [2, 10, 1]; a roman number is one part. */
  readonly parts: readonly number[]
  readonly isRoman: boolean
}

/** A spreadsheet shows the number 1.1 as «1,1». */
const ARABIC = /^(?:№\s*)?(\d{1,3}(?:\s*[.,]\s*\d{1,3}){0,4})\s*[.)]{0,2}$/
const ROMAN = /^([IVXLХ]{1,6})\s*[.)]?$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The number that a cell consists of, or null. */
export function readRowNumber(cell: string): RowNumber | null {
  const text = cell.replace(/\s+/g, ' ').trim()
  const arabic = ARABIC.exec(text)?.[1]
  if (arabic) {
    const number = arabic.replace(/\s/g, '').replace(/,/g, '.')
    return { text: number, parts: number.split('.').map(Number), isRoman: false }
  }
  // Word lets people type the Cyrillic Х for a ten.
  const roman = ROMAN.exec(text)?.[1]?.replace(/Х/g, 'X')
  return roman ? { text: roman, parts: [romanValue(roman)], isRoman: true } : null
}

export function isRowNumber(cell: string): boolean {
  return readRowNumber(cell) !== null
}

/** «2.3» comes after «2.2» at the same depth. */
export function isNextSibling(before: RowNumber, after: RowNumber): boolean {
  const last = before.parts.length - 1
  return (
    after.parts.length === before.parts.length &&
    before.parts.every((part, at) => after.parts[at] === (at === last ? part + 1 : part))
  )
}

const PREFIXED =
  /^(?:раздел|направление|блок|модуль|задача|этап|трек|подраздел|глава|часть)\s*(?:№\s*)?([\d.]+|[IVXLХ]+)(?:[.):]|\s[–—-](?=\s)|(?=\s))\s*(\S[\s\S]*)$/i
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLХ]{1,6})\s?[.)]\s*(?!\d)(\S[\s\S]*)$/
const DEEP_OR_ROMAN =
  /^(\d{1,3}(?:\.\d{1,3}){1,4}(?=\s|[А-ЯЁ«])|[IVXL]{1,6}(?=\s))\s*(?:[–—-]\s*)?(\S[\s\S]*)$/

/** A title that begins with its number: «2. Работа с кадрами», «II. Кадры», «Раздел 2. Кадры». */
export function splitNumberedTitle(title: string): { number: RowNumber | null; rest: string } {
  const match = PREFIXED.exec(title) ?? NUMBERED.exec(title) ?? DEEP_OR_ROMAN.exec(title)
  const number = match?.[1] === undefined ? null : readRowNumber(match[1])
  if (!number || match?.[2] === undefined) return { number: null, rest: title }
  return { number, rest: match[2].trim() }
}

function romanValue(roman: string): number {
  let total = 0
  let previous = 0
  for (const letter of [...roman].reverse()) {
    const value = ROMAN_VALUES[letter] ?? 0
    total += value < previous ? -value : value
    previous = Math.max(previous, value)
  }
  return total
}
