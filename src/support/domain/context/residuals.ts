import { simpleRegression } from '#statistics/simple-regression.ts'

/** With fewer schools a line through them says nothing. */
export const LEAST_SCHOOLS = 15
/** Whose pupils are fewer is not in the line. */
export const LEAST_PUPILS = 10

export const residualKinds = ['resilient', 'as-expected', 'below-expected', 'few'] as const
export type ResidualKind = (typeof residualKinds)[number]

export type ContextResult = {
  readonly schoolId: string
  readonly index: number
  /** Passed, of all works taken together. */
  readonly passed: number
  readonly participants: number
}

export type SchoolResidual = ContextResult & {
  /** Passed, %. */
  readonly value: number
  readonly kind: ResidualKind
  /** What schools of such conditions usually have, %; null for those outside the line. */
  readonly expected: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Outside the interval of 95 %, not only one deviation away. */
  readonly isFar: boolean
}

export type ResidualView = {
  readonly schools: readonly SchoolResidual[]
  /** Null where there are too few schools: then every kind is `few`. */
  readonly line: {
    readonly count: number
    readonly slope: number
    readonly slopeLow: number
    readonly slopeHigh: number
    readonly determination: number
    readonly deviation: number
  } | null
}

/**
 * Which schools do better or worse than schools of such social conditions usually do: more than one standard deviation of the
 * residuals from the line result ~ index.
 * @source docs/methodology/support-context.md, 3
 */
export function residualsOf(results: readonly ContextResult[]): ResidualView {
  const isEnough = (one: ContextResult) => one.participants >= LEAST_PUPILS
  const points = results.filter(isEnough).map((one) => ({ x: one.index, y: shareOf(one) }))
  const line = points.length >= LEAST_SCHOOLS ? simpleRegression(points) : null
  const schools = results.map((one): SchoolResidual => {
    const value = shareOf(one)
    if (line === null || !isEnough(one))
      return { ...one, value, kind: 'few', expected: null, interval: null, isFar: false }
    const { value: expected, interval } = line.expect(one.index)
    const left = value - expected
    const kind =
      left > line.deviation ? 'resilient' : left < -line.deviation ? 'below-expected' : 'as-expected'
    return {
      ...{ ...one, value, kind, expected },
      interval: { low: Math.max(0, interval.low), high: Math.min(100, interval.high) },
      isFar: value < interval.low || value > interval.high,
    }
  })
  return {
    schools,
    line: line && {
      ...{
        count: line.count,
        slope: line.slope,
        determination: line.determination,
        deviation: line.deviation,
      },
      ...{ slopeLow: line.slopeInterval.low, slopeHigh: line.slopeInterval.high },
    },
  }
}

function shareOf({ passed, participants }: ContextResult): number {
  return participants > 0 ? (100 * passed) / participants : 0
}
