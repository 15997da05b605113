import { type Effects, noEffects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import { hasEveryItem } from '../has-every-item.ts'
import type { ItemScores } from '../reference/item-scores.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Below this the sum says nothing. */
const LEAST_VARIANCE = 0.3

/** The sum of scores of a cell's pupils over its variance: how often points came otherwise than the totals explain. `scores` one per test. */
export function sumItemScores(
  { roll, tests }: ScreeningData,
  cells: Cells,
  scores: readonly (ItemScores | null)[],
): Required<Effects> {
  const effects = noEffects(cells.count)
  for (let cell = 0; cell < cells.count; cell++) {
    const test = cells.test[cell] ?? 0
    const table = scores[test]
    const maxima = tests[test]?.maxima
    if (!table || !maxima) continue
    let [sum, variance, third] = [0, 0, 0]
    for (let place = cells.start[cell] ?? 0; place < (cells.start[cell + 1] ?? 0); place++) {
      const row = cells.order[place] ?? 0
      const total = roll.total[row] ?? -1
      const from = roll.pointsAt[row] ?? 0
      if (total < 0 || total >= table.variance.length || !hasEveryItem(roll.points, from, maxima.length))
        continue
      for (let item = 0; item < maxima.length; item++) {
        const at = (table.offsets[item] ?? 0) + total * ((maxima[item] ?? 0) + 1)
        sum += table.score[at + (roll.points[from + item] ?? 0)] ?? 0
      }
      variance += table.variance[total] ?? 0
      third += table.thirdMoment[total] ?? 0
    }
    if (variance <= LEAST_VARIANCE) continue
    effects.effect[cell] = sum / variance
    effects.variance[cell] = 1 / variance
    effects.skewness[cell] = third / variance ** 1.5
  }
  return effects
}
