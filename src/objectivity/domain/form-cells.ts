import type { Roll, ScreeningData } from './screening-data.ts'

/**
 * Cells: the pupils of one school at one test. `order` lists the rows of the roll cell by cell, inside a cell by class and
 * variant; the rows of cell c stand at `start[c]` … `start[c + 1] − 1`.
 */
export type Cells = {
  readonly count: number
  readonly school: Int32Array
  readonly test: Int32Array
  readonly start: Int32Array
  readonly order: Int32Array
  /** Pupils with a total. */
  readonly tested: Int32Array
}

/** Sorts the roll into cells; the order of rows in the file leaves no trace but inside a class and variant. */
export function formCells({ roll, schools, tests }: ScreeningData): Cells {
  let order = Int32Array.from({ length: roll.length }, (_, at) => at)
  order = sortedBy(order, roll.variant)
  order = sortedBy(order, roll.schoolClass)
  order = sortedBy(order, roll.school, schools.length)
  order = sortedBy(order, roll.test, tests.length)

  const starts: number[] = []
  for (let at = 0; at < order.length; at++) {
    if (at === 0 || !sameCell(roll, order[at - 1] ?? 0, order[at] ?? 0)) starts.push(at)
  }
  const count = starts.length
  const cells: Cells = {
    count,
    school: new Int32Array(count),
    test: new Int32Array(count),
    start: Int32Array.from([...starts, order.length]),
    order,
    tested: new Int32Array(count),
  }
  for (let cell = 0; cell < count; cell++) {
    const from = cells.start[cell] ?? 0
    const first = order[from] ?? 0
    cells.school[cell] = roll.school[first] ?? 0
    cells.test[cell] = roll.test[first] ?? 0
    let tested = 0
    for (let at = from; at < (cells.start[cell + 1] ?? 0); at++) {
      if ((roll.total[order[at] ?? 0] ?? -1) >= 0) tested++
    }
    cells.tested[cell] = tested
  }
  return cells
}

/** A stable counting sort by one column; −1 comes first. */
function sortedBy(order: Int32Array, column: Int32Array, bound?: number): Int32Array<ArrayBuffer> {
  const highest = bound ?? column.reduce((most, value) => Math.max(most, value), -1) + 1
  const places = new Int32Array(highest + 2)
  for (const row of order) {
    const key = (column[row] ?? -1) + 2
    if (key < places.length) places[key] = (places[key] ?? 0) + 1
  }
  for (let key = 1; key < places.length; key++) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0)
  const sorted = new Int32Array(order.length)
  for (const row of order) {
    const key = (column[row] ?? -1) + 1
    const place = places[key] ?? 0
    sorted[place] = row
    places[key] = place + 1
  }
  return sorted
}

function sameCell(roll: Roll, a: number, b: number): boolean {
  return roll.school[a] === roll.school[b] && roll.test[a] === roll.test[b]
}
