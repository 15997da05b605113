import { namesActions } from './columns/column-role.ts'
import type { Columns } from './columns/columns.ts'
import { findColumns } from './columns/find-columns.ts'
import { guessColumns } from './columns/guess-columns.ts'
import { isColumnNumbers } from './columns/is-column-numbers.ts'
import { isForeignHeader } from './columns/is-foreign-header.ts'
import { describePlace, type Grid, type GridRow, type Line, type Strip } from './grid.ts'
import type { PlanRow } from './rows/plan-row.ts'
import { planRowOf } from './rows/plan-row-of.ts'
import { splitAtHeaders } from './split-at-headers.ts'

/** The plan's rows over all its tables, and what stood around them. */
export type PlanTables = {
  readonly rows: readonly PlanRow[]
  /** Everything above the plan's first header: order text, approval, title, tables of other kinds. */
  readonly linesAbove: readonly Line[]
  readonly linesBelow: readonly Line[]
  /** Where tables stand that are not the plan's. */
  readonly foreign: readonly string[]
  readonly isGuessed: boolean
}

/** Follows the plan through the document: a table with a header of its own, then the tables that go on without one. */
export function findPlanTables(strips: readonly Strip[]): PlanTables {
  const rows: PlanRow[] = []
  const linesAbove: Line[] = []
  const foreign: string[] = []
  let between: Line[] = []
  let columns: Columns | null = null
  let isGuessed = false
  // Cells are guessed only in a document where no table has a plan's header.
  const hasHeader = strips.some((strip) => strip.kind === 'grid' && findColumns(strip.rows) !== null)

  const add = (grid: Grid, from: number, known: Columns) => {
    let isFirst = true
    for (const row of grid.rows.slice(from)) {
      const isBlank = row.cells.every((cell) => cell.text.trim() === '' && cell.mergedInto === null)
      if (isBlank || isColumnNumbers(row)) continue
      const above = isFirst ? null : (rows.at(-1) ?? null)
      rows.push(
        planRowOf({ ...row, afterBreak: isFirst || row.afterBreak }, known, above, isFirst ? between : []),
      )
      if (isFirst) between = []
      isFirst = false
    }
  }

  for (const strip of strips.flatMap((one): Strip[] => (one.kind === 'grid' ? splitAtHeaders(one) : [one]))) {
    if (strip.kind === 'line') {
      const target = rows.length === 0 && columns === null ? linesAbove : between
      target.push(...splitLines(strip))
      continue
    }
    const found = findColumns(strip.rows)
    if (found) {
      const top = strip.rows.slice(0, found.firstRow - found.columns.headerRows.length).flatMap(linesOf)
      if (columns === null && rows.length === 0) linesAbove.push(...top)
      else between.push(...top, ...sectionInHeader(columns, found.columns, strip.rows[0]))
      columns = found.columns
      add(strip, found.firstRow, columns)
      continue
    }
    if (columns && fits(strip, columns)) {
      add(strip, 0, columns)
      continue
    }
    const guessed: Columns | null = hasHeader || columns ? null : guessColumns(strip.rows)
    if (guessed) {
      columns = guessed
      isGuessed = true
      add(strip, 0, columns)
      continue
    }
    if (strip.rows.length > 1) foreign.push(describePlace(strip.rows[0]?.place ?? {}))
    if (rows.length === 0) {
      // One by one: a table may have more lines than a call may have arguments.
      for (const line of strip.rows.flatMap(linesOf)) linesAbove.push(line)
    } else if (strip.rows.length > 2) columns = null
  }
  return { rows, linesAbove, linesBelow: between, foreign, isGuessed }
}

/** «№ | Работа с кадрами | Срок | Ответственные» repeats the header with the section's name in place of «Мероприятие». */
function sectionInHeader(known: Columns | null, found: Columns, row: GridRow | undefined): Line[] {
  const at = found.roles.findIndex((role) => role.kind === 'text')
  const heading = found.headings[at] ?? ''
  if (!known || !row || namesActions(heading) || known.headings[at] === heading) return []
  const isSameElsewhere = found.headings.every(
    (text, column) => column === at || text === known.headings[column],
  )
  return isSameElsewhere ? [{ kind: 'line', text: heading, emphasis: 'bold', place: row.place }] : []
}

/** A table without a header goes on with the plan when it has as many columns and does not begin a list of its own. */
function fits(grid: Grid, columns: Columns): boolean {
  const first = grid.rows[0]
  if (!first) return false
  if (isForeignHeader(first)) return false
  const width = columns.roles.length
  return first.cells.length === width || (first.cells.length < width && grid.rows.length === 1)
}

function linesOf(row: GridRow): Line[] {
  return row.cells
    .filter((cell) => cell.text.trim() !== '')
    .flatMap((cell) => splitLines({ kind: 'line', text: cell.text, emphasis: 'none', place: row.place }))
}

function splitLines(line: Line): Line[] {
  return line.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...line, text }))
}
