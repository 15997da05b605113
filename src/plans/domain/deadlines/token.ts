/** The smallest pieces of a deadline cell, each knowing its place in the cell. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'date'
  | 'comma'
  | 'semicolon'
  | 'dash'
  | 'slash'
  | 'open'
  | 'close'
  | 'bullet'
  | 'other'

/** A date written in figures; what it does not name is null: «09.2024» has no day, «15.09» has no year. */
export type WrittenDate = {
  readonly day: number | null
  readonly month: number
  readonly year: number | null
}

export type Token = {
  readonly kind: TokenKind
  /** Folded text, see fold-letters.ts. */
  readonly norm: string
  /** Half-open range of the cell. */
  readonly start: number
  readonly end: number
  /** Of a number or of a Roman numeral. */
  readonly value: number | null
  readonly date: WrittenDate | null
  /** Begins like a new phrase: «Май», not «май» and not «ВПР». */
  readonly isCapital: boolean
  /** First on its line. */
  readonly isFirstOfLine: boolean
  /** Separated from the token before it by a space or a line break. */
  readonly isSpaced: boolean
}
