import { foldLetters } from './fold-letters.ts'
import { joinBrokenWords } from './join-broken-words.ts'
import { romanValue } from './number-words.ts'
import type { Token, TokenKind, WrittenDate } from './token.ts'

const WORD = /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/uy
const NUMBER = /\d+/uy
const ORDINAL_ENDING = /-?(?:ый|ой|ого|го|му|ом|ое|ая|ти|ми|й|м|е|я|х|и)(?!\p{L})/uy
const ENUMERATOR = /\d{1,2}(?:\.\s+(?=\p{Lu}\p{Ll})|\))/uy
const DAY_MONTH_YEAR = /(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})(?!\d)/uy
const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/uy
const MONTH_YEAR = /(\d{1,2})\.(\d{4})(?!\d)/uy
const DAY_MONTH = /(\d{1,2})\.(\d{2})(?!\d|\.\d)/uy

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  ';': 'semicolon',
  '/': 'slash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '•': 'bullet',
  '·': 'bullet',
  '▪': 'bullet',
  '◦': 'bullet',
  '●': 'bullet',
  '\uf0b7': 'bullet',
}
const DASHES = '-‐‑‒–—―−'

/** A deadline cell as tokens. Full stops and quotation marks only separate, so they are not tokens. */
export function splitIntoTokens(cell: string): readonly Token[] {
  const isShouted = cell.toUpperCase() === cell
  const tokens: Token[] = []
  let at = 0
  let isSpaced = false
  let isFirstOfLine = true
  let depth = 0
  while (at < cell.length) {
    const character = cell[at] ?? ''
    if (character === '\n' || character === '\r' || character === '\u2028' || character === '\v') {
      isFirstOfLine = true
      isSpaced = true
      at += 1
      continue
    }
    if (isSeparator(character)) {
      isSpaced = true
      at += 1
      continue
    }
    const enumerator = depth === 0 ? matchAt(ENUMERATOR, cell, at) : null
    const isEnumerator = enumerator !== null && (isFirstOfLine || enumerator[0].endsWith(')'))
    const piece = isEnumerator ? bullet(at + enumerator[0].length) : readPiece(cell, at)
    if (piece.kind === 'open') depth += 1
    if (piece.kind === 'close' && depth > 0) depth -= 1
    tokens.push({
      kind: piece.kind,
      norm: piece.norm,
      start: at,
      end: piece.end,
      value: piece.value,
      date: piece.date,
      isCapital: !isShouted && piece.kind === 'word' && startsPhrase(cell, at, piece.end),
      isFirstOfLine,
      isSpaced,
    })
    at = piece.end
    isSpaced = false
    isFirstOfLine = false
  }
  return joinBrokenWords(bulletDashes(tokens))
}

/** A dash that opens the cell is a bullet, and so is every dash that opens a line after it. */
function bulletDashes(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.kind !== 'dash') return tokens
  return tokens.map((token) =>
    token.kind === 'dash' && token.isFirstOfLine ? { ...token, kind: 'bullet' } : token,
  )
}

function bullet(end: number): Piece {
  return { kind: 'bullet', norm: '', end, value: null, date: null }
}

type Piece = Pick<Token, 'kind' | 'norm' | 'end' | 'value' | 'date'>

function readPiece(cell: string, at: number): Piece {
  const dated = readWrittenDate(cell, at)
  if (dated) return { kind: 'date', norm: '', end: dated.end, value: null, date: dated.date }
  const digits = matchAt(NUMBER, cell, at)
  if (digits) {
    const end = at + digits[0].length
    const ending = matchAt(ORDINAL_ENDING, cell, end)
    const value = digits[0].length <= 4 ? Number(digits[0]) : null
    return { kind: 'number', norm: digits[0], end: end + (ending?.[0].length ?? 0), value, date: null }
  }
  const word = matchAt(WORD, cell, at)
  if (word) {
    const value = romanValue(word[0])
    return { kind: 'word', norm: foldLetters(word[0]), end: at + word[0].length, value, date: null }
  }
  const character = String.fromCodePoint(cell.codePointAt(at) ?? 0)
  const kind = DASHES.includes(character) ? 'dash' : (PUNCTUATION[character] ?? 'other')
  return { kind, norm: character, end: at + character.length, value: null, date: null }
}

function readWrittenDate(cell: string, at: number): { date: WrittenDate; end: number } | null {
  const full = matchAt(DAY_MONTH_YEAR, cell, at)
  if (full) return asDate(at + full[0].length, Number(full[1]), Number(full[2]), fullYear(Number(full[3])))
  const iso = matchAt(ISO, cell, at)
  if (iso) return asDate(at + iso[0].length, Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const monthYear = matchAt(MONTH_YEAR, cell, at)
  if (monthYear) return asDate(at + monthYear[0].length, null, Number(monthYear[1]), Number(monthYear[2]))
  const dayMonth = matchAt(DAY_MONTH, cell, at)
  if (dayMonth) return asDate(at + dayMonth[0].length, Number(dayMonth[1]), Number(dayMonth[2]), null)
  return null
}

function asDate(end: number, day: number | null, month: number, year: number | null) {
  const isDay = day === null || (day >= 1 && day <= 31)
  const isYear = year === null || (year >= 1990 && year <= 2100)
  return isDay && isYear && month >= 1 && month <= 12 ? { date: { day, month, year }, end } : null
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function matchAt(pattern: RegExp, cell: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(cell)
}

function isSeparator(character: string): boolean {
  return character < ' ' || /[\s.…«»"“”„'’\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)
}

function startsPhrase(cell: string, start: number, end: number): boolean {
  const [first, second] = [cell[start] ?? '', cell[start + 1] ?? '']
  const isUpper = first !== first.toLowerCase()
  return isUpper && (end - start === 1 || second !== second.toUpperCase())
}
