/** What an examinee got for one task, as a protocol prints it: «+» is 1, «-» is 0, a digit is itself, «2(3)» is 2 of 3. */
export type AnswerToken = {
  readonly text: string
  readonly points: number
  /** The highest score, where brackets say it. */
  readonly max: number | null
}

// One digit before the bracket: with more, «-12(3)-» would read as «12 of 3» and not as -, 1, 2(3), -.
const token = /(\d)\((\d+)\)|[+-]|\d/y

/**
 * Parts a string of answers into its tasks; the joined texts give the string back. Null when a sign is none of a protocol's.
 * @example answerTokens('+-2(3)') → points 1, 0, 2
 */
export function answerTokens(written: string): readonly AnswerToken[] | null {
  const text = plainAnswers(written)
  const tokens: AnswerToken[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) return null
    const [whole, points, max] = found
    tokens.push({ text: whole, points: pointsOf(whole, points), max: max === undefined ? null : Number(max) })
  }
  return tokens
}

/** The same string with one kind of minus and no blanks: print forms break long strings over lines. */
export function plainAnswers(written: string): string {
  return written.replace(/[−–—‑]/g, '-').replace(/[\s\u00a0]+/g, '')
}

function pointsOf(whole: string, digit: string | undefined): number {
  if (whole === '+') return 1
  if (whole === '-') return 0
  return Number(digit ?? whole)
}
