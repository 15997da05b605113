import { expect, it } from 'vitest'
import { gistOf } from './deadline-gist.ts'
import { type Example, schoolYear, year, years } from './example-horizons.ts'
import { readDeadlines } from './read-deadlines.ts'

const examples: readonly Example[] = [
  [year, '15.09.2024', ['once · 15.9/2024']],
  [schoolYear, 'до 1 сентября', ['once · 1.9/2025 · ~years']],
  [year, 'сент.', ['once · 9/2020 · ~years']],
  [year, 'авг', ['once · 8/2020 · ~years']],
  [year, 'Маpт, oктябpь 2020', ['once · 3,10/2020']],
  [year, 'сен-\nтябрь 2020', ['once · 9/2020']],
  [year, 'до 15 сентября', ['once · 15.9/2020 · ~years']],
  [year, 'к 1 июня', ['once · 1.6/2020 · ~years']],
  [year, 'АВГУСТ 2020', ['once · 8/2020']],
  [schoolYear, 'начало учебного года', ['once · 9/2025 · ~months,years']],
  [schoolYear, 'до начала учебного года', ['once · 1.9/2025 · ~months,years']],
  [schoolYear, 'до конца 2025 года', ['once · 12/2025 · ~months']],
  [years, 'май 2022, 2023, 2024', ['once · 5/2022,2023,2024']],
  [years, 'май 2023-2025 гг.', ['once · 5/2023,2024,2025']],
  [years, 'октябрь 2024/2025 уч.года', ['once · 10/2024']],
  [years, 'сентяюрь 2024', ['once · 9/2024 · ~months']],
  [years, '2024 г.', ['once · /2024']],
  [years, '2024, 2025 гг.', ['once · /2024,2025']],
  [years, '2024 год: май, июнь', ['once · 5,6/2024']],
  [years, 'до 2025 года', ['once · /2025']],
  [years, '10.04.2024 г.', ['once · 10.4/2024']],
  [years, '09.2024', ['once · 9/2024']],
  [years, '2025-09-01', ['once · 1.9/2025']],
  [schoolYear, 'Октябрь – ноябрь, март', ['once · 10,11,3/2025,2026 · windows 10-11 3 · ~years']],
  [year, 'январь, апрель, июль, октябрь', ['once · 1,4,7,10/2020 · ~years']],
  [schoolYear, 'Август', ['once · 8/2026 · ~years']],
  [schoolYear, 'Июнь', ['once · 6/2026 · ~years']],
  [year, 'до 20.03.2020 г.', ['once · 20.3/2020']],
  [year, 'до 20 марта 2020 года', ['once · 20.3/2020']],
  [year, '2020 г., март', ['once · 3/2020']],
  [year, 'не позднее 1 сентября', ['once · 1.9/2020 · ~years']],
  [schoolYear, 'конец I полугодия', ['once · 12/2025 · ~months,years']],
  [years, 'до 31.12.2024 (включительно)', ['once · 31.12/2024']],
  [years, '2022, 2023, 2024, 2025 годы', ['once · /2022,2023,2024,2025']],
  [years, 'до 30 сентября 2022', ['once · 30.9/2022']],
  [year, 'апрель, май -\nиюнь, июль', ['once · 4,5,6,7/2020 · windows 4 5-6 7 · ~years']],
  [year, 'в срок до 10 августа 2020 года', ['once · 10.8/2020']],
  [year, 'до 1 марта, до 1 октября', ['once · 1.3,10/2020 · ~years']],
  [year, 'Октябрь,\nфевраль,\nапрель', ['once · 10,2,4/2020 · ~years']],
  [year, 'август/сентябрь', ['once · 8,9/2020 · ~years']],
  [year, 'до 15.04.2020, до 15.10.2020', ['once · 15.4,10/2020']],
  [year, 'по 31.12.2020', ['once · 31.12/2020']],
  [year, 'июнь 2020, август 2020', ['once · 6,8/2020']],
  [year, 'до 01.09.2020 / до 01.12.2020', ['once · 1.9,12/2020']],
  [year, 'первая половина октября', ['once · 10/2020 · «первая половина» · ~years']],
  [year, 'начало сентября', ['once · 9/2020 · «начало» · ~years']],
  [year, '3-я неделя октября', ['once · 10/2020 · «3 неделя» · ~years']],
  [year, 'вторая декада марта 2020', ['once · 3/2020 · «вторая декада»']],
]

it.each(examples)('reads a date: %#', (horizon, cell, gists) => {
  expect([cell, readDeadlines(cell, { horizon }).map(gistOf)]).toEqual([cell, gists])
})
