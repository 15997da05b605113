import { huberRegression } from '#statistics/huber-regression.ts'
import { medianOf } from '#statistics/quantile-of-sorted.ts'
import { type Effects, noEffects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import type { PupilScores } from '../pupil-scores.ts'
import type { ScreeningData } from '../screening-data.ts'
import { measureJournalScatter } from './journal-scatter.ts'

const WIDTH = 4
/** A habit needs so many cells of the school to be seen. */
const LEAST_CELLS = 6
/** The median of the other cells has a variance of its own: π/2 of the mean's. */
const OF_MEDIAN = 1.57
const FEWEST_PUPILS = 50

export type JournalEffects = {
  /** Mean of journal marks over what the region gives pupils of this score. */
  readonly level: Effects
  /** The same against the school's own habit elsewhere. */
  readonly jump: Effects
  /** How far marks stand from the cell's own mean, squared, over what is usual at these scores. */
  readonly scatter: Effects
  /** By so many equal classes each cell was marked: n² / Σ n² of a class; 1 where there are no marks. */
  readonly classes: Float64Array
  /** The number of the subject of each cell: one subject of a school has teachers of its own. */
  readonly subject: Int32Array
}

/** Journal marks are higher than the region gives pupils of the same score in cells of the same mean. */
export function measureGenerousJournal(
  { roll, tests }: ScreeningData,
  cells: Cells,
  { score, cellMean }: PupilScores,
): JournalEffects {
  const subjects = [...new Set(tests.map((test) => test.subject))]
  const subject = Int32Array.from(cells.test, (test) => subjects.indexOf(tests[test]?.subject ?? ''))
  const level = noEffects(cells.count)
  const jump = noEffects(cells.count)
  const compared: number[] = []
  const cellOf: number[] = []
  for (let cell = 0; cell < cells.count; cell++) {
    for (let at = cells.start[cell] ?? 0; at < (cells.start[cell + 1] ?? 0); at++) {
      const row = cells.order[at] ?? 0
      if ((roll.journal[row] ?? 0) === 0 || !Number.isFinite(score[row])) continue
      compared.push(row)
      cellOf.push(cell)
    }
  }
  if (compared.length < FEWEST_PUPILS) {
    return {
      level,
      jump,
      scatter: noEffects(cells.count),
      classes: new Float64Array(cells.count).fill(1),
      subject,
    }
  }

  const rows = new Float64Array(compared.length * WIDTH)
  const journal = new Float64Array(compared.length)
  for (const [at, row] of compared.entries()) {
    const z = score[row] ?? 0
    const from = at * WIDTH
    rows[from] = 1
    rows[from + 1] = z
    rows[from + 2] = cellMean[cellOf[at] ?? 0] ?? 0
    rows[from + 3] = z * z
    journal[at] = roll.journal[row] ?? 0
  }
  const { residuals, scale } = huberRegression(rows, WIDTH, journal)
  const sums = new Float64Array(cells.count)
  const counts = new Int32Array(cells.count)
  for (const [at, cell] of cellOf.entries()) {
    sums[cell] = (sums[cell] ?? 0) + (residuals[at] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const pupils = counts[cell] ?? 0
    if (pupils === 0) continue
    level.effect[cell] = (sums[cell] ?? 0) / pupils
    level.variance[cell] = (scale * scale) / pupils
  }
  againstOwnHabit(cells, level, jump)
  const marks = {
    cell: cellOf,
    score: Float64Array.from(compared, (row) => score[row] ?? 0),
    residual: residuals,
  }
  return {
    level,
    jump,
    scatter: measureJournalScatter(marks, level.effect, counts),
    classes: equalClasses(compared, cellOf, roll.schoolClass, counts),
    subject,
  }
}

/** Pupils of one class stand together. */
function equalClasses(
  compared: readonly number[],
  cellOf: readonly number[],
  schoolClass: Int32Array,
  counts: Int32Array,
): Float64Array {
  const squares = new Float64Array(counts.length)
  for (let from = 0; from < compared.length; ) {
    const own = cellOf[from] ?? 0
    let after = from + 1
    while (cellOf[after] === own && schoolClass[compared[after] ?? 0] === schoolClass[compared[from] ?? 0])
      after++
    squares[own] = (squares[own] ?? 0) + (after - from) ** 2
    from = after
  }
  return squares.map((square, own) => (square > 0 ? (counts[own] ?? 0) ** 2 / square : 1))
}

function againstOwnHabit(cells: Cells, level: Effects, jump: Effects): void {
  const bySchool = Map.groupBy(
    Array.from({ length: cells.count }, (_, cell) => cell).filter((cell) =>
      Number.isFinite(level.effect[cell]),
    ),
    (cell) => cells.school[cell] ?? 0,
  )
  for (const own of bySchool.values()) {
    if (own.length < LEAST_CELLS) continue
    for (const cell of own) {
      const others = own.filter((other) => other !== cell)
      const habit = medianOf(others.map((other) => level.effect[other] ?? 0))
      jump.effect[cell] = (level.effect[cell] ?? 0) - habit
      jump.variance[cell] = (level.variance[cell] ?? 0) * (1 + OF_MEDIAN / others.length)
    }
  }
}
