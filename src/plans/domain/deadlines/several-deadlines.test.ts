import { expect, it } from 'vitest'
import { gistOf } from './deadline-gist.ts'
import { type Example, schoolYear, year, years } from './example-horizons.ts'
import { readDeadlines } from './read-deadlines.ts'

const examples: readonly Example[] = [
  [years, 'декабрь 2024, май 2025', ['once · 12/2024', 'once · 5/2025']],
  [
    schoolYear,
    'Сентябрь, октябрь 2025 - май 2026',
    ['once · 9/2025', 'span · 10,11,12,1,2,3,4,5/2025,2026 · window · 2025-10-01…2026-05-31'],
  ],
  [years, '- май 2024\n- июнь 2024', ['once · 5/2024', 'once · 6/2024']],
  [years, '1) май 2024 2) июнь 2024', ['once · 5/2024', 'once · 6/2024']],
  [years, '1. Май 2024\n2. Июнь 2024', ['once · 5/2024', 'once · 6/2024']],
  [
    years,
    '1 сентября, 15 января',
    ['recurring yearly · 1.9 · ~recurrence', 'recurring yearly · 15.1 · ~recurrence'],
  ],
  [years, 'сентябрь, май 2024-2025 учебного года', ['once · 9/2024', 'once · 5/2025']],
  [
    years,
    'январь-февраль 2024 г.; август 2024 г.',
    ['span · 1,2/2024 · window · 2024-01-01…2024-02-29', 'once · 8/2024'],
  ],
  [years, '-', []],
  [years, 'Март 2023\nАпрель 2024\nВ течение года', ['once · 3/2023', 'once · 4/2024', 'span · year']],
  [
    years,
    'август–октябрь 2024 г. – разработка, ноябрь 2024 г. – утверждение',
    ['span · 8,9,10/2024 · window · 2024-08-01…2024-10-31 · «разработка»', 'once · 11/2024 · «утверждение»'],
  ],
  [year, '20 марта, 15 мая 2020', ['once · 20.3/2020', 'once · 15.5/2020']],
  [
    year,
    'март-апрель (9 кл.), май (11 кл.)',
    [
      'span · 3,4/2020 · window · 2020-03-01…2020-04-30 · «9 кл» · ~years',
      'once · 5/2020 · «11 кл» · ~years',
    ],
  ],
  [
    years,
    'ВПР: март; ГИА: май',
    ['recurring yearly · 3 · «ВПР» · ~recurrence', 'recurring yearly · 5 · «ГИА» · ~recurrence'],
  ],
  [years, 'октябрь\n2022 г.,\nоктябрь\n2023 г.', ['once · 10/2022', 'once · 10/2023']],
  [years, 'Постоянно\nДо 1 сентября ежегодно', ['continuous', 'recurring yearly · 1.9']],
  [years, 'Декабрь;\nИюнь', ['recurring yearly · 12 · ~recurrence', 'recurring yearly · 6 · ~recurrence']],
  [years, 'Июнь 2022 г. , далее постоянно', ['once · 6/2022', 'continuous']],
  [year, '12 и 15 марта', ['once · 12.3/2020 · ~years', 'once · 15.3/2020 · ~years']],
  [
    year,
    'октябрь (5 классы), ноябрь (6 классы), декабрь 2020 (7 классы)',
    ['once · 10/2020 · «5 классы»', 'once · 11/2020 · «6 классы»', 'once · 12/2020 · «7 классы»'],
  ],
  [year, '1, 15 сентября 2020', ['once · 1.9/2020', 'once · 15.9/2020']],
  [years, 'до 15 июня и 20 декабря ежегодно', ['recurring yearly · 15.6', 'recurring yearly · 20.12']],
]

it.each(examples)('reads the deadlines of one cell: %#', (horizon, cell, gists) => {
  expect([cell, readDeadlines(cell, { horizon }).map(gistOf)]).toEqual([cell, gists])
})
