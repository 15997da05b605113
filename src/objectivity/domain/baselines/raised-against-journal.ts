import { flagged, type RuleInput, type RuleResult, testedRows } from './baseline.ts'

/** B2: more marks above the journal than the region's share: (k − n p) / √(n p (1 − p)). */
export function raisedAgainstJournal(input: RuleInput): RuleResult {
  const { cells, data } = input
  const raised = new Int32Array(cells.count)
  const compared = new Int32Array(cells.count)
  let [all, allRaised] = [0, 0]
  for (let cell = 0; cell < cells.count; cell++) {
    for (const row of testedRows(input, cell)) {
      const journal = data.roll.journal[row] ?? 0
      const mark = data.roll.mark[row] ?? 0
      if (journal === 0 || mark === 0) continue
      compared[cell] = (compared[cell] ?? 0) + 1
      if (mark > journal) raised[cell] = (raised[cell] ?? 0) + 1
    }
    all += compared[cell] ?? 0
    allRaised += raised[cell] ?? 0
  }
  const share = allRaised / all
  const score = Float64Array.from(raised, (count, cell) => {
    const pupils = compared[cell] ?? 0
    // Where nobody is compared, nobody is raised or everybody is, 0 / 0: not known.
    return (count - pupils * share) / Math.sqrt(pupils * share * (1 - share))
  })
  return flagged(score)
}
