import type { Instrument } from './instrument.ts'
import { findMapGap } from './municipal-areas.ts'

/** Every area, indicator and level needs words, and every indicator its area of the municipality; says which has none. */
export function findBlank(instrument: Instrument): string | undefined {
  for (const { title, indicators } of instrument.areas) {
    if (title.trim() === '') return 'Назовите область'
    for (const { text, descriptions } of indicators) {
      if (text.trim() === '') return `${title}: назовите показатель`
      const level = descriptions.findIndex((one) => one.trim() === '')
      if (level >= 0) return `${title}, «${text}»: опишите уровень ${level + 1}`
    }
  }
  return findMapGap(instrument)
}
