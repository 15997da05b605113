import { quantileOfSorted } from '#statistics/quantile-of-sorted.ts'
import type { Cells } from '../form-cells.ts'
import { hasEveryItem } from '../item-residuals.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'

/** The share of items a copying pupil is taken to copy. */
const COPIED = 0.6
/** One pair weighs no more than e¹². */
const MOST_LIKELY = Math.exp(12)
const FEWEST_CLASSES = 20
const SMALLEST_WINDOW = 60
const LARGEST_WINDOW = 400
/** Distances of the 90th and 97th percentiles from the median, and of the median from the mode, of a Gumbel distribution. */
const [GUMBEL_90_50, GUMBEL_97_50, GUMBEL_50] = [1.8839, 3.1248, 0.3665]
const LEAST_SPREAD = 0.25

/** How alike the answers of a class are: log of the mean likelihood ratio of its pairs. */
export type ClassSimilarity = {
  readonly cell: number
  readonly schoolClass: number
  readonly pairs: number
  readonly statistic: number
}

/**
 * Pupils of one class and variant have the same points at the same items more often than their totals explain.
 * One p per cell, the least of its classes corrected for their number; NaN where it cannot be measured.
 */
export function measureSimilarAnswers(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): Float64Array {
  const ps = new Float64Array(cells.count).fill(Number.NaN)
  const classes = compareClasses(data, cells, references)
  if (classes.length < FEWEST_CLASSES) return ps
  const least = new Float64Array(cells.count).fill(1)
  const counts = new Int32Array(cells.count)
  for (const [at, p] of upperTails(classes).entries()) {
    const cell = classes[at]?.cell ?? 0
    least[cell] = Math.min(least[cell] ?? 1, p)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const count = counts[cell] ?? 0
    // 1 − (1 − p)^classes without losing a small p.
    if (count > 0) ps[cell] = -Math.expm1(count * Math.log1p(-Math.min(least[cell] ?? 1, 1 - 1e-12)))
  }
  return ps
}

export function compareClasses(
  { roll }: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): readonly ClassSimilarity[] {
  const roots = references.map(({ curves }) =>
    curves?.shares.map((table) => table.map((share) => 1 / Math.sqrt(share))),
  )
  const classes: ClassSimilarity[] = []
  const rows: number[] = []
  for (let cell = 0; cell < cells.count; cell++) {
    const test = cells.test[cell] ?? 0
    const curves = references[test]?.curves
    const inverse = roots[test]
    if (!curves || !inverse) continue
    let sum = 0
    let pairs = 0
    const after = cells.start[cell + 1] ?? 0
    let at = cells.start[cell] ?? 0
    while (at < after) {
      const first = cells.order[at] ?? 0
      const schoolClass = roll.schoolClass[first] ?? -1
      const variant = roll.variant[first] ?? -1
      rows.length = 0
      for (; at < after; at++) {
        const row = cells.order[at] ?? 0
        if (roll.schoolClass[row] !== schoolClass || roll.variant[row] !== variant) break
        const total = roll.total[row] ?? -1
        if (total < 0 || total > curves.maxTotal) continue
        if (hasEveryItem(roll.points, roll.pointsAt[row] ?? 0, curves.maxima.length)) rows.push(row)
      }
      for (let i = 1; i < rows.length; i++) {
        for (let j = 0; j < i; j++) {
          sum += pairLikelihood(roll, curves.maxima, inverse, rows[i] ?? 0, rows[j] ?? 0)
        }
      }
      pairs += (rows.length * (rows.length - 1)) / 2
      const next = at < after ? (roll.schoolClass[cells.order[at] ?? 0] ?? -1) : Number.NaN
      if (next !== schoolClass) {
        if (pairs > 0) classes.push({ cell, schoolClass, pairs, statistic: Math.log(sum / pairs) })
        sum = 0
        pairs = 0
      }
    }
  }
  return classes
}

/** How much likelier two answers are if one pupil copied: Π over items, equal points speak for it, different against. */
export function pairLikelihood(
  roll: ScreeningData['roll'],
  maxima: readonly number[],
  inverseRoots: readonly Float64Array[],
  one: number,
  other: number,
): number {
  const [fromOne, fromOther] = [roll.pointsAt[one] ?? 0, roll.pointsAt[other] ?? 0]
  const [totalOne, totalOther] = [roll.total[one] ?? 0, roll.total[other] ?? 0]
  let ratio = 1
  for (let item = 0; item < maxima.length; item++) {
    const points = roll.points[fromOne + item] ?? 0
    if (points !== roll.points[fromOther + item]) {
      ratio *= 1 - COPIED
      continue
    }
    const width = (maxima[item] ?? 0) + 1
    const table = inverseRoots[item]
    ratio *=
      COPIED * (table?.[totalOne * width + points] ?? 0) * (table?.[totalOther * width + points] ?? 0) +
      1 -
      COPIED
  }
  return Math.min(ratio, MOST_LIKELY)
}

/** Upper tails under a Gumbel law fitted to the classes with a similar number of pairs. */
function upperTails(classes: readonly ClassSimilarity[]): Float64Array {
  const ps = new Float64Array(classes.length)
  const bySize = Array.from(classes.keys()).sort(
    (a, b) =>
      (classes[a]?.pairs ?? 0) - (classes[b]?.pairs ?? 0) ||
      (classes[a]?.statistic ?? 0) - (classes[b]?.statistic ?? 0),
  )
  const wanted = Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, Math.floor(classes.length / 8)))
  const width = Math.min(wanted, classes.length)
  const window = new Float64Array(width)
  let from = -1
  for (const [place, at] of bySize.entries()) {
    const begin = Math.min(Math.max(place - (width >> 1), 0), classes.length - width)
    if (from < 0) {
      for (let k = 0; k < width; k++) window[k] = classes[bySize[begin + k] ?? 0]?.statistic ?? 0
      window.sort()
      from = begin
    }
    for (; from < begin; from++) {
      replaceSorted(
        window,
        classes[bySize[from] ?? 0]?.statistic ?? 0,
        classes[bySize[from + width] ?? 0]?.statistic ?? 0,
      )
    }
    const middle = quantileOfSorted(window, 0.5)
    // The farther quantile guards against classes that are alike because they were taught alike.
    const spread = Math.max(
      LEAST_SPREAD,
      (quantileOfSorted(window, 0.9) - middle) / GUMBEL_90_50,
      (quantileOfSorted(window, 0.97) - middle) / GUMBEL_97_50,
    )
    const mode = middle - GUMBEL_50 * spread
    ps[at] = -Math.expm1(-Math.exp(-((classes[at]?.statistic ?? 0) - mode) / spread))
  }
  return ps
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
