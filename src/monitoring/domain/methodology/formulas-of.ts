import type { Indicator } from './indicator.ts'

/** The formulas of indicators in one text, to look for the figures it names. */
export function formulasOf(indicators: readonly Indicator[]): string {
  return indicators
    .map(({ numerator, denominator }) => `${numerator.formula} ${denominator?.formula ?? ''}`)
    .join(' ')
}
