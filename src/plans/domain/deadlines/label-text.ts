import type { Token } from './token.ts'

/** A label is shown in lists, so it stays short; the whole phrase is in the deadline's own text. */
const LONGEST_LABEL = 200

/** The words of a token range as the cell writes them, on one line, with their quotation marks. */
export function labelText(cell: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first || !last || to <= from) return ''
  const start = '«"“„'.includes(cell[first.start - 1] ?? ' ') ? first.start - 1 : first.start
  const end = '»"”'.includes(cell[last.end] ?? ' ') ? last.end + 1 : last.end
  const text = cell.slice(start, Math.min(end, start + LONGEST_LABEL))
  return text.replaceAll(/\s+/gu, ' ').trim()
}
