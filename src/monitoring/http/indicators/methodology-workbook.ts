import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'

/**
 * A methodology as an xlsx that comes back the same: indicators, directions, positions, counters and levels, a sheet each. The
 * first row of each sheet names its columns; read-methodology-workbook.ts reads by these names.
 */
export const indicatorColumns = [
  'Код',
  'Направление',
  'Позиция',
  'Показатель',
  'Числитель: формула',
  'Числитель: что считает',
  'Знаменатель: формула',
  'Знаменатель: что считает',
  'Множитель',
  'Единица',
  'Знаков после запятой',
  'Что лучше',
  'Сложение',
  'Период',
  'Уровень',
  'Где взять',
  'Кого оценивает',
  'Результаты обучающихся',
  'Документ о желании педагога',
  'Цели по годам',
  'Граница нормы',
  'Граница внимания',
  'Типы организаций',
  'Специфика',
  'Вес',
  'Происхождение',
  'Источник',
] as const

export const directionColumns = ['Код', 'Направление', 'Вес', 'Происхождение', 'Источник', 'Форма'] as const
export const positionColumns = ['Направление', 'Код', 'Позиция'] as const
export const counterColumns = ['Направление', 'Ключ', 'Показатель формы', 'Единица', 'Вид'] as const
export const levelColumns = ['Балл от', 'Уровень'] as const
export const scoringColumns = ['Способ', 'Происхождение', 'Примечание', 'Общая форма'] as const

export const sheetNames = {
  indicators: 'Показатели',
  directions: 'Направления',
  positions: 'Позиции',
  counters: 'Показатели форм',
  scoring: 'Баллы',
  levels: 'Уровни',
} as const

type Texts = readonly (readonly (string | number | null)[])[]

export function methodologyWorkbook(methodology: Methodology): readonly SheetToWrite[] {
  const { directions, indicators, scoring, baseFormId, baseCounters } = methodology
  return [
    sheet(sheetNames.indicators, indicatorColumns, indicators.map(indicatorRow)),
    sheet(
      sheetNames.directions,
      directionColumns,
      directions.map((one) => [one.code, one.title, one.weight, one.provenance, one.source, one.formId]),
    ),
    sheet(
      sheetNames.positions,
      positionColumns,
      directions.flatMap(({ code, positions }) => positions.map((one) => [code, one.code, one.title])),
    ),
    sheet(sheetNames.counters, counterColumns, [
      ...baseCounters.map((one) => ['base', one.key, one.title, one.unit, one.kind]),
      ...directions.flatMap(({ code, counters }) =>
        counters.map((one) => [code, one.key, one.title, one.unit, one.kind]),
      ),
    ]),
    sheet(sheetNames.scoring, scoringColumns, [[scoring.kind, scoring.provenance, scoring.note, baseFormId]]),
    sheet(
      sheetNames.levels,
      levelColumns,
      scoring.levels.map(({ from, name }) => [from, name]),
    ),
  ]
}

function indicatorRow(one: Indicator): readonly (string | number | null)[] {
  return [
    one.code,
    one.direction,
    one.position,
    one.title,
    one.numerator.formula,
    one.numerator.words,
    one.denominator?.formula ?? null,
    one.denominator?.words ?? null,
    one.multiplier,
    one.unit,
    one.decimals,
    one.better,
    one.together,
    one.period,
    one.level,
    one.sourceForm,
    one.judged,
    one.pupilResults,
    one.wish,
    one.targets.map(({ year, value }) => `${year}: ${value}`).join('; '),
    one.thresholds?.good ?? null,
    one.thresholds?.fair ?? null,
    one.types.join(', '),
    one.specifics.join('; '),
    one.weight,
    one.provenance,
    one.source,
  ]
}

function sheet(name: string, columns: readonly string[], rows: Texts): SheetToWrite {
  return {
    name,
    columns: columns.map((header) => ({ header, kind: 'text', width: 20 })),
    rows: rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
  }
}
