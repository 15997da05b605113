import type { Line, Strip } from '../grid.ts'
import { readAnchoredRows } from './anchored-rows.ts'
import { readCellPerLine } from './cell-per-line.ts'
import { readDelimitedLines } from './delimited-lines.ts'
import { readDrawnGrids } from './drawn-grids.ts'
import { readFlatPipes } from './flat-pipes.ts'
import { isBorder } from './grid-borders.ts'
import { readLabelledList } from './labelled-list.ts'
import { readPipeEndedCells } from './pipe-ended-cells.ts'
import { readPipePartedCells, readPipesOnOneLine } from './pipe-parted-cells.ts'
import { readPipeTables } from './pipe-tables.ts'
import { readPlainCells } from './plain-cells.ts'
import { readSpacedColumns } from './spaced-columns.ts'
import { readTornLines } from './torn-lines.ts'

/** Turns some of the lines into grids and leaves the rest as lines; gives the same strips back when it sees nothing of its own. */
type LayoutReader = (lines: readonly Line[]) => Strip[]

// From the most to the least certain marks; each reader sees only the lines that its predecessors left.
const markedLayouts: readonly LayoutReader[] = [
  readDrawnGrids,
  readPipePartedCells,
  readFlatPipes,
  readPipesOnOneLine,
  readPipeEndedCells,
  readPipeTables,
  readCellPerLine,
  readDelimitedLines,
]

// These find a table by the meaning of its lines, so they are asked only where nothing is marked.
const unmarkedLayouts: readonly LayoutReader[] = [
  readSpacedColumns,
  readPlainCells,
  readTornLines,
  readLabelledList,
  readAnchoredRows,
]

/** Finds the tables that a document keeps as plain lines. Blank lines are gone afterwards. */
export function recoverTables(strips: readonly Strip[]): Strip[] {
  let found = [...strips]
  for (const read of markedLayouts) found = readRuns(found, read)
  if (!found.some((strip) => strip.kind === 'grid' && strip.rows.length > 1)) {
    for (const read of unmarkedLayouts) {
      found = readRuns(found, read)
      if (found.some((strip) => strip.kind === 'grid' && strip.rows.length > 1)) break
    }
  }
  return found.filter((strip) => strip.kind === 'grid' || (strip.text.trim() !== '' && !isBorder(strip.text)))
}

function readRuns(strips: readonly Strip[], read: LayoutReader): Strip[] {
  const found: Strip[] = []
  let run: Line[] = []
  const flush = () => {
    // One by one: a long text has more lines than a call may have arguments.
    for (const strip of run.length > 0 ? read(run) : []) found.push(strip)
    run = []
  }
  for (const strip of strips) {
    if (strip.kind === 'line') {
      run.push(strip)
      continue
    }
    flush()
    found.push(strip)
  }
  flush()
  return found
}
