import { columnRoleOf } from '../columns/column-role.ts'
import { looksLikeHeader } from '../columns/looks-like-header.ts'
import type { Line } from '../grid.ts'
import { isRowNumber, splitNumberedTitle } from '../rows/row-number.ts'

/** A run of words on one line with at least two blanks on either side. */
export type Chunk = { readonly from: number; readonly to: number; readonly text: string }

/** The header of a table whose columns are held apart by blanks. */
export type SpacedHeader = {
  readonly headings: readonly string[]
  /** Where each heading stands: from its leftmost to its rightmost character. */
  readonly spans: readonly Chunk[]
  /** How many lines it takes, blank ones included. */
  readonly height: number
}

const MOST_LINES = 8

export function chunksOf(text: string): Chunk[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}

export function wordsOf(text: string): Chunk[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}

/** The header that begins at a line: as many lines as still look like headings. */
export function spacedHeaderAt(lines: readonly Line[], at: number): SpacedHeader | null {
  if (chunksOf(lines[at]?.text ?? '').length < 2) return null
  let spans: readonly Chunk[] = []
  let found: SpacedHeader | null = null
  let blanks = 0
  for (let next = at; next < lines.length && next < at + MOST_LINES; next += 1) {
    const chunks = chunksOf(lines[next]?.text ?? '').flatMap(splitHeadings)
    if (chunks.length === 0) {
      blanks += 1
      if (found || blanks > 1) break
      continue
    }
    const grown = next === at ? chunks : grow(spans, chunks)
    if (!grown) break
    spans = grown
    const headings = spans.map((span) => span.text)
    if (looksLikeHeader(headings)) found = { headings, spans, height: next - at + 1 }
  }
  return found
}

/** «Срок проведения Мероприятие»: two headings that stand one blank apart. */
function splitHeadings(chunk: Chunk): Chunk[] {
  for (const match of chunk.text.matchAll(/ (?=[А-ЯЁ])/g)) {
    const [left, right] = [chunk.text.slice(0, match.index), chunk.text.slice(match.index + 1)]
    const kinds = [columnRoleOf(left).kind, columnRoleOf(right).kind]
    if (kinds.includes('extra') || kinds[0] === kinds[1]) continue
    const middle = chunk.from + match.index
    return [
      { from: chunk.from, to: middle, text: left },
      ...splitHeadings({ from: middle + 1, to: chunk.to, text: right }),
    ]
  }
  return [chunk]
}

/** Puts a further line of headings under the spans above it; null where the line says something else. */
function grow(spans: readonly Chunk[], chunks: readonly Chunk[]): Chunk[] | null {
  const grown = [...spans]
  for (const chunk of chunks.flatMap((one) => splitUnder(spans, one))) {
    if (isRowNumber(chunk.text) || splitNumberedTitle(chunk.text).number) return null
    const under = grown.flatMap((span, at) => (span.from < chunk.to && chunk.from < span.to ? [at] : []))
    const [first] = under
    const owner = first === undefined ? undefined : grown[first]
    if (under.length > 1) return null
    if (first === undefined || !owner) {
      grown.push(chunk)
      continue
    }
    if (!goesOn(owner.text, chunk.text)) return null
    grown[first] = {
      from: Math.min(owner.from, chunk.from),
      to: Math.max(owner.to, chunk.to),
      text: `${owner.text}\n${chunk.text}`,
    }
  }
  return grown.sort((a, b) => a.from - b.from)
}

/** The ends of two headings that stand one blank apart under their beginnings. */
function splitUnder(spans: readonly Chunk[], chunk: Chunk): Chunk[] {
  const second = spans.filter((span) => span.from < chunk.to && chunk.from < span.to)[1]
  if (!second) return [chunk]
  const blanks = [...chunk.text.matchAll(/ /g)].map((match) => chunk.from + match.index)
  const [middle] = blanks.sort((a, b) => Math.abs(a + 1 - second.from) - Math.abs(b + 1 - second.from))
  if (middle === undefined) return [chunk]
  const at = middle - chunk.from
  return [
    { from: chunk.from, to: middle, text: chunk.text.slice(0, at) },
    ...splitUnder(spans, { from: middle + 1, to: chunk.to, text: chunk.text.slice(at + 1) }),
  ]
}

/** A heading goes on below in lower case, or with «п/п» and brackets. */
function goesOn(above: string, below: string): boolean {
  return /^[а-яё(/]/.test(below) || /[-–/,]$/.test(above)
}
