import type { Cells } from '../form-cells.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Marks in the journal above those of the work. */
export type JournalCount = {
  /** Who has both marks. */
  readonly pupils: number
  readonly above: number
  /**
   * So many would be above if they were as often as in the other cells of the test among pupils with the same mark for the work; null where
   * there is nobody to compare with. A strong school has few marks that could be raised: shares of all pupils would mislead.
   */
  readonly expected: number | null
}

const HIGHEST_MARK = 5

/** What a head teacher can count with the journal in hand, beside the other schools at the same work. */
export function countJournal(data: ScreeningData, cells: Cells, cell: number): JournalCount {
  const own = countByMark(data, cells, cell, cell + 1)
  const [from, to] = cellsOfTest(cells, cell)
  const all = countByMark(data, cells, from, to)
  let [expected, compared] = [0, 0]
  for (let mark = 0; mark <= HIGHEST_MARK; mark++) {
    const ownPupils = own.pupils[mark] ?? 0
    const others = (all.pupils[mark] ?? 0) - ownPupils
    if (others === 0) continue
    compared += ownPupils
    expected += (ownPupils * ((all.above[mark] ?? 0) - (own.above[mark] ?? 0))) / others
  }
  const pupils = sumOf(own.pupils)
  return { pupils, above: sumOf(own.above), expected: compared === pupils && pupils > 0 ? expected : null }
}

function countByMark({ roll }: ScreeningData, cells: Cells, cellFrom: number, cellTo: number) {
  const pupils = new Int32Array(HIGHEST_MARK + 1)
  const above = new Int32Array(HIGHEST_MARK + 1)
  for (let at = cells.start[cellFrom] ?? 0; at < (cells.start[cellTo] ?? 0); at++) {
    const row = cells.order[at] ?? 0
    const [journal = 0, mark = 0] = [roll.journal[row], roll.mark[row]]
    if (journal === 0 || mark === 0 || roll.isAbsent[row] === 1) continue
    pupils[mark] = (pupils[mark] ?? 0) + 1
    if (journal > mark) above[mark] = (above[mark] ?? 0) + 1
  }
  return { pupils, above }
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Cells of one test stand together. */
function cellsOfTest({ test, count }: Cells, cell: number): readonly [from: number, to: number] {
  let [from, to] = [cell, cell + 1]
  while (from > 0 && test[from - 1] === test[cell]) from -= 1
  while (to < count && test[to] === test[cell]) to += 1
  return [from, to]
}
