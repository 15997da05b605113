import { combineByCauchy } from '#statistics/cauchy-combination.ts'
import { scoreOfFisher } from '#statistics/fisher-combination.ts'
import { negativeBinomialUpperMidP } from '#statistics/negative-binomial-tail.ts'
import { normalQuantile } from '#statistics/normal-distribution.ts'
import type { Cells } from '../form-cells.ts'
import type { MeasuredMarkers } from '../measure-markers.ts'
import type { ScreenedTest } from '../screening-data.ts'
import {
  type CarefulMarker,
  type CellEvidence,
  careful,
  careOf,
  type Reach,
  type WeighedMarker,
} from './cell-evidence.ts'
import { fitLowerHalf, fitMiddleHalf, fitUpperQuantiles, type HonestNull, upperTail } from './honest-null.ts'
import { type Marker, markers } from './marker.ts'

/** A school repeats itself: in everything, in a subject, in a year, in a subject of a year. */
const scopes = ['school', 'subject', 'year', 'subject-year'] as const
type Scope = (typeof scopes)[number]

/** Cells of one school in one scope: «математика», «2025», … */
type Pool = { readonly school: number; readonly cells: readonly number[] }

export type SchoolEvidence = {
  /** p per school by marker; NaN where not measured. */
  readonly ps: Readonly<Record<Marker, Float64Array>>
  readonly combined: Float64Array
}

/** Pools the cells of each school and combines: a marker over its scopes and cells, then the markers. */
export function weighSchools(
  evidence: CellEvidence,
  measured: MeasuredMarkers,
  cells: Cells,
  tests: readonly ScreenedTest[],
  schools: number,
  reach: Reach,
): SchoolEvidence {
  const pools = new Map(scopes.map((scope) => [scope, poolCells(cells, tests, scope)] as const))
  const { weighed } = evidence
  const ownSchool = pools.get('school') ?? []
  /** Repeated in some works that have neither subject nor year in common. */
  const scattered = (tails: Float64Array, nullOf: NullOf): ScopeTails => {
    const sums = Float64Array.from(ownSchool, (pool) =>
      scoreOfFisher(pool.cells.map((cell) => tails[cell] ?? Number.NaN)),
    )
    const honest = nullOf(sums)
    return { pools: ownSchool, ps: sums.map((sum) => upperTail(honest, sum)) }
  }
  const pooled = (marker: WeighedMarker, nullOf: NullOf, without?: Scope) =>
    tailsByScope(pools, without, (own) => sumWeighed(own, marker), nullOf)
  const repeated = (marker: CarefulMarker): readonly ScopeTails[] => {
    const nullOf = (sums: Float64Array) => careful(fitLowerHalf(sums), careOf(reach, marker))
    return [...pooled(weighed[marker], nullOf), scattered(evidence.ps[marker], nullOf)]
  }

  const journalNull = (sums: Float64Array) => fitMiddleHalf(sums, 1)
  const upperNull = (sums: Float64Array) => fitUpperQuantiles(sums, 1)
  const similar = evidence.ps['similar-answers']
  const pooledTails: Readonly<Record<Marker, readonly ScopeTails[]>> = {
    'mark-boundary': repeated('mark-boundary'),
    'open-items': repeated('open-items'),
    'hard-items': repeated('hard-items'),
    'similar-answers': [
      ...tailsByScope(pools, undefined, (own) => sumSimilarity(own, similar, cells.tested), upperNull),
      scattered(similar, upperNull),
    ],
    'weak-absent': [
      ...scopes.map((scope) => {
        const own = pools.get(scope) ?? []
        return { pools: own, ps: Float64Array.from(own, (pool) => absenceTail(pool, measured)) }
      }),
      scattered(evidence.ps['weak-absent'], upperNull),
    ],
    'generous-journal': [
      ...pooled(weighed['journal-level'], journalNull),
      ...pooled(weighed['journal-jump'], journalNull, 'school'),
      scattered(evidence.jumpTails, journalNull),
    ],
  }
  const cellsOf = Map.groupBy(
    Array.from({ length: cells.count }, (_, cell) => cell),
    (cell) => cells.school[cell] ?? 0,
  )
  const of = (marker: Marker) => combineScopes(pooledTails[marker], evidence.ps[marker], cellsOf, schools)
  const ps: Readonly<Record<Marker, Float64Array>> = {
    'mark-boundary': of('mark-boundary'),
    'open-items': of('open-items'),
    'hard-items': of('hard-items'),
    'similar-answers': of('similar-answers'),
    'weak-absent': of('weak-absent'),
    'generous-journal': of('generous-journal'),
  }
  const combined = Float64Array.from({ length: schools }, (_, school) =>
    combineByCauchy(markers.map((marker) => ps[marker][school] ?? Number.NaN)),
  )
  return { ps, combined }
}

type NullOf = (sums: Float64Array) => HonestNull

type ScopeTails = {
  readonly pools: readonly Pool[]
  readonly ps: Float64Array
}

function poolCells(cells: Cells, tests: readonly ScreenedTest[], scope: Scope): readonly Pool[] {
  const keyOf = (cell: number): string => {
    const test = tests[cells.test[cell] ?? 0]
    switch (scope) {
      case 'school':
        return ''
      case 'subject':
        return test?.subject ?? ''
      case 'year':
        return String(test?.year)
      case 'subject-year':
        return `${test?.subject} ${test?.year}`
      default:
        return scope satisfies never
    }
  }
  const pools = Map.groupBy(
    Array.from({ length: cells.count }, (_, cell) => cell),
    (cell) => `${cells.school[cell]} ${keyOf(cell)}`,
  )
  return [...pools.values()].map((own) => ({ school: cells.school[own[0] ?? 0] ?? 0, cells: own }))
}

/** Each scope has a null of its own over the schools, because markers hang together inside a school. */
function tailsByScope(
  pools: ReadonlyMap<Scope, readonly Pool[]>,
  without: Scope | undefined,
  sumOf: (cells: readonly number[]) => number,
  nullOf: NullOf,
): readonly ScopeTails[] {
  return scopes
    .filter((scope) => scope !== without)
    .map((scope) => {
      const own = pools.get(scope) ?? []
      const sums = Float64Array.from(own, (pool) => sumOf(pool.cells))
      const honest = nullOf(sums)
      return { pools: own, ps: sums.map((sum) => upperTail(honest, sum)) }
    })
}

/** Σ w z / √Σ w². */
function sumWeighed(own: readonly number[], { z, weight }: WeighedMarker): number {
  let [sum, squares] = [0, 0]
  for (const cell of own) {
    const [value, w] = [z[cell] ?? Number.NaN, weight[cell] ?? Number.NaN]
    if (!Number.isFinite(value) || !Number.isFinite(w)) continue
    sum += w * value
    squares += w * w
  }
  return squares > 0 ? sum / Math.sqrt(squares) : Number.NaN
}

const NEAR_ZERO = 1e-12

function sumSimilarity(own: readonly number[], ps: Float64Array, tested: Int32Array): number {
  let [sum, squares] = [0, 0]
  for (const cell of own) {
    const p = ps[cell] ?? Number.NaN
    if (!Number.isFinite(p)) continue
    const weight = Math.sqrt(tested[cell] ?? 0)
    sum -= weight * normalQuantile(Math.min(Math.max(p, NEAR_ZERO), 1 - NEAR_ZERO))
    squares += weight * weight
  }
  return squares > 0 ? sum / Math.sqrt(squares) : Number.NaN
}

function absenceTail({ school, cells }: Pool, { weakAbsence }: MeasuredMarkers): number {
  let [observed, expected] = [0, 0]
  for (const cell of cells) {
    const mean = weakAbsence.expected[cell] ?? Number.NaN
    if (!Number.isFinite(mean)) continue
    observed += weakAbsence.observed[cell] ?? 0
    expected += mean
  }
  return negativeBinomialUpperMidP(observed, expected, weakAbsence.size[school] ?? 10)
}

/** Every scope and the single cells weigh the same, however many pools they have. */
function combineScopes(
  tails: readonly ScopeTails[],
  cellTails: Float64Array,
  cellsOf: ReadonlyMap<number, readonly number[]>,
  schools: number,
): Float64Array {
  const ps: number[][] = Array.from({ length: schools }, () => [])
  const weights: number[][] = Array.from({ length: schools }, () => [])
  const put = (school: number, values: readonly number[]) => {
    const known = values.filter(Number.isFinite)
    for (const p of known) {
      ps[school]?.push(p)
      weights[school]?.push(1 / known.length)
    }
  }
  for (const { pools, ps: values } of tails) {
    const bySchool = Map.groupBy(pools.keys(), (at) => pools[at]?.school ?? 0)
    for (const [school, own] of bySchool)
      put(
        school,
        own.map((at) => values[at] ?? Number.NaN),
      )
  }
  for (const [school, own] of cellsOf)
    put(
      school,
      own.map((cell) => cellTails[cell] ?? Number.NaN),
    )
  return Float64Array.from(ps, (own, school) => combineByCauchy(own, weights[school]))
}
