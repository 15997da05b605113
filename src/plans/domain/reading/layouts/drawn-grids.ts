import { gridOf, type Line, type Strip } from '../grid.ts'
import { alignedRows } from './aligned-grid.ts'
import { barredRows } from './barred-grid.ts'
import { isBorder, isContent } from './grid-borders.ts'

/** Tables drawn with characters become grids: by the places of their bars, or by counting bars where spaces were lost. */
export function readDrawnGrids(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    // A border below a row of pipes belongs to a markdown table.
    const isBelowPipes =
      isContent(lines[index - 1]?.text ?? '') || (lines[index - 1]?.text ?? '').includes('|')
    if (!isBorder(line.text) || isBelowPipes) {
      strips.push(line)
      index += 1
      continue
    }
    const end = endOfGrid(lines, index)
    const drawn = lines.slice(index, end).filter((one) => one.text.trim() !== '')
    const rows = alignedRows(drawn) ?? barredRows(drawn)
    strips.push(...(rows.length > 1 ? [gridOf(rows)] : drawn))
    index = end
  }
  return strips
}

/** A page may have left blank lines in the middle of a grid; a border after them begins a new one. */
function endOfGrid(lines: readonly Line[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    const isAfterGap = at > end
    if ((isBorder(text) && !isAfterGap) || (isContent(text) && !isBorder(text))) end = at + 1
    else if (text.trim() !== '' || at > end + 2) break
  }
  return end
}
