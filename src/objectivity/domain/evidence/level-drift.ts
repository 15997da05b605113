import { huberRegression } from '#statistics/huber-regression.ts'
import type { Effects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'

const WIDTH = 3
/** Above so many cells each test has a drift of its own. */
const LARGE_REGION = 1500
const FEWEST_CELLS = 30

/** Takes away what honest cells of this level show anyway: Huber regression of the effect on 1, z̄, z̄². */
export function withoutLevelDrift(effects: Effects, cells: Cells, cellMean: Float64Array): Effects {
  const measured = Array.from({ length: cells.count }, (_, cell) => cell).filter(
    (cell) => Number.isFinite(effects.effect[cell]) && Number.isFinite(cellMean[cell]),
  )
  const effect = new Float64Array(cells.count).fill(Number.NaN)
  const groups =
    measured.length > LARGE_REGION
      ? [...Map.groupBy(measured, (cell) => cells.test[cell] ?? 0).values()]
      : [measured]
  const pooled = groups.filter((group) => group.length < FEWEST_CELLS).flat()
  for (const group of [...groups.filter((one) => one.length >= FEWEST_CELLS), pooled]) {
    if (group.length === 0) continue
    const rows = new Float64Array(group.length * WIDTH)
    const response = Float64Array.from(group, (cell) => effects.effect[cell] ?? 0)
    for (const [at, cell] of group.entries()) {
      const mean = cellMean[cell] ?? 0
      rows.set([1, mean, mean * mean], at * WIDTH)
    }
    // Too few cells to tell a drift from chance: only the middle is taken away.
    const { residuals } =
      group.length < FEWEST_CELLS
        ? huberRegression(new Float64Array(group.length).fill(1), 1, response)
        : huberRegression(rows, WIDTH, response)
    for (const [at, cell] of group.entries()) effect[cell] = residuals[at] ?? Number.NaN
  }
  return { ...effects, effect }
}
