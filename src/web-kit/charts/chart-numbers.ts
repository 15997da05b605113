import { numberWords, percentNumber, percentWords } from '#kernel/number-words.ts'
import type { Span, Unit } from './chart-shapes.ts'

/** 0.104 → '10,4 %'; 3.725 → '3,73'; null → '—' */
export function unitWords(value: number | null, unit: Unit): string {
  if (value === null) return '—'
  return unit === 'percent' ? percentWords(value) : plain(value)
}

/** [0.75, 0.978] → '75,0–97,8 %' */
export function spanWords(span: Span | null | undefined, unit: Unit): string {
  if (!span) return '—'
  return unit === 'percent'
    ? rangeWords(percentNumber(span.low), percentWords(span.high))
    : rangeWords(plain(span.low), plain(span.high))
}

/** On an axis: whole percents. */
export function axisWords(value: number, unit: Unit): string {
  return unit === 'percent' ? `${plain(value * 100)}\u00a0%` : plain(value)
}

function plain(value: number): string {
  return numberWords(value, { most: 2 })
}

/** '75,0–97,8'; a dash next to a minus cannot be read: 'от −4,2 до 1,1'. */
function rangeWords(low: string, high: string): string {
  return low.startsWith('−') || high.startsWith('−') ? `от ${low} до ${high}` : `${low}–${high}`
}
