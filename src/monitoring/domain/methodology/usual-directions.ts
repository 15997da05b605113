import type { Methodology } from './methodology.ts'

/**
 * The tracks of a municipal system under the codes the cycle knows them by: findings of a direction with such a code come up in
 * the analysis of its track. `shipped.test.ts` holds them equal to the catalogue.
 */
export const usualDirections = [
  { code: '1.1', title: 'Система оценки качества подготовки обучающихся' },
  { code: '1.2', title: 'Школы с низкими результатами и в неблагоприятных условиях' },
  { code: '1.3', title: 'Способности и таланты' },
  { code: '1.4', title: 'Самоопределение и профориентация' },
  { code: '2.1', title: 'Эффективность руководителей' },
  { code: '2.2', title: 'Профессиональное развитие педагогов' },
  { code: '2.3', title: 'Воспитание обучающихся' },
  { code: '2.4', title: 'Качество дошкольного образования' },
  { code: 'НОКО', title: 'Независимая оценка условий' },
  { code: 'К', title: 'Контроль, посещаемость, ресурсы' },
] as const

/** Under which track of the cycle the findings of a direction come up; a municipality's own code has none. */
export const trackOfCode = {
  '1.1': 'quality',
  '1.2': 'low-performing',
  '1.3': 'talents',
  '1.4': 'career-guidance',
  '2.1': 'heads',
  '2.2': 'educators',
  '2.3': 'upbringing',
  '2.4': 'preschool',
  НОКО: 'independent-assessment',
  К: 'control',
  ВСОКО: 'quality',
} as const

export const usualCodes = usualDirections.map(({ code }) => code)
export type UsualCode = (typeof usualCodes)[number]

/** A methodology with one direction and nothing in it yet: for a form and an indicator of the municipality's own. */
export function ownMethodology(code: UsualCode): Methodology {
  const title = usualDirections.find((one) => one.code === code)?.title ?? code
  return {
    baseFormId: null,
    baseCounters: [],
    directions: [
      { code, title, formId: null, counters: [], positions: [], weight: 1, provenance: 'system', source: '' },
    ],
    indicators: [],
    scoring: { kind: 'none', levels: [], provenance: 'system', note: '' },
  }
}
