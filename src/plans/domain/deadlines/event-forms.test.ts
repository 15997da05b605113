import { expect, it } from 'vitest'
import { gistOf } from './deadline-gist.ts'
import { type Example, schoolYear, year, years } from './example-horizons.ts'
import { readDeadlines } from './read-deadlines.ts'

const examples: readonly Example[] = [
  [years, 'по окончании четверти', ['event · after-procedure · «четверть»']],
  [years, 'по итогам четверти', ['event · after-procedure · «четверть»']],
  [years, 'по итогам полугодия', ['event · after-procedure · «полугодие»']],
  [years, 'по итогам ВПР', ['event · after-procedure · «ВПР»']],
  [years, 'после проведения ВПР', ['event · after-procedure · «ВПР»']],
  [years, 'перед ГИА', ['event · before-procedure · «ГИА»']],
  [years, 'в период проведения ЕГЭ', ['event · during-procedure · «ЕГЭ»']],
  [years, 'не позднее 10 дней после проведения ВПР', ['event · after-procedure · 10 days · «ВПР»']],
  [years, 'не позднее чем за 2 недели до начала ГИА', ['event · before-procedure · 14 days · «ГИА»']],
  [
    years,
    'в течение 10 рабочих дней со дня получения результатов',
    ['event · after-procedure · 10 working days · «получения результатов»'],
  ],
  [
    years,
    'в 10-дневный срок после завершения процедуры',
    ['event · after-procedure · 10 days · «процедура»'],
  ],
  [schoolYear, 'в конце учебного года', ['event · end-of-school-year']],
  [years, 'Июнь (по итогам ГИА)', ['event · 6 · after-procedure · «ГИА»']],
  [years, 'по итогам 1 полугодия', ['event · after-procedure · «1 полугодие»']],
  [years, 'по итогам 2024 года', ['event · /2024 · after-procedure · «2024 год»']],
  [years, 'по окончании учебного года', ['event · end-of-school-year']],
  [years, 'за месяц до ГИА', ['event · before-procedure · 30 days · «ГИА»']],
  [years, 'в течение недели после проведения', ['event · after-procedure · 7 days']],
  [years, 'в дни проведения ВПР', ['event · during-procedure · «ВПР»']],
  [years, 'июнь – июль, по итогам ГИА', ['event · 6,7 · window · after-procedure · «ГИА»']],
  [
    years,
    'В ходе проведения мониторинга, ежегодно в ноябре',
    ['event yearly · 11 · during-procedure · «мониторинг»'],
  ],
  [schoolYear, 'по окончании каждой четверти', ['event · after-procedure · «четверть»']],
  [
    year,
    'в течение месяца после получения результатов',
    ['event · after-procedure · 30 days · «получения результатов»'],
  ],
  [
    year,
    'в течение 3-х дней после издания приказа',
    ['event · after-procedure · 3 days · «издания приказа»'],
  ],
  [year, 'во время проведения ВПР', ['event · during-procedure · «ВПР»']],
  [year, 'ежедневно в период проведения ГИА', ['event · during-procedure · «ГИА»']],
  [
    year,
    'После получения результатов ВПР, сентябрь-октябрь',
    [
      'event · 9,10/2020 · window · 2020-09-01…2020-10-31 · after-procedure · «получения результатов ВПР» · ~years',
    ],
  ],
  [year, 'до начала ГИА', ['event · before-procedure · «ГИА»']],
  [year, 'за 3 дня до экзамена', ['event · before-procedure · 3 days · «экзамена»']],
  [year, 'накануне экзаменов', ['event · before-procedure · «экзамены»']],
  [year, 'на этапе подготовки к ГИА', ['event · before-procedure · «ГИА»']],
  [schoolYear, 'в конце каждой четверти', ['event · after-procedure · «четверть»']],
  [
    years,
    'Сентябрь-октябрь ежегодно, по итогам ВПР',
    ['event yearly · 9,10 · window · after-procedure · «ВПР»'],
  ],
  [years, 'Ежегодно, по итогам ГИА', ['event yearly · after-procedure · «ГИА»']],
  [years, 'Ежегодно По итогам учебного года', ['event yearly · end-of-school-year']],
  [years, 'В период подготовки и проведения ГИА', ['event · during-procedure · «ГИА»']],
  [years, 'в день проведения', ['event · during-procedure']],
  [years, 'в ходе мониторинга', ['event · during-procedure · «мониторинг»']],
  [years, 'по окончании мониторинга', ['event · after-procedure · «мониторинг»']],
  [years, 'по завершении', ['event · after-procedure']],
  [years, 'после ГИА', ['event · after-procedure · «ГИА»']],
  [years, 'по итогам года', ['event · after-procedure · «год»']],
  [years, 'по окончании учебного года, июнь', ['event · 6 · end-of-school-year']],
  [years, 'конец учебного года', ['event · end-of-school-year']],
  [
    year,
    'не позднее чем через 5 рабочих дней после получения протоколов',
    ['event · after-procedure · 5 working days · «получения протоколов»'],
  ],
  [year, 'на период подготовки к ГИА', ['event · during-procedure · «ГИА»']],
  [year, 'период проведения ВПР', ['event · during-procedure · «ВПР»']],
  [year, 'в день экзамена', ['event · during-procedure · «экзамена»']],
  [year, 'после каждой оценочной процедуры', ['event · after-procedure · «оценочная процедура»']],
  [year, 'по результатам ВПР и ОГЭ', ['event · after-procedure · «ВПР и ОГЭ»']],
  [year, 'при проведении ВПР, ОГЭ, ЕГЭ', ['event · during-procedure · «ВПР, ОГЭ, ЕГЭ»']],
  [year, 'в дни ВПР', ['event · during-procedure · «ВПР»']],
  [year, 'В течение месяца со дня утверждения', ['event · after-procedure · 30 days · «утверждения»']],
]

it.each(examples)('reads a deadline tied to an event: %#', (horizon, cell, gists) => {
  expect([cell, readDeadlines(cell, { horizon }).map(gistOf)]).toEqual([cell, gists])
})
