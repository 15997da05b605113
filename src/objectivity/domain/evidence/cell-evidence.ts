import { combineByCauchy } from '#statistics/cauchy-combination.ts'
import { normalQuantile } from '#statistics/normal-distribution.ts'
import type { Cells } from '../form-cells.ts'
import type { MeasuredMarkers } from '../measure-markers.ts'
import { fitHonest, fitMiddleHalf, upperTail } from './honest-null.ts'
import { type Standardised, standardise } from './honest-variation.ts'
import type { Journals } from './journal-of-school.ts'
import { journalSpread, spreadBetweenSubjects } from './journal-spread.ts'
import { withoutLevelDrift } from './level-drift.ts'
import type { Marker } from './marker.ts'
import { tailOfRatio } from './mixed-ratio.ts'
import { type Sign, signs, signsOfMarker } from './sign.ts'
import { ways } from './ways.ts'
import { weighWays } from './weigh-ways.ts'
import { withoutHabit } from './without-habit.ts'

/** Cells of so many pupils have a null of their own. */
const SIZES = [4, 12, 30] as const
/** Fewer cells are only told into small and larger. */
const [LARGE_REGION, SMALL_CELL] = [1500, [12]] as const
/** Where few schools are their own reference, nulls and curves rest on little and are taken so much wider: ADR 0032, 0046. */
const FEW_SCHOOLS_CARE = 1.2
const LEAST_JOURNAL_SCALE = 0.85
const [LOWEST, HIGHEST] = [-3.5, 6]
/** An unusual level counts for no more. */
const MOST_LEVEL = 2.5
const NEAR_ZERO = 1e-14

export type CellEvidence = {
  /** p per cell by marker; NaN where not measured. */
  readonly ps: Readonly<Record<Marker, Float64Array>>
  readonly combined: Float64Array
  /** Log likelihood ratios: of each way, and of each marker alone. */
  readonly ofWays: readonly Float64Array[]
  readonly ofMarkers: Readonly<Record<Marker, Float64Array>>
  readonly journal: Standardised
  /** What the journals of whole schools are weighed by. */
  readonly journals: Journals
}

export type Reach = {
  /** So few cells beside published figures that the middle of the effects is taken to be 0. */
  readonly isSmallReference: boolean
  /** Few schools are their own reference. */
  readonly hasFewSchools: boolean
}

/** Turns measured effects into p values by marker, and into likelihood ratios of what may have been done. */
export function weighCells(
  measured: MeasuredMarkers,
  cells: Cells,
  cellMean: Float64Array,
  schools: number,
  { isSmallReference, hasFewSchools }: Reach,
): CellEvidence {
  const drifting = (marker: typeof measured.openItems) =>
    standardise(withoutLevelDrift(marker, cells, cellMean), { isCentred: true }).z
  const journal = standardise(measured.journal.level, { isSmallReference })
  const jump = standardise(measured.journal.jump, { isSmallReference })
  const scatter = standardise(measured.journal.scatter, { isSmallReference })
  const care = hasFewSchools ? FEW_SCHOOLS_CARE : 1
  const tail = (z: Float64Array) => tailsBySize(z, cells.tested, care)
  const tails: Readonly<Record<Exclude<Sign, 'journal'>, Float64Array>> = {
    boundary: tail(standardise(measured.boundary, { isSmallReference }).z),
    open: tail(drifting(measured.openItems)),
    told: tail(drifting(measured.hardItems.told)),
    raised: tail(drifting(measured.hardItems.raised)),
    copied: measured.similarAnswers.copied,
    alike: measured.similarAnswers.alike,
    absent: measured.weakAbsenceTails,
    level: tail(measured.level),
  }
  const [journalTails, jumpTails] = [journalTailsOf(journal.z), journalTailsOf(jump.z)]
  const scatterTails = tail(scatter.z)
  const scoreOf = (sign: Sign): Float64Array => {
    if (sign === 'journal') {
      return jumpTails.map((p, cell) => scored(Number.isFinite(p) ? p : (journalTails[cell] ?? Number.NaN)))
    }
    const scores = tails[sign].map(scored)
    if (sign === 'level') return scores.map((y) => Math.min(Math.max(y, -MOST_LEVEL), MOST_LEVEL))
    return withoutHabit(scores, cells.school, schools)
  }
  const values = signs.map(scoreOf)
  const ofWays = weighWays(values, cells.tested, ways)
  const together = (columns: readonly Float64Array[]) => combineColumns(columns, cells.count)
  const ps: Readonly<Record<Marker, Float64Array>> = {
    'mark-boundary': tails.boundary,
    'open-items': tails.open,
    'hard-items': together([tails.told, tails.raised]),
    'similar-answers': together([tails.copied, tails.alike]),
    'weak-absent': tails.absent,
    'generous-journal': together([journalTails, jumpTails, scatterTails]),
  }
  const alone = (marker: Marker) => {
    const own = signsOfMarker[marker]
    return meanRatio(
      weighWays(
        own.map((sign) => values[signs.indexOf(sign)] ?? new Float64Array(cells.count)),
        cells.tested,
        own.map((name, at) => ({
          name,
          profile: own.map((_, other) => (at === other ? 1 : 0)),
          isLent: own.map(() => false),
        })),
      ),
      cells.count,
    )
  }
  return {
    ps,
    combined: meanRatio(ofWays, cells.count).map((ratio, cell) =>
      values.some((column) => Number.isFinite(column[cell])) ? tailOfRatio(ratio) : Number.NaN,
    ),
    ofWays,
    ofMarkers: {
      'mark-boundary': alone('mark-boundary'),
      'open-items': alone('open-items'),
      'hard-items': alone('hard-items'),
      'similar-answers': alone('similar-answers'),
      'weak-absent': alone('weak-absent'),
      'generous-journal': alone('generous-journal'),
    },
    journal,
    journals: {
      effects: measured.journal.level,
      spread: journalSpread(
        journal,
        jump,
        spreadBetweenSubjects(measured.journal.level, measured.journal.subject, cells.school),
        schools,
      ),
      scatter: {
        value: withoutHabit(scatterTails.map(scored), cells.school, schools),
        reach: measured.journal.scatter.variance.map((own) => 1 / Math.sqrt(own + scatter.tauSquared)),
      },
      classes: measured.journal.classes,
      subject: measured.journal.subject,
    },
  }
}

/** A p as a standard normal value, not further out than any null is known. */
function scored(p: number): number {
  if (!Number.isFinite(p)) return Number.NaN
  const y = -normalQuantile(Math.min(Math.max(p, NEAR_ZERO), 1 - NEAR_ZERO))
  return Math.min(Math.max(y, LOWEST), HIGHEST)
}

/** Cells of different sizes have nulls of their own. */
function tailsBySize(values: Float64Array, tested: Int32Array, care: number): Float64Array {
  const borders = tested.length > LARGE_REGION ? SIZES : SMALL_CELL
  const sizes = Uint8Array.from(tested, (pupils) => borders.filter((border) => pupils > border).length)
  const nulls = [0, ...borders].map((_, size) => fitHonest(values.filter((_, cell) => sizes[cell] === size)))
  return values.map((value, cell) => {
    const own = nulls[sizes[cell] ?? 0]
    return own ? upperTail({ ...own, scale: own.scale * care }, value) : Number.NaN
  })
}

function journalTailsOf(values: Float64Array): Float64Array {
  const honest = fitMiddleHalf(values, LEAST_JOURNAL_SCALE)
  return values.map((value) => upperTail(honest, value))
}

function combineColumns(columns: readonly Float64Array[], count: number): Float64Array {
  const row = new Float64Array(columns.length)
  return Float64Array.from({ length: count }, (_, cell) => {
    for (const [at, column] of columns.entries()) row[at] = column[cell] ?? Number.NaN
    return combineByCauchy(row)
  })
}

/** The log of the mean of ratios given by their logs. */
function meanRatio(logs: readonly Float64Array[], count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, cell) => {
    let sum = 0
    for (const column of logs) sum += Math.exp(column[cell] ?? 0)
    return Math.log(sum / logs.length)
  })
}
