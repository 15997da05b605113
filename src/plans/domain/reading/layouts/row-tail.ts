import type { Line } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { isPerformerPhrase } from '../phrases/performer-phrase.ts'

/** A row of loose lines parted into its cells. */
export type Tail = { readonly text: string; readonly deadline: string; readonly performers: string }

type Word = { readonly text: string; readonly startsLine: boolean }

const LONGEST_TAIL = 40
const LONGEST_TAIL_LINES = 16

/**
 * Parts a row whose last words are a deadline and performers (in the table's order). A deadline that begins a line is
 * believed before one glued to the text; null while the row is not finished.
 */
export function findTail(lines: readonly Line[], order: 'deadline-first' | 'performers-first'): Tail | null {
  const above = lines.slice(0, -LONGEST_TAIL_LINES)
  const words = lines.slice(-LONGEST_TAIL_LINES).flatMap((line): Word[] =>
    line.text
      .trim()
      .split(/\s+/)
      .filter((text) => text !== '')
      .map((text, at) => ({ text, startsLine: at === 0 })),
  )
  const [first, second] =
    order === 'deadline-first' ? [isDeadlinePhrase, isPerformerPhrase] : [isPerformerPhrase, isDeadlinePhrase]
  const lowest = Math.max(1, words.length - LONGEST_TAIL)

  let best: { from: number; split: number; startsLine: boolean } | null = null
  for (let split = words.length - 1; split > lowest; split -= 1) {
    if (!second(textOf(words, split, words.length))) {
      if (order === 'deadline-first') break
      continue
    }
    if (isTorn(words[split]?.text ?? '')) continue
    for (let from = split - 1; from >= lowest; from -= 1) {
      const startsLine = words[from]?.startsLine ?? false
      // Glued to the text, it stands on the text's own line.
      const crossesLines = words.slice(from + 1, split).some((word) => word.startsLine)
      if (!startsLine && crossesLines) continue
      if (!first(textOf(words, from, split))) continue
      const isBetter =
        !best || (startsLine && !best.startsLine) || (startsLine === best.startsLine && from < best.from)
      if (isBetter) best = { from, split, startsLine }
    }
  }
  if (!best) return null
  const [head, tail] = [textOf(words, best.from, best.split), textOf(words, best.split, words.length)]
  return {
    text: [...above.map((line) => line.text.trim()), textWithLines(words.slice(0, best.from))]
      .join('\n')
      .trim(),
    deadline: order === 'deadline-first' ? head : tail,
    performers: order === 'deadline-first' ? tail : head,
  }
}

/** A name that begins so has lost its first words to another column. */
function isTorn(word: string): boolean {
  return /^(?:образования|организаций|учреждений|района|города|округа|края|области|администрации|объединений|кабинета|центра|школ)[,.;]?$/.test(
    word,
  )
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
}

function textWithLines(words: readonly Word[]): string {
  return words.reduce(
    (text, word) => (text === '' ? word.text : `${text}${word.startsLine ? '\n' : ' '}${word.text}`),
    '',
  )
}
