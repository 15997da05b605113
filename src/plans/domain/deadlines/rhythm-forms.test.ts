import { expect, it } from 'vitest'
import { gistOf } from './deadline-gist.ts'
import { type Example, schoolYear, year, years } from './example-horizons.ts'
import { readDeadlines } from './read-deadlines.ts'

const examples: readonly Example[] = [
  [years, 'до 25 числа каждого месяца', ['recurring monthly · 25.']],
  [years, 'ежеквартально', ['recurring quarterly']],
  [years, '1 раз в квартал', ['recurring quarterly']],
  [years, '1 раз в 3 года', ['recurring every-n-years 3']],
  [years, 'один раз в три года для каждой школы', ['rotation every-n-years 3']],
  [years, 'еженедельно', ['recurring monthly · «еженедельно» · ~recurrence']],
  [schoolYear, '1 раз в четверть', ['recurring quarterly · «четверть»']],
  [years, 'Ежеквартально до 10 числа', ['recurring quarterly · 10.']],
  [years, 'ежемесячно, до 5-го числа месяца, следующего за отчетным', ['recurring monthly · 5.']],
  [years, 'каждый понедельник', ['recurring monthly · «каждый понедельник» · ~recurrence']],
  [years, 'первый понедельник месяца', ['recurring monthly · «первый понедельник»']],
  [years, 'Ежемесячно в течение учебного года', ['recurring monthly · school-year']],
  [years, 'Постоянно, в течение года', ['continuous · year']],
  [years, 'каждую четверть', ['recurring quarterly · «четверть»']],
  [years, 'ежедневно', ['continuous']],
  [years, '1 раз в 2 месяца', ['recurring monthly · «раз в 2 мес.» · ~recurrence']],
  [years, '1 раз в месяц', ['recurring monthly']],
  [years, 'ежемесячно (до 20 числа)', ['recurring monthly · 20.']],
  [years, '25 числа ежемесячно', ['recurring monthly · 25.']],
  [years, 'до 25 числа', ['recurring monthly · 25. · ~recurrence']],
  [year, '1 раз в квартал, до 5 числа', ['recurring quarterly · 5.']],
  [
    years,
    'ежеквартально, до 5-го числа месяца, следующего за отчетным кварталом',
    ['recurring quarterly · 5.'],
  ],
  [years, 'каждые 3 года', ['recurring every-n-years 3']],
  [
    years,
    'Сентябрь 2025-май 2026, ежемесячно',
    ['recurring monthly · 9,10,11,12,1,2,3,4,5/2025,2026 · window · 2025-09-01…2026-05-31'],
  ],
  [years, '1 раз в три года в отношении каждой образовательной организации', ['rotation every-n-years 3']],
  [years, 'не реже 1 раза в 3 года', ['recurring every-n-years 3']],
  [years, 'Раз в два года', ['recurring every-n-years 2']],
  [years, 'на постоянной основе', ['continuous']],
  [years, 'Постоянно.', ['continuous']],
  [years, 'до 15 числа', ['recurring monthly · 15. · ~recurrence']],
  [year, '2020 год, ежеквартально', ['recurring quarterly · /2020']],
  [year, 'ежемесячно с января по май', ['recurring monthly · 1,2,3,4,5 · window']],
  [year, 'по мере поступления запросов, ежеквартально', ['recurring quarterly · if-needed']],
  [year, 'еженедельно, по пятницам', ['recurring monthly · «еженедельно» · ~recurrence']],
  [year, 'раз в две недели', ['recurring monthly · «1 раз в две недели» · ~recurrence']],
  [year, '1 раз в неделю', ['recurring monthly · «1 раз в неделю» · ~recurrence']],
  [year, 'Систематически', ['continuous']],
  [year, 'не реже 1 раза в месяц', ['recurring monthly']],
  [years, 'Ежемесячно, ежеквартально', ['recurring monthly']],
]

it.each(examples)('reads a rhythm: %#', (horizon, cell, gists) => {
  expect([cell, readDeadlines(cell, { horizon }).map(gistOf)]).toEqual([cell, gists])
})
