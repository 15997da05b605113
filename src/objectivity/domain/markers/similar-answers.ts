import { normalQuantile } from '#statistics/normal-distribution.ts'
import { quantileOfSorted } from '#statistics/quantile-of-sorted.ts'
import { studentUpperTail } from '#statistics/student-tail.ts'
import type { Cells } from '../form-cells.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'
import { type ClassSimilarity, compareClasses } from './compare-classes.ts'

const FEWEST_CLASSES = 20
const SMALLEST_WINDOW = 120
const LARGEST_WINDOW = 400
/** Honest classes reach further than the middle of them foretells: measured without manipulation. */
const CARE = 1.12
const NEAR_ZERO = 1e-15
/** Published curves fit some works badly: a municipality's tail is made as long as Student's. */
const FREEDOM_OF_MUNICIPALITY = 30
/** Sums over pairs have nearly a normal law, with a tail a little longer. Quantiles R: qt(c(.9, .97), 15) */
const [FREEDOM_OF_SUMS, STUDENT_90, STUDENT_97] = [15, 1.340_605_6, 2.034_289_4]
/** Distances of the 90th and 97th percentiles from the median, and of the median from the mode, of a Gumbel distribution. */
const [GUMBEL_90_50, GUMBEL_97_50, GUMBEL_50] = [1.8839, 3.1248, 0.3665]
const LEAST_SPREAD = 0.25

/** One p per cell, the least of its classes corrected for their number; NaN where it cannot be measured. */
export type SimilarAnswers = {
  /** A few pairs have almost everything in common. */
  readonly copied: Float64Array
  /** Most pairs have a little too much in common. */
  readonly alike: Float64Array
}

/** Pupils of one class and variant have the same points at the same items more often than their totals explain. */
export function measureSimilarAnswers(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): SimilarAnswers {
  const isMunicipality = data.tests.some(({ published }) => published !== null)
  const classes = compareClasses(data, cells, references)
  const tailsOf = (statistic: (one: ClassSimilarity) => number, tailOf: TailOfClass) =>
    leastOfClasses(
      classes,
      upperTails(
        classes.map((one) => ({ pairs: one.pairs, statistic: statistic(one) })),
        tailOf,
      ),
      cells.count,
    )
  if (classes.length < FEWEST_CLASSES) {
    const nothing = new Float64Array(cells.count).fill(Number.NaN)
    return { copied: nothing, alike: nothing }
  }
  return {
    copied: tailsOf(({ copied }) => copied, isMunicipality ? tailInMunicipality : tailInRegion),
    alike: tailsOf(({ alike }) => alike, tailOfSum),
  }
}

function leastOfClasses(
  classes: readonly ClassSimilarity[],
  tails: Float64Array,
  count: number,
): Float64Array {
  const least = new Float64Array(count).fill(1)
  const counts = new Int32Array(count)
  for (const [at, p] of tails.entries()) {
    const cell = classes[at]?.cell ?? 0
    least[cell] = Math.min(least[cell] ?? 1, p)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return least.map((p, cell) => {
    const own = counts[cell] ?? 0
    // 1 − (1 − p)^classes without losing a small p.
    return own > 0 ? -Math.expm1(own * Math.log1p(-Math.min(p, 1 - 1e-12))) : Number.NaN
  })
}

type Compared = { readonly pairs: number; readonly statistic: number }

/** How often honest classes reach a statistic, told by the sorted statistics of classes with a similar number of pairs. */
type TailOfClass = (statistic: number, similar: Float64Array) => number

/** Most of a few pairs: Gumbel's law. */
function gumbelTail(statistic: number, middle: number, spread: number): number {
  const mode = middle - GUMBEL_50 * spread
  return -Math.expm1(-Math.exp(-(statistic - mode) / spread))
}

function tailInRegion(statistic: number, similar: Float64Array): number {
  const middle = quantileOfSorted(similar, 0.5)
  const near = (quantileOfSorted(similar, 0.9) - middle) / GUMBEL_90_50
  return gumbelTail(statistic, middle, Math.max(LEAST_SPREAD, CARE * near))
}

function tailInMunicipality(statistic: number, similar: Float64Array): number {
  const middle = quantileOfSorted(similar, 0.5)
  const near = (quantileOfSorted(similar, 0.9) - middle) / GUMBEL_90_50
  const far = (quantileOfSorted(similar, 0.97) - middle) / GUMBEL_97_50
  return lengthened(gumbelTail(statistic, middle, Math.max(LEAST_SPREAD, near, far)))
}

/** A sum over all pairs: Student's law, by the farther of the 90th and 97th percentiles. */
function tailOfSum(statistic: number, similar: Float64Array): number {
  const middle = quantileOfSorted(similar, 0.5)
  const near = (quantileOfSorted(similar, 0.9) - middle) / STUDENT_90
  const far = (quantileOfSorted(similar, 0.97) - middle) / STUDENT_97
  return studentUpperTail((statistic - middle) / Math.max(LEAST_SPREAD, near, far), FREEDOM_OF_SUMS)
}

/** Upper tails among the classes with a similar number of pairs. */
function upperTails(classes: readonly Compared[], tailOf: TailOfClass): Float64Array {
  const ps = new Float64Array(classes.length)
  const bySize = Array.from(classes.keys()).sort(
    (a, b) =>
      (classes[a]?.pairs ?? 0) - (classes[b]?.pairs ?? 0) ||
      (classes[a]?.statistic ?? 0) - (classes[b]?.statistic ?? 0),
  )
  const count = classes.length
  const width = Math.min(count, Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, count >> 3)))
  const statisticAt = (place: number) => classes[bySize[place] ?? 0]?.statistic ?? 0
  const window = Float64Array.from({ length: width }, (_, place) => statisticAt(place)).sort()
  let from = 0
  for (const [place, at] of bySize.entries()) {
    const begin = Math.min(Math.max(place - (width >> 1), 0), count - width)
    for (; from < begin; from++) replaceSorted(window, statisticAt(from), statisticAt(from + width))
    ps[at] = tailOf(statisticAt(place), window)
  }
  return ps
}

function lengthened(p: number): number {
  const z = -normalQuantile(Math.min(Math.max(p, NEAR_ZERO), 1 - NEAR_ZERO))
  return studentUpperTail(z, FREEDOM_OF_MUNICIPALITY)
}

/** Takes one value out of a sorted window and puts another in. */
function replaceSorted(window: Float64Array, out: number, into: number): void {
  let place = lowerBound(window, out)
  while (place + 1 < window.length && (window[place + 1] ?? 0) < into) {
    window[place] = window[place + 1] ?? 0
    place++
  }
  while (place > 0 && (window[place - 1] ?? 0) > into) {
    window[place] = window[place - 1] ?? 0
    place--
  }
  window[place] = into
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
