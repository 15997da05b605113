import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { textAbovePipes } from './text-above-pipes.ts'

// A whole table on one line: «| № | Мероприятие | Срок | | 1. | … | ^ |», where «| |» parts the rows and «^» says «as above».

const FEWEST_ROWS = 3
const MIN_WIDTH = 3

export function readFlatPipes(lines: readonly Line[]): Strip[] {
  return lines.flatMap((line): Strip[] => {
    const rows = rowsOf(line)
    return rows ? [...textAbovePipes(line), gridOf(rows)] : [line]
  })
}

function rowsOf(line: Line): GridRow[] | null {
  const start = line.text.indexOf('|')
  if (start < 0) return null
  const parts = line.text
    .slice(start)
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((part) => part.trim())
  const width = widthOf(parts)
  if (width === null) return null

  const rows: GridRow[] = []
  for (let from = 0; from < parts.length; from += width + 1) {
    const texts = parts.slice(from, from + width)
    if (texts.every((text) => /^:?-{2,}:?$/.test(text))) continue
    rows.push({
      cells: texts.map((text) => (text === '^' || text === '^^' ? cell('', 'above') : cell(text))),
      place: line.place,
      afterBreak: rows.length === 0,
    })
  }
  return rows
}

/** How many cells a row has: the only step at which the gaps between rows are all empty and the last row is whole. */
function widthOf(parts: readonly string[]): number | null {
  if (parts.length < 3 * (MIN_WIDTH + 1) - 1) return null
  for (let width = MIN_WIDTH; width <= 12; width += 1) {
    const rows = (parts.length + 1) / (width + 1)
    if (!Number.isInteger(rows) || rows < FEWEST_ROWS) continue
    let gapsAreEmpty = true
    for (let gap = width; gap < parts.length; gap += width + 1) {
      if (parts[gap] !== '') gapsAreEmpty = false
    }
    const header = parts.slice(0, width)
    if (gapsAreEmpty && header.filter((text) => text !== '').length >= MIN_WIDTH - 1) return width
  }
  return null
}
