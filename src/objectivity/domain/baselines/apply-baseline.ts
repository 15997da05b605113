import { type Baseline, flagged, type RuleInput, type RuleResult } from './baseline.ts'
import { fuzzyClusters } from './fuzzy-clusters.ts'
import { meanAboveOtherCells, meanAboveRegion } from './mean-above-region.ts'
import { personFit } from './person-fit.ts'
import { raisedAgainstJournal } from './raised-against-journal.ts'
import { spikesAtMarks } from './spikes-at-marks.ts'

/** Applies one of the usual rules to all cells. */
export function applyBaseline(rule: Baseline, input: RuleInput): RuleResult {
  switch (rule) {
    case 'mean-above-region':
      return meanAboveRegion(input)
    case 'raised-against-journal':
      return raisedAgainstJournal(input)
    case 'spikes-at-marks':
      return spikesAtMarks(input)
    case 'fuzzy-clusters':
      return fuzzyClusters(input)
    case 'person-fit':
      return personFit(input)
    case 'sum-of-rules':
      return sumOfRules(input)
    default:
      return rule satisfies never
  }
}

const summed = [
  meanAboveRegion,
  meanAboveOtherCells,
  raisedAgainstJournal,
  spikesAtMarks,
  fuzzyClusters,
  personFit,
]

/** B6: the others together, each over its own standard deviation. */
function sumOfRules(input: RuleInput): RuleResult {
  const columns = summed.map((rule) => scaled(rule(input).score))
  const score = Float64Array.from({ length: input.cells.count }, (_, cell) => {
    const known = columns.map((column) => column[cell] ?? Number.NaN).filter(Number.isFinite)
    return known.length > 0
      ? known.reduce((sum, value) => sum + value, 0) / Math.sqrt(columns.length)
      : Number.NaN
  })
  return flagged(score)
}

function scaled(score: Float64Array): Float64Array {
  const known = score.filter(Number.isFinite)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  return score.map((value) => (deviation > 0 ? value / deviation : Number.NaN))
}

/** Mean of a school's cells and a quarter of their highest; named if a quarter of the cells, and at least two, are. */
export function baselineOfSchools({ score, flags }: RuleResult, { cells, data }: RuleInput): RuleResult {
  const schoolScore = new Float64Array(data.schools.length).fill(Number.NaN)
  const schoolFlags = new Uint8Array(data.schools.length)
  for (const [school, own] of Map.groupBy(cells.school.keys(), (cell) => cells.school[cell] ?? 0)) {
    const known = own.filter((cell) => Number.isFinite(score[cell]))
    if (known.length === 0) continue
    const values = known.map((cell) => score[cell] ?? 0)
    schoolScore[school] =
      values.reduce((sum, value) => sum + value, 0) / values.length + 0.25 * Math.max(...values)
    const named = own.reduce((sum, cell) => sum + (flags[cell] ?? 0), 0)
    schoolFlags[school] = named >= 2 && named >= own.length / 4 ? 1 : 0
  }
  return { score: schoolScore, flags: schoolFlags }
}
