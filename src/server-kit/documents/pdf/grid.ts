import type { Ruling, Rulings } from './pdf-page.ts'

/** The lines of a table: its column and row borders, and where a border is drawn between two neighbours. */
export type Grid = {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Lines that really part cells; null where the grid was made of gaps and each border counts. */
  readonly drawn: Rulings | null
}

const TOUCH = 3
const MAX_PAIRS = 4_000_000
const MAX_SLOTS = 20_000

/** Finds the ruled tables of a page: sets of lines that touch each other and make at least two columns. */
export function findRuledGrids(rulings: Rulings): readonly Grid[] {
  const { horizontal, vertical } = rulings
  if (horizontal.length * vertical.length > MAX_PAIRS) return []
  const groupOf = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (groupOf[at] !== at) at = groupOf[at] ?? at
    groupOf[index] = at
    return at
  }
  for (const [h, across] of horizontal.entries()) {
    for (const [v, down] of vertical.entries()) {
      if (touches(across, down)) groupOf[root(h)] = root(horizontal.length + v)
    }
  }
  const groups = Map.groupBy([...groupOf.keys()], root)
  return [...groups.values()]
    .flatMap((members) => {
      const lines = {
        horizontal: members
          .filter((index) => index < horizontal.length)
          .flatMap((index) => horizontal[index] ?? []),
        vertical: members
          .filter((index) => index >= horizontal.length)
          .flatMap((index) => vertical[index - horizontal.length] ?? []),
      }
      return lines.horizontal.length > 0 && lines.vertical.length > 0 ? [gridOf(lines)] : []
    })
    .filter(
      (grid) =>
        grid.columns.length > 2 &&
        grid.rows.length > 1 &&
        grid.columns.length * grid.rows.length <= MAX_SLOTS,
    )
    .toSorted((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0))
}

function gridOf(lines: Rulings): Grid {
  const { horizontal, vertical } = lines
  return {
    // A table may be open at its sides or cut by the end of a page: the lines across reach as far as its cells do.
    columns: clustered([...vertical.map((line) => line.at), ...ends(horizontal, vertical)]),
    rows: clustered([...horizontal.map((line) => line.at), ...ends(vertical, horizontal)]),
    drawn: lines,
  }
}

/** Outer ends of the lines of one direction where they reach well beyond the outermost lines of the other. */
function ends(lines: readonly Ruling[], crossing: readonly Ruling[]): readonly number[] {
  const first = Math.min(...crossing.map((line) => line.at))
  const last = Math.max(...crossing.map((line) => line.at))
  const from = Math.min(...lines.map((line) => line.from))
  const to = Math.max(...lines.map((line) => line.to))
  return [...(from < first - 2 * TOUCH ? [from] : []), ...(to > last + 2 * TOUCH ? [to] : [])]
}

function touches(across: Ruling, down: Ruling): boolean {
  return (
    down.at >= across.from - TOUCH &&
    down.at <= across.to + TOUCH &&
    across.at >= down.from - TOUCH &&
    across.at <= down.to + TOUCH
  )
}

/** Places closer than the thickness of a double line are one. */
function clustered(places: readonly number[]): readonly number[] {
  const result: number[] = []
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = result.at(-1)
    if (last === undefined || place - last > TOUCH) result.push(place)
  }
  return result
}

/** Whether a border is drawn on the line at `at` beside the point `along` of it. */
export function isDrawn(lines: readonly Ruling[], at: number, along: number): boolean {
  return lines.some(
    (line) => Math.abs(line.at - at) <= TOUCH && line.from - 1 <= along && line.to + 1 >= along,
  )
}
