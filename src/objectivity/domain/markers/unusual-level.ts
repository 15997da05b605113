import { huberRegression } from '#statistics/huber-regression.ts'
import { medianOf } from '#statistics/quantile-of-sorted.ts'
import { standardise } from '../evidence/honest-variation.ts'
import type { Cells } from '../form-cells.ts'
import type { OtherResults } from '../other-results.ts'
import type { PupilScores } from '../pupil-scores.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Variance of a pupil's score that the predictors leave. */
const LEFT_OVER = 0.42
/** Cells of one size are fitted apart when the region is large enough. */
const LARGE_REGION = 1500
const SIZES = [12, 40] as const
const FEWEST_CELLS = 40
/** Two views of one thing: their sum has this standard deviation. */
const OF_TWO_VIEWS = 1.8

/**
 * How far a cell stands from what the same pupils' other results, the journal and the school's context foretell, in standard
 * deviations of honest cells. It accuses nobody: a new teacher looks the same. 0 where nothing is foretold.
 */
export function measureUnusualLevel(
  data: ScreeningData,
  cells: Cells,
  scores: PupilScores,
  others: OtherResults,
  isSmallReference: boolean,
): Float64Array {
  const predictors = foretellers(data, cells, scores, others)
  const views = [predictors, predictors.slice(3)].map((chosen) =>
    viewOf(chosen, cells, scores.cellMean, isSmallReference),
  )
  return Float64Array.from(scores.cellMean, (_, cell) => {
    const sum = views.reduce((all, view) => all + (view[cell] ?? Number.NaN), 0)
    return Number.isFinite(sum) ? sum / OF_TWO_VIEWS : 0
  })
}

/** Columns by cell: other subjects, neighbouring years, other grades; then journal and context. NaN where unknown. */
function foretellers(
  { roll, schools, tests }: ScreeningData,
  cells: Cells,
  { cellMean }: PupilScores,
  { sameYear, nearYears }: OtherResults,
): readonly Float64Array[] {
  const meanOverPupils = (scoreOf: (row: number) => number) =>
    Float64Array.from({ length: cells.count }, (_, cell) => {
      let [sum, known] = [0, 0]
      for (let at = cells.start[cell] ?? 0; at < (cells.start[cell + 1] ?? 0); at++) {
        const row = cells.order[at] ?? 0
        const value = (roll.total[row] ?? -1) < 0 ? Number.NaN : scoreOf(row)
        if (!Number.isFinite(value)) continue
        sum += value
        known++
      }
      return known > 0 ? sum / known : Number.NaN
    })
  const journal = meanOverPupils((row) => roll.journal[row] || Number.NaN)
  const context = Float64Array.from(cells.school, (school) => schools[school]?.contextIndex ?? Number.NaN)
  return [
    meanOverPupils((row) => sameYear[row] ?? Number.NaN),
    meanOverPupils((row) => nearYears[row] ?? Number.NaN),
    otherCohorts(cells, cellMean, (cell) => {
      const test = tests[cells.test[cell] ?? 0]
      return test ? test.year - test.grade : 0
    }),
    journal,
    context,
  ]
}

/** The median of the school's cells of pupils of another age: nobody sits in both. */
function otherCohorts(
  cells: Cells,
  cellMean: Float64Array,
  cohortOf: (cell: number) => number,
): Float64Array {
  const medians = new Float64Array(cells.count).fill(Number.NaN)
  const all = Array.from({ length: cells.count }, (_, cell) => cell)
  for (const own of Map.groupBy(all, (cell) => cells.school[cell] ?? 0).values()) {
    const cohorts = Map.groupBy(own, cohortOf)
    for (const [cohort, members] of cohorts) {
      const foreign = own.filter((cell) => cohortOf(cell) !== cohort)
      const median = medianOf(foreign.map((cell) => cellMean[cell] ?? Number.NaN))
      for (const cell of members) medians[cell] = median
    }
  }
  return medians
}

function viewOf(
  predictors: readonly Float64Array[],
  cells: Cells,
  cellMean: Float64Array,
  isSmallReference: boolean,
): Float64Array {
  const residuals = new Float64Array(cells.count).fill(Number.NaN)
  const known = Array.from({ length: cells.count }, (_, cell) => cell).filter((cell) =>
    Number.isFinite(cellMean[cell]),
  )
  const patterns = Map.groupBy(known, (cell) => {
    const pattern = predictors.map((column) => (Number.isFinite(column[cell]) ? '1' : '0')).join('')
    return known.length > LARGE_REGION ? `${pattern}${sizeClass(cells.tested[cell] ?? 0)}` : pattern
  })
  for (const members of patterns.values()) {
    if (members.length < FEWEST_CELLS) continue
    const columns = predictors.filter((column) => Number.isFinite(column[members[0] ?? 0]))
    const width = columns.length + 1
    const rows = new Float64Array(members.length * width)
    const response = new Float64Array(members.length)
    const weights = new Float64Array(members.length)
    for (const [at, cell] of members.entries()) {
      rows.set([1, ...columns.map((column) => column[cell] ?? 0)], at * width)
      response[at] = cellMean[cell] ?? 0
      const tested = cells.tested[cell] ?? 0
      weights[at] = tested / (1 + 0.06 * tested)
    }
    const fit = huberRegression(rows, width, response, weights)
    for (const [at, cell] of members.entries()) residuals[cell] = fit.residuals[at] ?? Number.NaN
  }
  const variance = Float64Array.from(cells.tested, (tested) => (tested > 0 ? LEFT_OVER / tested : Number.NaN))
  return standardise({ effect: residuals, variance }, { isSmallReference }).z
}

function sizeClass(tested: number): number {
  return SIZES.filter((size) => tested > size).length
}
