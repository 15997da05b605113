import { wilsonInterval } from '#statistics/wilson-interval.ts'
import { sumOrNull } from '../form/amount.ts'
import type { Indicator } from '../methodology/indicator.ts'
import type { IndicatorValue } from './indicator-value.ts'

/**
 * The municipality's value: Σ numerators over Σ denominators, never a mean of portions. `known` of `asked` organisations it
 * is made of stand beside it: one that gave nothing changes them, and is not taken for 0.
 */
export type Together = {
  readonly part: number | null
  readonly whole: number | null
  readonly value: number | null
  /** Of a share: 95 % by Wilson, in the unit shown. */
  readonly low: number | null
  readonly high: number | null
  readonly known: number
  readonly asked: number
}

export function putTogether(
  { together, multiplier, denominator }: Pick<Indicator, 'together' | 'multiplier' | 'denominator'>,
  values: readonly IndicatorValue[],
): Together {
  const present = values.filter(({ absent }) => absent === null)
  const counts = { known: present.length, asked: values.length }
  const nothing = { part: null, whole: null, value: null, low: null, high: null, ...counts }
  if (present.length === 0 || together === 'none') return nothing
  const part = sumOrNull(present.map((one) => one.part))
  if (part === null) return nothing
  if (together === 'total' || denominator === null) {
    return { ...nothing, part, value: part * multiplier }
  }
  const whole = sumOrNull(present.map((one) => one.whole))
  if (whole === null || whole === 0) return nothing
  const span = shareInterval({ part, whole, multiplier })
  return { part, whole, value: (part / whole) * multiplier, ...span, ...counts }
}

/** Wilson's interval in the unit shown, where the value is a share of countable things; nulls where it is not. */
export function shareInterval({
  part,
  whole,
  multiplier,
}: {
  readonly part: number | null
  readonly whole: number | null
  readonly multiplier: number
}): { readonly low: number | null; readonly high: number | null } {
  const isShare =
    multiplier === 100 &&
    part !== null &&
    whole !== null &&
    // A yes or no of one organisation is no sample of anything.
    whole > 1 &&
    Number.isInteger(part) &&
    Number.isInteger(whole) &&
    part >= 0 &&
    part <= whole
  const interval = isShare ? wilsonInterval(part, whole) : null
  return {
    low: interval ? interval.low * multiplier : null,
    high: interval ? interval.high * multiplier : null,
  }
}
