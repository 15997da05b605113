import { type Indicator, nameInFormulas } from '../methodology/indicator.ts'
import type { Formula } from './formula.ts'
import { type AbsentReason, absentValue, type IndicatorValue } from './indicator-value.ts'

/** An indicator with its formulas read; null where a formula can not be read over this form. */
export type ReadyIndicator = {
  readonly indicator: Indicator
  readonly numerator: Formula | null
  /** Null also where the indicator has none. */
  readonly denominator: Formula | null
}

/** A figure by its name, of the indicator's direction; undefined: nothing was accepted, null: it was not answered. */
export type ReadFigure = (name: string, indicator: Indicator) => number | null | undefined

/**
 * The values of one organisation. `indicators` stand in the order of their references. A figure that is not known makes the
 * value absent with the reason, and a denominator of 0 does too: nothing is guessed and nothing breaks. `given` are values that
 * are known already, by code: those put together of classes.
 */
export function evaluateOrganization(
  indicators: readonly ReadyIndicator[],
  read: ReadFigure,
  given: ReadonlyMap<string, IndicatorValue> = new Map(),
): ReadonlyMap<string, IndicatorValue> {
  const values = new Map<string, IndicatorValue>()
  const byName = new Map<string, IndicatorValue>()
  const readAny: ReadFigure = (name, indicator) => {
    const other = byName.get(name)
    return other === undefined ? read(name, indicator) : other.value
  }
  for (const ready of indicators) {
    const value = given.get(ready.indicator.code) ?? evaluateOne(ready, readAny)
    values.set(ready.indicator.code, value)
    byName.set(`indicator.${nameInFormulas(ready.indicator.code)}`, value)
  }
  return values
}

function evaluateOne({ indicator, numerator, denominator }: ReadyIndicator, ask: ReadFigure): IndicatorValue {
  const read = (name: string) => ask(name, indicator)
  if (numerator === null || (indicator.denominator !== null && denominator === null)) {
    return absentValue({ kind: 'broken', name: indicator.code })
  }
  const unknown = findUnknown([...numerator.names, ...(denominator?.names ?? [])], read)
  if (unknown) return absentValue(unknown)
  const get = (name: string) => read(name) ?? 0
  const part = numerator.evaluate(get)
  if (part === null) return absentValue(whyNoNumber(numerator, get))
  if (denominator === null) return { part, whole: null, value: part * indicator.multiplier, absent: null }
  const whole = denominator.evaluate(get)
  if (whole === null) return absentValue(whyNoNumber(denominator, get))
  if (whole === 0) {
    return absentValue({ kind: 'zero', name: denominator.names[0] ?? indicator.denominator?.words ?? '' })
  }
  return { part, whole, value: (part / whole) * indicator.multiplier, absent: null }
}

/** A formula without a number divides by 0: the figure it divides by is named where there is one. */
function whyNoNumber({ divisors }: Formula, get: (name: string) => number): AbsentReason {
  const zero = divisors.find((name) => get(name) === 0)
  return zero === undefined ? { kind: 'no-number' } : { kind: 'zero', name: zero }
}

function findUnknown(
  names: readonly string[],
  read: (name: string) => number | null | undefined,
): AbsentReason | undefined {
  for (const name of names) {
    const value = read(name)
    if (value === undefined) return { kind: 'no-form' }
    if (value === null) return { kind: name.startsWith('indicator.') ? 'depends' : 'missing', name }
  }
  return undefined
}
