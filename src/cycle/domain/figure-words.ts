import { numberWords, percentWords, pointsBetween } from '#kernel/number-words.ts'
import type { FigureScale } from './figure-reading.ts'

const SPACE = '\u00a0'

/** A level of a figure as people read it: '31,0 %', '3,72', '54,1 балла'. */
export function levelWords({ measure, unit, decimals }: FigureScale, level: number): string {
  return measure === 'share' ? percentWords(level) : withUnit(numberWords(level, { digits: decimals }), unit)
}

/** How far it has moved, with a sign: '−11,0 п.п.', '+0,24'. */
export function movedWords({ measure, unit, decimals }: FigureScale, difference: number): string {
  const sign = difference < 0 ? '−' : '+'
  if (measure === 'share') return `${sign}${pointsBetween(difference, 0)}`
  return withUnit(
    `${sign}${numberWords(Math.abs(difference), { digits: decimals })}`,
    unit === '%' ? 'п.п.' : unit,
  )
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number}${SPACE}${unit}`
}
