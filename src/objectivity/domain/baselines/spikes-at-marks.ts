import { flagged, type RuleInput, type RuleResult, testedRows } from './baseline.ts'

/** B3: a pupils exactly at a cut, b one point below, over the three cuts: (a − b) / √(a + b). */
export function spikesAtMarks(input: RuleInput): RuleResult {
  const { cells, data } = input
  const score = Float64Array.from({ length: cells.count }, (_, cell) => {
    const cuts = data.tests[cells.test[cell] ?? 0]?.cuts ?? []
    let [at, below] = [0, 0]
    for (const row of testedRows(input, cell)) {
      const total = data.roll.total[row] ?? -1
      if (cuts.includes(total)) at++
      if (cuts.includes(total + 1)) below++
    }
    // Of nobody there 0 / 0: not known.
    return (at - below) / Math.sqrt(at + below)
  })
  return flagged(score)
}
