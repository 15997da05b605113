import type { Line } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { isPerformerPhrase, startsAsPerformer } from '../phrases/performer-phrase.ts'
import type { TornColumn } from './torn-header.ts'

/** The cells of a row whose lines follow each other without marks. */
export type SplitRow = Partial<Record<TornColumn, string>>

type Word = { readonly text: string; readonly startsLine: boolean; readonly afterBlank: boolean }
type Split = { readonly cells: SplitRow; readonly score: number }

const MOST_WORDS = 160
const LONGEST_DEADLINE = 22
const LONGEST_PERFORMERS = 40
/** Names with unknown words in them: no longer than this, all together and each. */
const LONGEST_LOOSE = 30
const LONGEST_NAME = 20
/** A capitalised word inside a deadline is more likely to begin the next cell, unless it is a month. */
const NAME =
  /^(?!Январ|Феврал|Март|Апрел|Ма[йя]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр|Постоян|Ежег|Ежем|Ежек|В$|До$|По$)[А-ЯЁ][а-яё]/
/** «…, осуществляющие управление в сфере образования» goes on with a name. */
const PARTICIPLE = /^[а-яё]+(?:щ|вш)(?:ие|ий|их|ая|ее|его|ей|им|ими)(?:ся)?(?:\s|$)/
/** A text cannot end so: the rest of it stands in another column's line. */
const DANGLING = /(?:^|\s)(?:и|а|в|во|на|по|с|со|для|о|об|при|к|из|за|от|до|или|над|под|через)$/i
const ALIAS = /\(далее\s*[-–—]\s*[^()]{1,40}\)/gi

/**
 * Parts the lines of one row into the table's columns, in their order: the deadline is the anchor, the performers stand next to
 * it, and cells begin where lines begin rather than inside them. Null where no deadline and no performers are seen.
 */
export function splitRow(lines: readonly Line[], columns: readonly TornColumn[]): SplitRow | null {
  const words = wordsOf(lines)
  if (words.length < 3 || words.length > MOST_WORDS) return null
  const order = columns.filter((column) => column !== 'number')
  const at = order.indexOf('deadline')
  const [left, right] = [order.slice(0, at), order.slice(at + 1)]
  let best: Split | null = null
  for (const { from, to } of deadlinesOf(words)) {
    const before = splitSide(words.slice(0, from), left)
    const after = before && splitSide(words.slice(to), right)
    if (!before || !after) continue
    if (!isPlain(words, from, to, order.includes('result'))) continue
    const names = words.slice(from + 1, to).filter(({ text }) => NAME.test(text)).length
    const score =
      before.score + after.score + edge(words, from) + edge(words, to) + (to - from) * 0.3 - names * 2
    if (best && score <= best.score) continue
    best = { cells: { ...before.cells, deadline: textOf(words.slice(from, to)), ...after.cells }, score }
  }
  const { text = '', performers = '' } = best?.cells ?? {}
  return best && text !== '' && !DANGLING.test(text) && !performers.endsWith(',') ? best.cells : null
}

/**
 * Columns that were printed side by side and given away line by line cannot be told apart: there a deadline stands inside a
 * line, and the text goes on below it.
 */
function isPlain(words: readonly Word[], from: number, to: number, hasResult: boolean): boolean {
  const isOneLine = !hasResult && words.slice(1).every((word) => !word.startsLine)
  const next = words[to]
  const goesOnBelow = next?.startsLine === true && /^[а-яё]/.test(next.text) && !isPerformerPhrase(next.text)
  return isOneLine || (words[from]?.startsLine === true && !goesOnBelow)
}

function wordsOf(lines: readonly Line[]): Word[] {
  const words: Word[] = []
  let afterBlank = false
  for (const line of lines) {
    const texts = line.text.trim().split(/\s+/)
    if (line.text.trim() === '') afterBlank = true
    else {
      texts.forEach((text, index) => {
        words.push({ text, startsLine: index === 0, afterBlank: index === 0 && afterBlank })
      })
      afterBlank = false
    }
  }
  return words
}

/** All pieces that read as a deadline. */
function deadlinesOf(words: readonly Word[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  words.forEach((word, from) => {
    if (!/^[\dа-яёIVX–—(-]/i.test(word.text)) return
    for (let to = Math.min(words.length, from + LONGEST_DEADLINE); to > from; to -= 1) {
      if (/[(–—-]$/.test(words[to - 1]?.text ?? '')) continue
      if (!isDeadlinePhrase(plainOf(words.slice(from, to)))) continue
      found.push({ from, to })
    }
  })
  return found
}

function splitSide(words: readonly Word[], columns: readonly TornColumn[]): Split | null {
  const at = columns.indexOf('performers')
  if (at < 0) return splitFree(words, columns)
  const [left, right] = [columns.slice(0, at), columns.slice(at + 1)]
  let best: Split | null = null
  for (let from = 0; from < words.length; from += 1) {
    if (from > 0 && left.length === 0) break
    const before = splitFree(words.slice(0, from), left)
    if (!before) continue
    for (let to = Math.min(words.length, from + LONGEST_PERFORMERS); to > from; to -= 1) {
      if (to < words.length && right.length === 0) break
      const sure = performersIn(words, from, to)
      if (sure === 0) continue
      const after = splitFree(words.slice(to), right)
      if (!after) continue
      const own = words.slice(from, to)
      const score =
        before.score + after.score + begins(own) + edge(words, from) + edge(words, to) + own.length * sure
      if (!best || score > best.score) {
        best = {
          cells: { ...before.cells, performers: textOf(words.slice(from, to)), ...after.cells },
          score,
        }
      }
    }
  }
  return best
}

/** How much each word of a piece speaks for its being the performers: known words more than a known beginning of each name. */
function performersIn(words: readonly Word[], from: number, to: number): number {
  const text = plainOf(words.slice(from, to)).replace(ALIAS, '')
  if (isPerformerPhrase(text)) return 0.2
  const isBounded = (from === 0 || words[from]?.startsLine) && (to === words.length || words[to]?.startsLine)
  if (!isBounded || to - from > LONGEST_LOOSE) return 0
  const names = text.split(/[,;]\s*/).filter((name) => name !== '')
  const isName = (name: string, at: number) => startsAsPerformer(name) || (at > 0 && PARTICIPLE.test(name))
  return names.every((name, at) => name.split(' ').length <= LONGEST_NAME && isName(name, at)) ? 0.05 : 0
}

/** Columns of free words: one takes them all, two are parted where a line begins with a capital. */
function splitFree(words: readonly Word[], columns: readonly TornColumn[]): Split | null {
  const [first, second] = columns
  if (!first) return words.length === 0 ? { cells: {}, score: 0 } : null
  if (!second) {
    if (first === 'text' && words.length === 0) return null
    return { cells: { [first]: textOf(words) }, score: begins(words) }
  }
  const cut = words.findIndex((word, index) => index > 0 && word.startsLine && /^[А-ЯЁ«]/.test(word.text))
  if (cut < 0) return null
  return {
    cells: { [first]: textOf(words.slice(0, cut)), [second]: textOf(words.slice(cut)) },
    score: begins(words) + 1,
  }
}

/** A cell begins with a capital, and nothing is left over of the one before. */
function begins(words: readonly Word[]): number {
  const first = words[0]?.text ?? ''
  if (first === '') return 0
  return /^[А-ЯЁA-Z«"\d]/.test(first) ? 1 : -2
}

/** How well a place suits the border of two cells: after a blank line, at a line's beginning, inside a line. */
function edge(words: readonly Word[], at: number): number {
  const word = words[at]
  if (at === 0 || !word) return 1
  if (word.afterBlank) return 4
  return word.startsLine ? 2 : 0
}

function plainOf(words: readonly Word[]): string {
  return words.reduce((text, word) => {
    if (text === '') return word.text
    return /[а-яё]-$/.test(text) && word.startsLine ? `${text}${word.text}` : `${text} ${word.text}`
  }, '')
}

function textOf(words: readonly Word[]): string {
  return words.reduce(
    (text, word) => (text === '' ? word.text : `${text}${word.startsLine ? '\n' : ' '}${word.text}`),
    '',
  )
}
