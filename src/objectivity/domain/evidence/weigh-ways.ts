import { inverse, Matrix } from 'ml-matrix'
import { hands, strengthOf, type Way } from './ways.ts'

/**
 * One cell says no more than e¹⁴, and one of n pupils no more than e^(4 + n/2): it may be something nobody thought of, and few pupils who share one odd
 * thing are many signs at once.
 */
const [MOST_OF_CELL, LEAST_CAP, CAP_OF_PUPIL] = [14, 4, 0.5]
/** Signs that are missing everywhere or repeat each other must not make the correlations singular. */
const SHRUNK = 0.9

/**
 * The log of the likelihood ratio of each way against honest work, cell by cell: normal signs of the region's own correlations, shifted by the way's
 * profile, the mean over three strengths. What is not measured is left out.
 */
export function weighWays(
  values: readonly Float64Array[],
  tested: Int32Array,
  ways: readonly Way[],
): readonly Float64Array[] {
  const correlation = correlationsOf(values)
  const ratios = ways.map(() => new Float64Array(tested.length))
  const plans = new Map<number, readonly Plan[]>()
  for (let cell = 0; cell < tested.length; cell++) {
    let known = 0
    for (const [sign, column] of values.entries()) if (Number.isFinite(column[cell])) known |= 1 << sign
    const plan = plans.get(known) ?? ways.map((way) => planOf(way, known, correlation))
    plans.set(known, plan)
    const pupils = tested[cell] ?? 0
    const strength = strengthOf(pupils)
    const most = Math.min(LEAST_CAP + CAP_OF_PUPIL * pupils, MOST_OF_CELL)
    for (const [at, own] of plan.entries()) {
      const ratio = ratios[at]
      if (ratio) ratio[cell] = logRatio(own, values, cell, strength, most)
    }
  }
  return ratios
}

/** Σ weights·y and the square of the shift: with everything, and with the fingerprints alone. */
type Plan = { readonly whole: Contrast; readonly fingerprints: Contrast }
type Contrast = { readonly weights: readonly number[]; readonly square: number }

function logRatio(
  { whole, fingerprints }: Plan,
  values: readonly Float64Array[],
  cell: number,
  strength: number,
  most: number,
): number {
  const all = sumOf(whole, values, cell)
  const own = sumOf(fingerprints, values, cell)
  let sum = 0
  for (const hand of hands) {
    const shift = hand * strength
    const ofFingerprints = shift * own - (shift * shift * fingerprints.square) / 2
    const lent = shift * all - (shift * shift * whole.square) / 2 - ofFingerprints
    sum += Math.exp(Math.min(ofFingerprints + Math.min(lent, Math.max(ofFingerprints, 0)), most))
  }
  return Math.log(sum / hands.length)
}

function sumOf({ weights }: Contrast, values: readonly Float64Array[], cell: number): number {
  let sum = 0
  for (const [sign, weight] of weights.entries())
    if (weight !== 0) sum += weight * (values[sign]?.[cell] ?? 0)
  return sum
}

function planOf({ profile, isLent }: Way, known: number, correlation: readonly (readonly number[])[]): Plan {
  const measured = profile.flatMap((_, sign) => (known & (1 << sign) ? [sign] : []))
  return {
    whole: contrastOf(profile, measured, correlation),
    fingerprints: contrastOf(
      profile,
      measured.filter((sign) => !isLent[sign]),
      correlation,
    ),
  }
}

/** R⁻¹μ and μ'R⁻¹μ over the signs at hand. */
function contrastOf(
  profile: readonly number[],
  measured: readonly number[],
  correlation: readonly (readonly number[])[],
): Contrast {
  const weights = profile.map(() => 0)
  if (measured.length === 0) return { weights, square: 0 }
  const shift = Matrix.columnVector(measured.map((sign) => profile[sign] ?? 0))
  const own = inverse(new Matrix(measured.map((a) => measured.map((b) => correlation[a]?.[b] ?? 0)))).mmul(
    shift,
  )
  for (const [at, sign] of measured.entries()) weights[sign] = own.get(at, 0)
  return { weights, square: shift.transpose().mmul(own).get(0, 0) }
}

/** Of honest and others alike: few cells are touched, and none counts for more than 3 standard deviations. */
function correlationsOf(values: readonly Float64Array[]): readonly (readonly number[])[] {
  const held = values.map((column) =>
    column.map((value) => (Number.isFinite(value) ? Math.min(Math.max(value, -3), 3) : 0)),
  )
  const product = (a: Float64Array, b: Float64Array) => {
    let sum = 0
    for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
    return sum
  }
  const lengths = held.map((column) => Math.sqrt(product(column, column)))
  return held.map((a, one) =>
    held.map((b, other) => {
      const whole = (lengths[one] ?? 0) * (lengths[other] ?? 0)
      return one === other ? 1 : whole > 0 ? (SHRUNK * product(a, b)) / whole : 0
    }),
  )
}
