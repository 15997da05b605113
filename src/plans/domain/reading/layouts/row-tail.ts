import type { Line } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { isPerformerPhrase } from '../phrases/performer-phrase.ts'

/** A row of loose lines parted into its cells. */
export type Tail = { readonly text: string; readonly deadline: string; readonly performers: string }

type Word = { readonly text: string; readonly startsLine: boolean }

const LONGEST_TAIL = 40

/**
 * Parts a row whose last words are a deadline and performers (in the table's order). A deadline that begins a line is
 * believed before one glued to the text; null while the row is not finished.
 */
export function findTail(lines: readonly Line[], order: 'deadline-first' | 'performers-first'): Tail | null {
  const words = lines.flatMap((line): Word[] =>
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
    for (let from = split - 1; from >= lowest; from -= 1) {
      if (!first(textOf(words, from, split))) continue
      const startsLine = words[from]?.startsLine ?? false
      if (!best || (startsLine && !best.startsLine) || startsLine === best.startsLine) {
        best = { from, split, startsLine }
      }
    }
  }
  if (!best) return null
  const [head, tail] = [textOf(words, best.from, best.split), textOf(words, best.split, words.length)]
  return {
    text: textWithLines(words.slice(0, best.from)),
    deadline: order === 'deadline-first' ? head : tail,
    performers: order === 'deadline-first' ? tail : head,
  }
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
