import type { PdfText } from './pdf-page.ts'

/** Texts on one baseline, from left to right, parted into segments by wide gaps. */
export type TextLine = {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly texts: readonly PdfText[]
}

/** A gap of this many letter heights is more than a space between words. */
const WIDE_GAP = 1.6
/** A superscript stands a third of its height above the line. */
const SAME_LINE = 0.45

/** Gathers texts into lines from top to bottom. A text that is turned on its side makes a line of its own. */
export function textLines(texts: readonly PdfText[]): readonly TextLine[] {
  const lines: PdfText[][] = []
  for (const text of texts.filter((text) => text.turn === 'none').toSorted((one, other) => one.y - other.y)) {
    const last = lines.at(-1)
    const first = last?.[0]
    if (last && first && text.y - first.y <= SAME_LINE * Math.min(first.size, text.size)) last.push(text)
    else lines.push([text])
  }
  const sideways = texts.filter((text) => text.turn !== 'none').toSorted((one, other) => one.x - other.x)
  return [...lines, ...sideways.map((text) => [text])].map(asLine)
}

/** The line as one text. Gaps between its segments show as three spaces. */
export function lineText(line: TextLine): string {
  return line.segments.map((segment) => segment.text).join('   ')
}

function asLine(texts: readonly PdfText[]): TextLine {
  const sorted = texts.toSorted((one, other) => one.x - other.x)
  const groups: PdfText[][] = []
  for (const text of sorted) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && text.x - (before.x + before.width) <= WIDE_GAP * Math.max(before.size, text.size))
      last.push(text)
    else groups.push([text])
  }
  const first = sorted[0]
  return {
    y: first?.y ?? 0,
    size: Math.max(...texts.map((text) => text.size)),
    segments: groups.map(asSegment),
  }
}

function asSegment(texts: readonly PdfText[]): Segment {
  let joined = ''
  let right = Number.NEGATIVE_INFINITY
  for (const text of texts) {
    const gap = text.x - right
    const needsSpace =
      joined !== '' && gap > 0.15 * text.size && !joined.endsWith(' ') && !text.text.startsWith(' ')
    joined += (needsSpace ? ' ' : '') + text.text
    right = text.x + (text.turn === 'none' ? text.width : text.size)
  }
  return { text: cleaned(joined), left: texts[0]?.x ?? 0, right, texts }
}

/** A soft hyphen is drawn only where it breaks a word, so in a pdf it is a hyphen. */
function cleaned(text: string): string {
  return text
    .replaceAll('\u00ad', '-')
    .replace(/[\u00a0\t ]+/g, ' ')
    .trim()
}
