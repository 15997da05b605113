import type { Instrument } from './instrument.ts'

type MunicipalAreas = NonNullable<Instrument['municipalAreas']>

/** Six areas by which a municipality plans its monitoring of kindergartens. */
export const readyMunicipalAreas: MunicipalAreas = [
  { key: 'm_programme', title: 'Качество образовательных программ' },
  { key: 'm_content', title: 'Содержание по пяти образовательным областям' },
  { key: 'm_conditions', title: 'Образовательные условия' },
  { key: 'm_family', title: 'Взаимодействие с семьёй' },
  { key: 'm_care', title: 'Здоровье, безопасность, присмотр и уход' },
  { key: 'm_management', title: 'Управление детским садом' },
]

/** By the federal area: goals are read in programmes, the process in what is done with children, inclusion in conditions. */
const ofArea: Readonly<Record<string, string>> = {
  goals: 'm_programme',
  programme: 'm_programme',
  content: 'm_content',
  process: 'm_content',
  conditions: 'm_conditions',
  inclusion: 'm_conditions',
  family: 'm_family',
  care: 'm_care',
  management: 'm_management',
}

/**
 * An instrument with the six ready areas; indicators of an area the ready one does not know are left without one, for a person
 * to choose.
 */
export function withReadyMunicipalAreas(instrument: Instrument): Instrument {
  return {
    ...instrument,
    municipalAreas: readyMunicipalAreas,
    areas: instrument.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map(({ municipalArea: _, ...indicator }) => {
        const municipalArea = ofArea[area.key]
        return municipalArea === undefined ? indicator : { ...indicator, municipalArea }
      }),
    })),
  }
}
