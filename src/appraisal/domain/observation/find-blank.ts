import { type Instrument, markedLevels } from './instrument.ts'
import { findMapGap } from './municipal-areas.ts'

/** An empty line between markers, or after them, is no marker. */
export function withoutBlankMarkers(instrument: Instrument): Instrument {
  return {
    ...instrument,
    areas: instrument.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map(({ markers, ...indicator }) =>
        markers === undefined
          ? indicator
          : { ...indicator, markers: markers.map((own) => own.filter((one) => one.trim() !== '')) },
      ),
    })),
  }
}

/** Every area, indicator and level needs words, and every indicator its area of the municipality; says which has none. */
export function findBlank(instrument: Instrument): string | undefined {
  for (const { title, indicators } of instrument.areas) {
    if (title.trim() === '') return 'Назовите область'
    for (const { text, descriptions, markers } of indicators) {
      if (text.trim() === '') return `${title}: назовите показатель`
      const level = descriptions.findIndex((one) => one.trim() === '')
      if (level >= 0) return `${title}, «${text}»: опишите уровень ${level + 1}`
      const bare = markers?.findIndex((own) => own.every((one) => one.trim() === '')) ?? -1
      if (bare >= 0) return `${title}, «${text}»: напишите маркеры уровня ${markedLevels[bare]}`
    }
  }
  return findMapGap(instrument)
}
