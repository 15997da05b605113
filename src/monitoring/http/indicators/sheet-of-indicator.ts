import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { classesWords } from '../../domain/indicator/class-view.ts'
import type { IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { lightNames, placeNames, trendNames } from '../../texts.ru.ts'
import { rounded } from './sheet-of-track.ts'

/** The table of an indicator's page with the municipality's line at the end. */
export function sheetOfIndicator(view: IndicatorView, today: PlainDate): SheetToWrite {
  const { decimals, total } = view
  const hasClasses = view.rows.some(({ classes }) => classes !== null)
  return {
    name: view.code,
    titles: [
      `${view.code} ${view.title}${view.unit === '' ? '' : `, ${view.unit}`}`,
      `${schoolYearName(schoolYear(view.year))} учебный год, ${view.methodologyTitle}, редакция ${view.edition}. По состоянию на ${today.split('-').reverse().join('.')}.`,
    ],
    columns: [
      { header: 'Организация', kind: 'text', width: 34 },
      { header: 'Значение', kind: 'number' },
      { header: 'Числитель', kind: 'number' },
      { header: 'Знаменатель', kind: 'number' },
      { header: 'Интервал 95 %: от', kind: 'number' },
      { header: 'до', kind: 'number' },
      { header: 'Год назад', kind: 'number' },
      { header: 'Динамика', kind: 'text', width: 18 },
      { header: 'Состояние', kind: 'text', width: 20 },
      { header: 'В группе', kind: 'text', width: 24 },
      { header: 'Почему нет значения', kind: 'text', width: 34 },
      ...(hasClasses ? [{ header: 'Учтено классов', kind: 'text' as const, width: 18 }] : []),
    ],
    rows: [
      ...view.rows.map((row) => [
        row.name,
        rounded(row.value, decimals),
        row.part,
        row.whole,
        rounded(row.low, decimals),
        rounded(row.high, decimals),
        rounded(row.former, decimals),
        trendNames[row.trend],
        lightNames[row.light],
        row.place === null ? null : placeNames[row.place],
        row.absent,
        ...(hasClasses ? [classesWords(row.classes)] : []),
      ]),
      [
        `Муниципалитет: учтено ${total.known} из ${total.asked}`,
        rounded(total.value, decimals),
        total.part,
        total.whole,
        rounded(total.low, decimals),
        rounded(total.high, decimals),
        rounded(total.former, decimals),
        trendNames[total.trend],
        lightNames[total.light],
        null,
        null,
      ],
    ],
  }
}
