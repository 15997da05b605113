import type { Indicator } from '../../../domain/methodology/indicator.ts'
import type { Methodology } from '../../../domain/methodology/methodology.ts'

/** An empty indicator under a code that is free. */
export function newIndicator({ indicators }: Methodology, direction: string): Indicator {
  const taken = new Set(indicators.map(({ code }) => code))
  let number = 1
  while (taken.has(`OWN-${number}`)) number += 1
  return {
    code: `OWN-${number}`,
    direction,
    position: null,
    title: 'Новый показатель',
    numerator: { formula: '', words: '' },
    denominator: { formula: '', words: '' },
    multiplier: 100,
    unit: '%',
    decimals: 1,
    better: 'more',
    together: 'ratio',
    period: 'school-year',
    level: 'organization',
    sourceForm: '',
    judged: 'organization',
    pupilResults: 'none',
    wish: null,
    targets: [],
    thresholds: null,
    types: [],
    specifics: [],
    weight: 1,
    provenance: 'system',
    source: 'показатель муниципалитета',
  }
}
