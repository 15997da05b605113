import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'

// Markdown tables, also as they come out of converters: without the line of dashes, without the outer pipes, cut by page
// breaks into several tables, with a row of the table standing where the header should.

const SEPARATOR = /^[\s|:+=-]+$/

/** Pipe lines become grids: one grid for each unbroken run of them. */
export function readPipeTables(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = []
  let rows: GridRow[] = []
  const flush = () => {
    if (rows.length > 0) strips.push(gridOf(rows))
    rows = []
  }

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) continue
    if (!isPipeLine(line.text)) {
      // «1. Кадры |» between the rows of a table is a heading that lost its empty cells.
      if (rows.length > 0 && /^[^|]*\S\s*\|\s*$/.test(line.text))
        rows.push(headingRow(line, rows[0]?.cells.length ?? 1))
      else {
        flush()
        strips.push(line)
      }
      continue
    }
    let text = line.text.trim()
    if (text.startsWith('|')) {
      // A cell with line breaks inside: the row goes on until its closing pipe.
      let next = lines[index + 1]
      while (!text.endsWith('|') && next && next.text.trim() !== '' && !next.text.trim().startsWith('|')) {
        text += `\n${next.text.trim()}`
        index += 1
        next = lines[index + 1]
      }
    }
    if (SEPARATOR.test(text) && text.includes('-')) continue
    rows.push({ cells: cellsOf(text), place: line.place, afterBreak: rows.length === 0 })
  }
  flush()
  return strips
}

function headingRow(line: Line, width: number): GridRow {
  const text = line.text.replace(/\|\s*$/, '').trim()
  const cells = Array.from({ length: width }, (_, column) => (column === 0 ? cell(text) : cell('', 'left')))
  return { cells, place: line.place, afterBreak: false }
}

function isPipeLine(text: string): boolean {
  const trimmed = text.trim()
  return (trimmed.startsWith('|') && trimmed.length > 1) || trimmed.split('|').length > 3
}

function cellsOf(line: string) {
  const inner = line.replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((part) => {
    const text = part.replace(/\\([\\|.*_()[\]#+-])/g, '$1').trim()
    return text === '^' || text === '^^'
      ? cell('', 'above')
      : cell(text.replace(/^([*_])(?=\S)(.*\S)\1$/s, '$2'))
  })
}
