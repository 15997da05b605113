import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Horizon } from '../plan-reading.ts'
import { gistOf } from './deadline-gist.ts'
import { readDeadlines } from './read-deadlines.ts'

const years: Horizon = {
  kind: 'calendar-years',
  startsOn: plainDate('2022-01-01'),
  endsOn: plainDate('2025-12-31'),
}
const year: Horizon = {
  kind: 'calendar-year',
  startsOn: plainDate('2020-01-01'),
  endsOn: plainDate('2020-12-31'),
}
const schoolYear: Horizon = {
  kind: 'school-year',
  startsOn: plainDate('2025-09-01'),
  endsOn: plainDate('2026-08-31'),
}

/** Horizon, cell, what each deadline says: see deadline-gist.ts. */
type Example = readonly [Horizon, string, readonly string[]]

// The phrases of the five plans the product was first made for.
const examples: readonly Example[] = [
  [years, 'Ежегодно', ['recurring yearly']],
  [years, 'В течение года', ['span · year']],
  [years, 'По итогам учебного года.', ['event · end-of-school-year']],
  [years, 'Постоянно', ['continuous']],
  [schoolYear, 'В течение учебного года', ['span · school-year']],
  [years, '2025', ['once · /2025']],
  [years, 'По итогам проведения', ['event · after-procedure']],
  [
    years,
    'постоянно при проведении оценочных процедур',
    ['event · during-procedure · «оценочные процедуры»'],
  ],
  [years, 'Декабрь 2021', ['once · 12/2021']],
  [years, 'Ежегодно (при наличии)', ['recurring yearly · if-any']],
  [years, 'в соответствии с\nграфиком проведения', ['external · «график проведения»']],
  [years, '1 раз в 3 года для  каждой\nобразовательной\n\nорганизации', ['rotation every-n-years 3']],
  [years, 'Декабрь Июнь', ['recurring yearly · 12,6 · ~recurrence']],
  [years, 'По итогам проведения оценочных процедур', ['event · after-procedure · «оценочные процедуры»']],
  [years, 'ежегодно июнь - август', ['recurring yearly · 6,7,8 · window']],
  [years, 'ежегодно октябрь', ['recurring yearly · 10']],
  [schoolYear, 'Январь, май', ['once · 1,5/2026 · ~years']],
  [year, 'Сентябрь', ['once · 9/2020 · ~years']],
  [schoolYear, 'Сентябрь', ['once · 9/2025 · ~years']],
  [year, 'Февраль', ['once · 2/2020 · ~years']],
  [schoolYear, 'Февраль', ['once · 2/2026 · ~years']],
  [year, 'июль 2020', ['once · 7/2020']],
  [
    year,
    'По итогам ГИА, май-июнь 2020',
    ['event · 5,6/2020 · window · 2020-05-01…2020-06-30 · after-procedure · «ГИА»'],
  ],
  [year, 'Март, октябрь 2020', ['once · 3,10/2020']],
  [years, 'Ежегодно в соответствии с графиком проведения', ['external yearly · «график проведения»']],
  [years, 'Ежегодно, август', ['recurring yearly · 8']],
  [years, 'Август\nежегодно', ['recurring yearly · 8']],
  [years, 'Апрель-июнь В течение учебного года', ['span · 4,5,6 · window', 'span · school-year']],
  [years, 'согласно графику', ['external · «график»']],
  [years, 'согласно плану совещаний', ['external · «план совещаний»']],
  [years, 'по мере формирования', ['on-demand']],
  [years, 'по потребности', ['on-demand']],
  [
    years,
    'постоянно при подготовке к проведению оценочной процедуры',
    ['event · before-procedure · «оценочная процедура»'],
  ],
  [
    years,
    'постоянно при проведении оценочных процедур; ежегодно, июль - август',
    ['event · during-procedure · «оценочные процедуры»', 'recurring yearly · 7,8 · window'],
  ],
  [schoolYear, 'Август, январь, март,', ['once · 8,1,3/2025,2026 · ~years']],
  [schoolYear, 'Май-август', ['span · 5,6,7,8/2026 · window · 2026-05-01…2026-08-31 · ~years']],
  [
    schoolYear,
    'Январь (региональный мониторинг), май (ВГР)',
    ['once · 1/2026 · «региональный мониторинг» · ~years', 'once · 5/2026 · «ВГР» · ~years'],
  ],
  [years, 'Декабрь 2019 год', ['once · 12/2019']],
  [years, 'декабрь\n\n2019', ['once · 12/2019']],
  [years, '2020-2022', ['span · /2020,2021,2022 · 2020-01-01…2022-12-31']],
  [years, '2020', ['once · /2020']],
  [year, 'В течение года по графику', ['external · year · «график»']],
  [year, 'В течение 2020 года,\nпо графику проведения ВПР', ['external · /2020 · «график проведения ВПР»']],
  [year, 'По итогам ЕГЭ, июнь 2020', ['event · 6/2020 · after-procedure · «ЕГЭ»']],
  [year, 'август-сентябрь\n2020', ['span · 8,9/2020 · window · 2020-08-01…2020-09-30']],
  [
    year,
    'Ежемесячно Октябрь - ноябрь 2020 Ежемесячно Апрель 2020 Апрель 2020 Май-июнь 2020',
    [
      'recurring monthly',
      'span · 10,11/2020 · window · 2020-10-01…2020-11-30',
      'recurring monthly',
      'once · 4/2020',
      'once · 4/2020',
      'span · 5,6/2020 · window · 2020-05-01…2020-06-30',
    ],
  ],
  [year, 'Ноябрь-декабрь\n2020', ['span · 11,12/2020 · window · 2020-11-01…2020-12-31']],
  [year, 'Сентябрь, апрель', ['once · 9,4/2020 · ~years']],
  [years, 'По итогам учебного года', ['event · end-of-school-year']],
  [years, 'Май 2022', ['once · 5/2022']],
  [year, 'Декабрь 2020', ['once · 12/2020']],
  [year, 'август 2020', ['once · 8/2020']],
  [year, 'Май 2020', ['once · 5/2020']],
  [
    year,
    'По итогам ГИА, июнь-июль 2020',
    ['event · 6,7/2020 · window · 2020-06-01…2020-07-31 · after-procedure · «ГИА»'],
  ],
  [years, 'ежегодно сентябрь', ['recurring yearly · 9']],
  [year, 'Апрель 2020', ['once · 4/2020']],
  [year, 'Октябрь 2020', ['once · 10/2020']],
  [year, 'Ноябрь 2020', ['once · 11/2020']],
  [year, 'Март - июнь 2020', ['span · 3,4,5,6/2020 · window · 2020-03-01…2020-06-30']],
  [year, 'Февраль 2020', ['once · 2/2020']],
  [year, 'Февраль - июнь 2020', ['span · 2,3,4,5,6/2020 · window · 2020-02-01…2020-06-30']],
  [years, 'В соответствии с графиком проведения', ['external · «график проведения»']],
  [years, 'постоянно', ['continuous']],
  [years, 'ежегодно', ['recurring yearly']],
]

it.each(examples)('reads a phrase of the first plans: %#', (horizon, cell, gists) => {
  expect([cell, readDeadlines(cell, { horizon }).map(gistOf)]).toEqual([cell, gists])
})
