import { numberWords } from '#kernel/number-words.ts'
import type { Figure } from '../figures/figure.ts'
import { hundredthsOf, meanColumn, percentColumn, percentOf } from './columns.ts'
import { figureTraits, type PageFigure } from './page-figures.ts'
import type { PageCell, PageColumn, PageSeries } from './page-shapes.ts'

export function figureColumn(figure: PageFigure): PageColumn {
  const { name, unit } = figureTraits[figure]
  return unit === 'percent' ? percentColumn(figure, `${name}, %`) : meanColumn(figure, name)
}

/** The number that a cell of `figureColumn` and a chart show. */
export function figureCell(figure: PageFigure, found: Figure | null): number | null {
  return shownNumber(figure, found?.value ?? null)
}

/** «75,0–97,8 %», «3,35–4,09» */
export function figureInterval(figure: PageFigure, found: Figure | null): PageCell {
  const interval = found?.interval
  if (!interval) return null
  const digits = figureTraits[figure].unit === 'percent' ? 1 : 2
  const words = (value: number) => numberWords(shownNumber(figure, value) ?? 0, { digits })
  const sign = digits === 1 ? '\u00a0%' : ''
  return `${words(interval.low)}–${words(interval.high)}${sign}`
}

/** One line or one colour of bars; null where there is no such figure. */
export function figureSeries(
  name: string,
  figure: PageFigure,
  found: readonly (Figure | null)[],
): PageSeries {
  return {
    name,
    values: found.map((one) => figureCell(figure, one)),
    lows: found.map((one) => shownNumber(figure, one?.interval?.low ?? null)),
    highs: found.map((one) => shownNumber(figure, one?.interval?.high ?? null)),
  }
}

function shownNumber(figure: PageFigure, value: number | null): number | null {
  return figureTraits[figure].unit === 'percent' ? percentOf(value) : hundredthsOf(value)
}

/** A figure in a column of different ones: «92,0 %», «3,72». */
export function figureWords(figure: PageFigure, found: Figure | null): PageCell {
  const shown = figureCell(figure, found)
  if (shown === null) return null
  const isPercent = figureTraits[figure].unit === 'percent'
  const digits = isPercent ? 1 : 2
  const words = numberWords(shown, { digits })
  return isPercent ? `${words}\u00a0%` : words
}
