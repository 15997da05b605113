import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { LEAST_PUPILS } from '../../domain/indicator/class-view.ts'
import type { IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { lightNames } from '../../texts.ru.ts'
import { rounded } from './sheet-of-track.ts'

/** The classes of the organisation chosen on the page, as they stand there: by name, small ones hidden. */
export function sheetOfClasses(
  view: IndicatorView,
  classes: NonNullable<IndicatorView['classes']>,
  today: PlainDate,
): SheetToWrite {
  const { decimals } = view
  const hasReasons = classes.rows.some(({ absent }) => absent !== null)
  return {
    name: 'Классы',
    titles: [
      `${classes.name}. ${view.code} ${view.title}${view.unit === '' ? '' : `, ${view.unit}`}`,
      `${schoolYearName(schoolYear(view.year))} учебный год, учтено классов: ${classes.known} из ${classes.asked}. По состоянию на ${today.split('-').reverse().join('.')}. Классы меньше ${LEAST_PUPILS} человек не показаны.`,
    ],
    columns: [
      { header: 'Класс', kind: 'text', width: 20 },
      { header: 'Обучающихся', kind: 'number' },
      { header: 'Значение', kind: 'number' },
      { header: 'Числитель', kind: 'number' },
      { header: 'Знаменатель', kind: 'number' },
      { header: 'Интервал 95 %: от', kind: 'number' },
      { header: 'до', kind: 'number' },
      ...(classes.hasLights ? [{ header: 'Состояние', kind: 'text' as const, width: 20 }] : []),
      ...(hasReasons ? [{ header: 'Почему нет значения', kind: 'text' as const, width: 40 }] : []),
    ],
    rows: classes.rows.map((row) => [
      row.name,
      row.pupils,
      rounded(row.value, decimals),
      row.part,
      row.whole,
      rounded(row.low, decimals),
      rounded(row.high, decimals),
      ...(classes.hasLights ? [row.absent === null ? lightNames[row.light] : null] : []),
      ...(hasReasons ? [row.absent] : []),
    ]),
  }
}
