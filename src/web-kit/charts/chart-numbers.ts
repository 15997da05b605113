import type { Span, Unit } from './chart-shapes.ts'

const oneDigit = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const upToTwo = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 })

/** 0.104 → '10,4 %'; 3.725 → '3,73'; null → '—' */
export function unitWords(value: number | null, unit: Unit): string {
  if (value === null) return '—'
  return unit === 'percent' ? `${oneDigit.format(value * 100)}\u00a0%` : upToTwo.format(value)
}

/** [0.75, 0.978] → '75,0–97,8 %' */
export function spanWords(span: Span | null | undefined, unit: Unit): string {
  if (!span) return '—'
  return unit === 'percent'
    ? `${oneDigit.format(span.low * 100)}–${oneDigit.format(span.high * 100)}\u00a0%`
    : `${upToTwo.format(span.low)}–${upToTwo.format(span.high)}`
}

/** On an axis: whole percents. */
export function axisWords(value: number, unit: Unit): string {
  return unit === 'percent' ? `${upToTwo.format(value * 100)}\u00a0%` : upToTwo.format(value)
}
