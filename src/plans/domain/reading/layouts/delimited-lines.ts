import { looksLikeHeader } from '../columns/looks-like-header.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'

// Cells parted by tabs (or by «;» where the header row is parted so). A blank line or a bare line ends the grid: there the
// next page or the next section begins.

/** A quote left open by mistake must not swallow the rest of the file. */
const MOST_JOINED = 20

export function readDelimitedLines(lines: readonly Line[]): Strip[] {
  const delimiter = delimiterOf(lines)
  if (delimiter === null) return [...lines]

  const strips: Strip[] = []
  let rows: GridRow[] = []
  const flush = () => {
    if (rows.length > 0) strips.push(gridOf(rows))
    rows = []
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) continue
    if (!line.text.includes(delimiter)) {
      flush()
      strips.push(line)
      continue
    }
    let text = line.text
    let next = lines[index + 1]
    for (let joined = 0; next && joined < MOST_JOINED && hasOpenQuote(text, delimiter); joined += 1) {
      text += `\n${next.text}`
      index += 1
      next = lines[index + 1]
    }
    rows.push({ cells: cellsOf(text, delimiter), place: line.place, afterBreak: rows.length === 0 })
  }
  flush()
  return strips
}

function delimiterOf(lines: readonly Line[]): '\t' | ';' | null {
  const tabbed = lines.filter((line) => line.text.trim().includes('\t')).length
  if (tabbed >= 2) return '\t'
  const parted = lines.filter((line) => line.text.split(';').length >= 3)
  const header = parted.slice(0, 5).find((line) => looksLikeHeader(line.text.split(';')))
  return header && parted.length >= 2 ? ';' : null
}

/** A quoted cell that is not closed on its own line goes on below. */
function hasOpenQuote(text: string, delimiter: string): boolean {
  const last = text.slice(text.lastIndexOf(delimiter) + 1)
  return last.startsWith('"') && (last.match(/"/g) ?? []).length % 2 === 1
}

function cellsOf(text: string, delimiter: string) {
  const cells: string[] = []
  for (const part of text.split(delimiter)) {
    const open = cells.at(-1)
    if (open?.startsWith('"') && (open.match(/"/g) ?? []).length % 2 === 1) {
      cells[cells.length - 1] = `${open}${delimiter}${part}`
    } else cells.push(part)
  }
  return cells.map((part) => {
    const trimmed = part.trim()
    const quoted = /^"([\s\S]*)"$/.exec(trimmed)
    return cell(quoted?.[1] === undefined ? trimmed : quoted[1].replace(/""/g, '"'))
  })
}
