import type { Line } from '../grid.ts'
import { type Chunk, chunksOf, type SpacedHeader, wordsOf } from './spaced-header.ts'

/** Borders are sought in this many lines: more only take time. */
const MOST_LINES = 400
/** A border may tear words of this share of the lines that have several cells: converters shift lines a little. */
const MOST_TORN = 0.2
/** The columns of another printed page stand this far from where they stood. */
const FURTHEST_SHIFT = 12
const FEWEST_LINES = 3

type Measured = { readonly chunks: readonly Chunk[]; readonly words: readonly Chunk[] }

/** Where each next column begins: between two headings, the place that the fewest words run across; null when all do. */
export function bordersOf(header: SpacedHeader, body: readonly Line[]): number[] | null {
  const several = measured(body)
  const borders: number[] = []
  for (let column = 1; column < header.spans.length; column += 1) {
    const left = header.spans[column - 1]
    const right = header.spans[column]
    if (!left || !right) return null
    const from = Math.min(left.to, Math.floor((left.from + left.to) / 2) + 1)
    const to = Math.max(right.from, Math.floor((right.from + right.to) / 2))
    let best: { at: number; torn: number; cost: number } | null = null
    for (let at = from; at <= to; at += 1) {
      const { torn, cost } = costOf(several, at)
      if (!best || cost <= best.cost) best = { at, torn, cost }
    }
    if (!best || best.torn > several.length * MOST_TORN) return null
    borders.push(best.at)
  }
  return borders
}

/** The same borders on another page, where everything may stand further left or right. */
export function bordersOnPage(borders: readonly number[], page: readonly Line[]): readonly number[] {
  const several = measured(page)
  const gutters = guttersOf(several)
  if (gutters.length === borders.length) return gutters
  if (several.length < FEWEST_LINES) return borders
  let best = { shift: 0, cost: totalCost(several, borders, 0) }
  for (let shift = 1; shift <= FURTHEST_SHIFT; shift += 1) {
    for (const one of [shift, -shift]) {
      const cost = totalCost(several, borders, one)
      if (cost < best.cost) best = { shift: one, cost }
    }
  }
  return borders.map((border) => border + best.shift)
}

/** The ends of the blank strips that run down a page. */
function guttersOf(several: readonly Measured[]): number[] {
  const inked = new Set<number>()
  for (const { chunks } of several) {
    for (const { from, to } of chunks) for (let at = from; at < to; at += 1) inked.add(at)
  }
  const places = [...inked].sort((a, b) => a - b)
  return places.filter((at, index) => index > 0 && at - (places[index - 1] ?? at) > 2)
}

/** A word belongs to the column in which most of it stands; one digit just before a border was shifted there. */
export function cutAt(text: string, borders: readonly number[]): string[] {
  const texts: string[][] = [[], ...borders.map(() => [])]
  for (const word of wordsOf(text)) {
    const middle = (word.from + word.to) / 2
    texts[borders.filter((border) => border <= middle || isShifted(word, border)).length]?.push(word.text)
  }
  return texts.map((words) => words.join(' '))
}

/** «2 раза в год» may stand one place further left than its column. */
function isShifted(word: Chunk, border: number): boolean {
  return word.from === border - 1 && /^\d$/.test(word.text)
}

function measured(lines: readonly Line[]): Measured[] {
  return lines
    .slice(0, MOST_LINES)
    .map((line) => ({ chunks: chunksOf(line.text), words: wordsOf(line.text) }))
    .filter(({ chunks }) => chunks.length > 1)
}

/** Columns may stand one blank apart: a torn word says more against a border than such a gap. */
function costOf(several: readonly Measured[], at: number): { torn: number; cost: number } {
  const crosses = (one: Chunk) => one.from < at && at < one.to + 1
  const torn = several.filter(({ words }) => words.some(crosses)).length
  return { torn, cost: torn * 3 + several.filter(({ chunks }) => chunks.some(crosses)).length }
}

/** On a page a border must also keep its column: cells begin just after it. */
function totalCost(several: readonly Measured[], borders: readonly number[], shift: number): number {
  let cost = 0
  for (const border of borders) {
    const at = border + shift
    const begins = several.filter(({ words }) =>
      words.some((word) => word.from === at || word.from === at - 1),
    )
    cost += costOf(several, at).cost * 2 - begins.length
  }
  return cost
}
