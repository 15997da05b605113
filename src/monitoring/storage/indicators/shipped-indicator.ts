import { type Indicator, IndicatorSchema } from '../../domain/methodology/indicator.ts'

/** A line of a catalogue file, every cell a text. */
export type IndicatorLine = Readonly<
  Record<
    | 'code'
    | 'position'
    | 'title'
    | 'numerator'
    | 'numerator_words'
    | 'denominator'
    | 'denominator_words'
    | 'unit'
    | 'better'
    | 'period'
    | 'level'
    | 'types'
    | 'source_form'
    | 'judged'
    | 'pupil_results'
    | 'together'
    | 'weight'
    | 'targets'
    | 'thresholds'
    | 'provenance'
    | 'source',
    string
  >
>

/** The line as an indicator of the direction. Throws where a cell is not what it should be: the catalogue is tested. */
export function indicatorOfLine(line: IndicatorLine, direction: string, isByDirection: boolean): Indicator {
  const [good, fair] = line.thresholds.split('/').map(Number)
  return IndicatorSchema.parse({
    code: line.code,
    direction,
    position: isByDirection ? null : line.position,
    title: line.title,
    numerator: { formula: line.numerator, words: line.numerator_words },
    denominator:
      line.denominator === '' ? null : { formula: line.denominator, words: line.denominator_words },
    multiplier: line.unit === '%' && line.denominator !== '' ? 100 : 1,
    unit: line.unit,
    decimals: line.unit === 'чел.' && line.denominator === '' ? 0 : line.unit === 'балл' ? 2 : 1,
    better: line.better,
    together: line.together,
    period: line.period,
    level: line.level,
    sourceForm: line.source_form,
    judged: line.judged,
    pupilResults: line.pupil_results,
    wish: null,
    targets: line.targets === '' ? [] : line.targets.split(',').map(readTarget),
    thresholds: line.thresholds === '' ? null : { good, fair },
    types: line.types === '' ? [] : line.types.split(' '),
    specifics: [],
    weight: Number(line.weight),
    provenance: line.provenance,
    source: line.source,
  })
}

/** A position of a layout: which steps of the cycle are there, of those that apply. */
export function indicatorOfPosition(
  { code, title, provenance, source }: Readonly<Record<'code' | 'title' | 'provenance' | 'source', string>>,
  direction: string,
): Indicator {
  const key = code.toLowerCase().replaceAll('-', '_')
  return IndicatorSchema.parse({
    code,
    direction,
    position: code,
    title,
    numerator: { formula: `form.${key}.yes`, words: 'шаги цикла, по которым документ есть' },
    denominator: { formula: `form.${key}.asked`, words: 'шаги цикла, которые применимы' },
    multiplier: 100,
    unit: '%',
    decimals: 0,
    better: 'more',
    together: 'ratio',
    period: 'school-year',
    level: 'municipality',
    sourceForm: 'самопроверка',
    judged: 'organization',
    pupilResults: 'none',
    wish: null,
    targets: [],
    thresholds: { good: 80, fair: 60 },
    types: ['authority'],
    specifics: [],
    weight: 1,
    provenance,
    source,
  })
}

function readTarget(text: string): { readonly year: number; readonly value: number } {
  const [year, value] = text.split(':').map(Number)
  return { year: year ?? 0, value: value ?? 0 }
}
