import { type Instrument, indicatorsOf } from './instrument.ts'

/**
 * The same indicators under the areas of the municipality's own model; null where the instrument has none. An indicator stands
 * under one area at most, so that nothing is counted twice.
 * @source docs/methodology/observation.md, 3
 */
export function byMunicipalAreas(instrument: Instrument): Instrument | null {
  const { municipalAreas = [] } = instrument
  if (municipalAreas.length === 0) return null
  const indicators = indicatorsOf(instrument)
  return {
    ...instrument,
    areas: municipalAreas.map((area) => ({
      ...area,
      indicators: indicators.filter(({ municipalArea }) => municipalArea === area.key),
    })),
  }
}

/** What keeps the areas of the municipality from being read: one without a name or twice, an indicator in none of them. */
export function findMapGap(instrument: Instrument): string | undefined {
  const { municipalAreas = [] } = instrument
  const keys = new Set(municipalAreas.map(({ key }) => key))
  if (municipalAreas.some(({ title }) => title.trim() === '')) return 'Назовите область муниципальной модели'
  if (keys.size < municipalAreas.length) return 'Области муниципальной модели повторяются'
  const lost = indicatorsOf(instrument).find(({ municipalArea }) =>
    keys.size === 0 ? false : municipalArea === undefined || !keys.has(municipalArea),
  )
  return lost && `«${lost.text}»: выберите область муниципальной модели`
}
