import { combineByCauchy } from '#statistics/cauchy-combination.ts'
import type { Cells } from '../form-cells.ts'
import { hardCounts } from '../markers/hard-items.ts'
import type { MeasuredMarkers } from '../measure-markers.ts'
import { fitLowerHalf, fitMiddleHalf, type HonestNull, upperTail } from './honest-null.ts'
import { type Standardised, standardise } from './honest-variation.ts'
import { withoutLevelDrift } from './level-drift.ts'
import { type Marker, markers } from './marker.ts'

/** An unusual level lends a little to two markers: never more than 2.5 standard deviations, never with the full weight. */
const [LEVEL_WEIGHT, LEVEL_CAP] = [0.35, 2.5]
const LEAST_JOURNAL_SCALE = 0.85
const SMALL_CELL = 12
export type CarefulMarker = 'mark-boundary' | 'open-items' | 'hard-items'

/**
 * One municipality knows the region only by its published curves, and tests its few cells a little more carefully. More care than
 * this (1.1 and 1.2, ν ≤ 12) left honest cells below p = 0.01 six times too seldom: ADR 0032.
 */
const careOfMunicipality: Readonly<Record<CarefulMarker, number>> = {
  'mark-boundary': 1.05,
  'open-items': 1,
  'hard-items': 1.1,
}
/** Where few schools are their own reference, nulls and curves rest on little: without it 6 of 640 honest schools were named, ADR 0032. */
const careOfFewSchools: Readonly<Record<CarefulMarker, number>> = {
  'mark-boundary': 1.1,
  'open-items': 1.2,
  'hard-items': 1.2,
}
const MOST_FREEDOM = 15

/** A marker in standard deviations of honest cells, with the weight that its measurement deserves. */
export type WeighedMarker = {
  readonly z: Float64Array
  /** 1 / √(v + τ²). */
  readonly weight: Float64Array
}

export type CellEvidence = {
  /** p per cell by marker; NaN where not measured. */
  readonly ps: Readonly<Record<Marker, Float64Array>>
  readonly combined: Float64Array
  /** p per cell of the journal's jump alone: a school's own habit does not repeat itself in it. */
  readonly jumpTails: Float64Array
  /** What the school's own evidence is pooled from. */
  readonly weighed: Readonly<
    Record<'mark-boundary' | 'open-items' | 'hard-items' | 'journal-level' | 'journal-jump', WeighedMarker>
  >
  readonly standardised: Readonly<
    Record<'mark-boundary' | 'open-items' | 'journal-level' | 'journal-jump', Standardised>
  > & {
    readonly 'hard-items': readonly Standardised[]
  }
}

export type Reach = {
  readonly isMunicipality: boolean
  readonly isSmallReference: boolean
  readonly hasFewSchools: boolean
}

/** By how much a null is widened; null where it stands as fitted. */
export function careOf({ isMunicipality, hasFewSchools }: Reach, marker: CarefulMarker): number | null {
  if (isMunicipality) return careOfMunicipality[marker]
  return hasFewSchools ? careOfFewSchools[marker] : null
}

/** Turns measured effects into p values, marker by marker and together. */
export function weighCells(
  measured: MeasuredMarkers,
  cells: Cells,
  cellMean: Float64Array,
  reach: Reach,
): CellEvidence {
  const { level } = measured
  const { isSmallReference } = reach
  const boundary = standardise(measured.boundary, { isSmallReference })
  const open = standardise(withoutLevelDrift(measured.openItems, cells, cellMean), { isCentred: true })
  const hard = measured.hardItems.map((effects) =>
    standardise(withoutLevelDrift(effects, cells, cellMean), { isCentred: true }),
  )
  const journal = standardise(measured.journal.level, { isSmallReference })
  const jump = standardise(measured.journal.jump, { isSmallReference })

  const openY = withLevel(open.z, level)
  const hardY = hard.map(({ z }) => withLevel(z, level))
  const tail = (marker: CarefulMarker, values: Float64Array) =>
    tailsBySize(values, cells.tested, careOf(reach, marker))

  const hardTails = hardY.map((values) => tail('hard-items', values))
  const jumpTails = journalTailsOf(jump.z)
  const ps: Record<Marker, Float64Array> = {
    'mark-boundary': tail('mark-boundary', boundary.z),
    'open-items': tail('open-items', openY),
    'hard-items': combineColumns(hardTails, cells.count),
    'similar-answers': measured.similarAnswers,
    'weak-absent': measured.weakAbsenceTails,
    'generous-journal': combineColumns([journalTailsOf(journal.z), jumpTails], cells.count),
  }
  return {
    ps,
    combined: combineColumns(
      markers.map((marker) => ps[marker]),
      cells.count,
    ),
    jumpTails,
    weighed: {
      'mark-boundary': weigh(boundary.z, measured.boundary.variance, boundary.tauSquared),
      'open-items': weigh(openY, measured.openItems.variance, open.tauSquared),
      'hard-items': weighHard(
        hardY,
        measured.hardItems.map(({ variance }) => variance),
        hard,
      ),
      'journal-level': weigh(journal.z, measured.journal.level.variance, journal.tauSquared),
      'journal-jump': weigh(jump.z, measured.journal.jump.variance, jump.tauSquared),
    },
    standardised: {
      'mark-boundary': boundary,
      'open-items': open,
      'hard-items': hard,
      'journal-level': journal,
      'journal-jump': jump,
    },
  }
}

function withLevel(z: Float64Array, level: Float64Array): Float64Array {
  const whole = Math.sqrt(1 + LEVEL_WEIGHT ** 2)
  return z.map((value, cell) => {
    const capped = Math.min(Math.max(level[cell] ?? 0, -LEVEL_CAP), LEVEL_CAP)
    return (value + LEVEL_WEIGHT * capped) / whole
  })
}

/** Small cells and larger ones have nulls of their own. */
function tailsBySize(values: Float64Array, tested: Int32Array, care: number | null): Float64Array {
  const isSmall = (cell: number) => (tested[cell] ?? 0) <= SMALL_CELL
  const small = careful(fitLowerHalf(values.filter((_, cell) => isSmall(cell))), care)
  const large = careful(fitLowerHalf(values.filter((_, cell) => !isSmall(cell))), care)
  return values.map((value, cell) => upperTail(isSmall(cell) ? small : large, value))
}

function journalTailsOf(values: Float64Array): Float64Array {
  const honest = fitMiddleHalf(values, LEAST_JOURNAL_SCALE)
  return values.map((value) => upperTail(honest, value))
}

export function careful(honest: HonestNull, care: number | null): HonestNull {
  if (care === null) return honest
  return {
    ...honest,
    scale: honest.scale * care,
    degreesOfFreedom: Math.min(honest.degreesOfFreedom, MOST_FREEDOM),
  }
}

function combineColumns(columns: readonly Float64Array[], count: number): Float64Array {
  const row = new Float64Array(columns.length)
  return Float64Array.from({ length: count }, (_, cell) => {
    for (const [at, column] of columns.entries()) row[at] = column[cell] ?? Number.NaN
    return combineByCauchy(row)
  })
}

function weigh(z: Float64Array, variance: Float64Array, tauSquared: number): WeighedMarker {
  return { z, weight: variance.map((own) => 1 / Math.sqrt(own + tauSquared)) }
}

/** The mean over the numbers of hardest items; they overlap, so the mean spreads a little less than each. */
const HARD_SPREAD = 1.1

function weighHard(
  ys: readonly Float64Array[],
  variances: readonly Float64Array[],
  hard: readonly Standardised[],
): WeighedMarker {
  const count = ys[0]?.length ?? 0
  const z = new Float64Array(count).fill(Number.NaN)
  const weight = new Float64Array(count).fill(Number.NaN)
  for (let cell = 0; cell < count; cell++) {
    let [sum, weights, known] = [0, 0, 0]
    for (let at = 0; at < hardCounts.length; at++) {
      const value = ys[at]?.[cell] ?? Number.NaN
      if (!Number.isFinite(value)) continue
      sum += value
      weights += 1 / Math.sqrt((variances[at]?.[cell] ?? 0) + (hard[at]?.tauSquared ?? 0))
      known++
    }
    if (known === 0) continue
    z[cell] = (HARD_SPREAD * sum) / known
    weight[cell] = weights / known
  }
  return { z, weight }
}
