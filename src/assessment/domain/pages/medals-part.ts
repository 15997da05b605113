import { LEAST_CANDIDATES, type MedalTally, medalConfirmation } from '../figures/medal-tally.ts'
import {
  countColumn,
  hundredthsOf,
  meanColumn,
  partCell,
  percentColumn,
  percentOf,
  textColumn,
} from './columns.ts'
import { figureInterval } from './figure-cells.ts'
import type { PagePart } from './page-shapes.ts'

export type MedalsOfYear = MedalTally & { readonly year: number; readonly untold: number }

/** Candidates for a medal, one row a year: over a school or over several, sums added up. Null where nobody is named. */
export function medalsPart(years: readonly MedalsOfYear[]): PagePart | null {
  const named = years.filter(({ candidates, untold }) => candidates + untold > 0)
  if (named.length === 0) return null
  const untold = named.reduce((sum, one) => sum + one.untold, 0)
  const left =
    untold === 0
      ? ''
      : ` Отметок о претендентах без имени и документа — ${untold}: их результаты по разным предметам не соединить, в таблицу они не вошли.`
  return {
    id: 'medals',
    title: 'Претенденты на медаль',
    note: `Подтвердили — набрали на ЕГЭ не меньше 70 баллов по русскому языку и ещё по одному предмету (для второй степени — 60 и 60) либо получили «5» по базовой математике, если других предметов не сдавали. «До 70 по русскому» — сколько баллов не хватает в среднем на одного претендента. Если претендентов меньше ${LEAST_CANDIDATES}, показано только их число. Это вопрос к объективности текущих отметок, а не оценка выпускников.${left}`,
    chart: null,
    columns: [
      textColumn('year', 'Год'),
      countColumn('candidates', 'Претендентов'),
      textColumn('confirmed', 'Подтвердили'),
      percentColumn('confirmedShare', 'Подтвердили, %'),
      textColumn('confirmedInterval', 'Интервал 95 %'),
      textColumn('notConfirmed', 'Не подтвердили'),
      textColumn('belowSeventy', 'Есть балл ниже 70'),
      meanColumn('missing', 'До 70 по русскому'),
    ],
    rows: named
      .toSorted((one, other) => other.year - one.year)
      .map((tally) => {
        const found = medalConfirmation(tally)
        return {
          to: null,
          cells: [
            String(tally.year),
            tally.candidates,
            found.isFew ? null : partCell(found.confirmed),
            percentOf(found.confirmed.value),
            figureInterval('pass', found.confirmed),
            found.isFew ? null : partCell(found.notConfirmed),
            found.isFew ? null : partCell(found.belowSeventyAnywhere),
            hundredthsOf(found.missingInRussian.value),
          ],
        }
      }),
    empty: '',
  }
}
