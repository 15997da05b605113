import type { Cells } from './form-cells.ts'
import type { TestReference } from './reference/test-reference.ts'
import type { ScreeningData } from './screening-data.ts'

/** Normal scores of the roll: of each pupil, and their mean in each cell. NaN where nobody was tested. */
export type PupilScores = { readonly score: Float64Array; readonly cellMean: Float64Array }

export function scorePupils(
  { roll }: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): PupilScores {
  const score = new Float64Array(roll.length).fill(Number.NaN)
  const cellMean = new Float64Array(cells.count).fill(Number.NaN)
  for (let cell = 0; cell < cells.count; cell++) {
    const normalScore = references[cells.test[cell] ?? 0]?.normalScore
    let sum = 0
    let tested = 0
    for (let at = cells.start[cell] ?? 0; at < (cells.start[cell + 1] ?? 0); at++) {
      const row = cells.order[at] ?? 0
      const total = roll.total[row] ?? -1
      const value = total < 0 ? Number.NaN : (normalScore?.[total] ?? Number.NaN)
      if (!Number.isFinite(value)) continue
      score[row] = value
      sum += value
      tested++
    }
    if (tested > 0) cellMean[cell] = sum / tested
  }
  return { score, cellMean }
}
