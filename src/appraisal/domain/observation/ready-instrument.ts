import type { Instrument } from './instrument.ts'
import { familyAreas } from './ready-areas-family.ts'
import { learningAreas } from './ready-areas-learning.ts'
import { withReadyMunicipalAreas } from './ready-municipal-areas.ts'

/** Nine areas by the scheme of МКДО; every description is our own. A municipality may change it for its rounds. */
export const readyInstrument: Instrument = withReadyMunicipalAreas({
  title: 'Наблюдение в детском саду: девять областей, пять уровней',
  source:
    'Области и названия уровней — по открытым описаниям МКДО (вторичный источник, проверьте); описания уровней составлены для этой системы и с официальным инструментарием не совпадают',
  areas: [...learningAreas, ...familyAreas],
})

export const levelNames = [
  'Требуется серьёзная работа',
  'Стремится к базовому',
  'Базовый уровень',
  'Хорошее качество',
  'Превосходное качество',
] as const
