import type { Cells } from '../form-cells.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Pupils who have a mark for the work and one in the journal, and those whose mark in the journal is the higher one. */
export type JournalCount = {
  readonly pupils: number
  readonly above: number
  /** The same of all the other cells of the test. */
  readonly othersPupils: number
  readonly othersAbove: number
}

/** What a head teacher can count with the journal in hand, beside the other schools at the same work. */
export function countJournal({ roll }: ScreeningData, cells: Cells, cell: number): JournalCount {
  const count = (cellFrom: number, cellTo: number) => {
    const found = { pupils: 0, above: 0 }
    for (let at = cells.start[cellFrom] ?? 0; at < (cells.start[cellTo] ?? 0); at++) {
      const row = cells.order[at] ?? 0
      const [journal = 0, mark = 0] = [roll.journal[row], roll.mark[row]]
      if (journal === 0 || mark === 0 || roll.isAbsent[row] === 1) continue
      found.pupils += 1
      if (journal > mark) found.above += 1
    }
    return found
  }
  const own = count(cell, cell + 1)
  const [from, to] = cellsOfTest(cells, cell)
  const all = count(from, to)
  return { ...own, othersPupils: all.pupils - own.pupils, othersAbove: all.above - own.above }
}

/** Cells of one test stand together. */
function cellsOfTest({ test, count }: Cells, cell: number): readonly [from: number, to: number] {
  let [from, to] = [cell, cell + 1]
  while (from > 0 && test[from - 1] === test[cell]) from -= 1
  while (to < count && test[to] === test[cell]) to += 1
  return [from, to]
}
