import { monthOfWord } from './month-names.ts'
import type { Token } from './token.ts'

const KEYWORDS = new Set(
  (
    'ежегодно ежемесячно ежеквартально еженедельно ежедневно постоянно систематически течение течении ' +
    'год года году учебного учебный учебном календарного квартал квартала полугодие полугодия период периода ' +
    'итогам результатам окончании окончания завершении графику графиком плану планом расписанию соответствии ' +
    'согласно мере необходимости наличии потребности проведении проведения проведению процедур процедуры оценочных ' +
    'оценочной подготовке каждой каждого образовательной организации'
  ).split(' '),
)

const LONGEST_WORD = 30

/**
 * Mends words broken by a narrow column: «сен-⏎тябрь», «ежегод-⏎но», «тече ние».
 * «август-⏎сентябрь» stays two words, because its second half is a word of its own.
 */
export function joinBrokenWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const beforeLast = joined.at(-2)
    const isTail = token.kind === 'word' && token.isSpaced && !token.isCapital && !isKnown(token.norm)
    if (isTail && last?.kind === 'word' && isKnown(last.norm + token.norm)) {
      joined.splice(-1, 1, merge(last, token))
    } else if (
      isTail &&
      token.isFirstOfLine &&
      last?.kind === 'dash' &&
      !last.isSpaced &&
      beforeLast?.kind === 'word' &&
      beforeLast.norm.length < LONGEST_WORD &&
      (isKnown(beforeLast.norm + token.norm) || !isKnown(beforeLast.norm))
    ) {
      joined.splice(-2, 2, merge(beforeLast, token))
    } else {
      joined.push(token)
    }
  }
  return joined
}

function merge(head: Token, tail: Token): Token {
  return { ...head, norm: head.norm + tail.norm, end: tail.end, value: null }
}

function isKnown(norm: string): boolean {
  return KEYWORDS.has(norm) || monthOfWord(norm) !== null
}
