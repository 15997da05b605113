import type { AbsentReason, IndicatorValue } from './indicator-value.ts'
import { absentValue } from './indicator-value.ts'

/** A value as it is stored: tens of thousands of them are read for one page. */
export type KeptValue = readonly [part: number, whole: number | null, value: number] | AbsentReason
export type KeptValues = Readonly<Record<string, KeptValue>>

export function keepValues(values: ReadonlyMap<string, IndicatorValue>): KeptValues {
  return Object.fromEntries(
    [...values].map(([code, one]): [string, KeptValue] => [
      code,
      one.absent === null ? [one.part, one.whole, one.value] : one.absent,
    ]),
  )
}

/** Undefined where the indicator does not apply to the organisation. */
export function readKept(values: KeptValues, code: string): IndicatorValue | undefined {
  const kept = values[code]
  if (kept === undefined) return undefined
  if (!isKeptNumbers(kept)) return absentValue(kept)
  const [part, whole, value] = kept
  return { part, whole, value, absent: null }
}

/** The number alone, for pages of many values. */
export function numberOfKept(kept: KeptValue | undefined): number | null {
  return kept !== undefined && isKeptNumbers(kept) ? kept[2] : null
}

export function isKeptNumbers(kept: KeptValue): kept is readonly [number, number | null, number] {
  return Array.isArray(kept)
}
