import { expect, test } from 'vitest'
import type { ResultsCell } from '../../results-file.ts'
import { fileOf, problemsOf, summaryOf } from './exam-fixture.ts'

const denseHeader = [
  '№',
  'Код ОО',
  'Класс',
  'Код ППЭ',
  'Аудитория',
  'Код регистрации',
  'Фамилия',
  'Имя',
  'Отчество',
  'Серия',
  'Номер',
  'Задания с кратким ответом',
  'Задания с развёрнутым ответом',
  'Первичный балл',
  'Оценка',
]

function denseRow(number: number, document: string, [short, long, primary, mark]: readonly ResultsCell[]) {
  return [
    number,
    '101001',
    '9А',
    503,
    101,
    102,
    'Абвгдев',
    'Имя',
    'Отч',
    '0000',
    document,
    short,
    long,
    primary,
    mark,
  ].map((cell) => cell ?? null)
}

test('a dense protocol of ОГЭ has marks and no test scores', () => {
  const summary = summaryOf(
    fileOf('протокол.xlsx', [
      ['02 - Математика 2026.06.02'],
      denseHeader,
      denseRow(1, '000001', ['++++-', '2(2)1(2)', 7, 3]),
      denseRow(2, '000002', ['+----', '0(2)0(2)', 1, '2']),
    ]),
  )
  expect(summary).toMatchObject({
    format: 'oge-dense',
    dropped: ['Фамилия', 'Имя', 'Отчество', 'Серия', 'Номер'],
    works: [
      {
        procedure: 'oge',
        year: 2026,
        grade: 9,
        subject: 'mathematics',
        level: null,
        maxScore: 31,
        rows: 2,
        participants: 2,
        schools: [
          {
            code: '101001',
            scoreCounts: { 1: 1, 7: 1 },
            testScoreCounts: null,
            markCounts: { 2: 1, 3: 1, 4: 0, 5: 0 },
          },
        ],
      },
    ],
  })
  expect(problemsOf(summary)).toEqual([])
})

const sparseHeader: ResultsCell[] = Array<ResultsCell>(21).fill(null)
const sparseWords = [
  '№',
  'Код ОО',
  'Класс',
  'Код ППЭ',
  'Аудитория',
  'Код МСУ',
  'Фамилия',
  'Имя',
  'Отчество',
  'Задания с кратким ответом',
  'Задания с развёрнутым ответом',
  'Первичный балл',
  'Оценка',
]
const sparseAt = [0, 1, 2, 4, 6, 8, 10, 12, 13, 14, 17, 18, 20]
for (const [index, column] of sparseAt.entries()) sparseHeader[column] = sparseWords[index] ?? null

function sparseRow(...cells: readonly ResultsCell[]): readonly ResultsCell[] {
  const row: ResultsCell[] = Array<ResultsCell>(21).fill(null)
  for (const [index, column] of sparseAt.entries()) row[column] = cells[index] ?? null
  return row
}

test('a sparse print form: columns by their words, exams stacked, codes as numbers', () => {
  const summary = summaryOf(
    fileOf('05.xls', [
      ['Протокол проверки результатов'],
      ['20 - Область'],
      ['12 - Обществознание 2026.07.03'],
      [],
      sparseHeader,
      sparseRow(1, 9306, '9А', 1003, 109, 209, 'Абвгдев', 'Имя', 'Отч', '++2', '1(2)2(3)', 7, 4),
      ['Средние'],
      ['04 - Химия 2026.07.03'],
      [],
      sparseHeader,
      sparseRow(1, 9317, 'Б', 1003, 202, 209, 'Абвгдев', 'Имя', 'Отч', '+++2', '0(3)', 5, 3),
    ]),
  )
  expect(summary.format).toBe('oge-sparse')
  expect(
    summary.works.map(({ procedure, subject, grade, schools }) => [
      procedure,
      subject,
      grade,
      schools[0]?.code,
    ]),
  ).toEqual([
    ['oge', 'social-studies', 9, '009306'],
    ['oge', 'chemistry', 9, '009317'],
  ])
})

const englishKeys =
  'ColumnName;SchoolCode;ClassCode;StationCode;AuditoriumCode;GovernmentCell;SurnameCell;NameCell;SecondNameCell;DocumentSeriesCode;DocumentNumberCode;TestResultBCell;TestResultCCell;PrimaryMark;Mark5'.split(
    ';',
  )

test('a normalised file names its exam in the name of the file alone', () => {
  const rows = [
    englishKeys,
    '1;101001;9А;0503;0101;102;Абвгдев;Имя;Отч;0000;000001;+++-;2(2);5;4'.split(';'),
    '2;101001;9А;0503;0101;102;Абвгдев;Имя;Отч;0000;000002;+---;0(2);1;2'.split(';'),
  ]
  const summary = summaryOf(fileOf('02_2026.06.02.csv', rows))
  expect(summary).toMatchObject({
    format: 'oge-normalised',
    dropped: ['SurnameCell', 'NameCell', 'SecondNameCell', 'DocumentSeriesCode', 'DocumentNumberCode'],
    works: [
      { procedure: 'oge', subject: 'mathematics', year: 2026, heldOn: ['2026-06-02'], participants: 2 },
    ],
  })
  expect(problemsOf(summary)).toEqual([])
  const doubtful = summaryOf(fileOf('09_2026.06.05.csv', rows))
  expect(doubtful.works[0]?.subject).toBe('social-studies')
  expect(problemsOf(doubtful)).toEqual(['work-unclear@1'])
})

test('a file that names no exam is refused', () => {
  expect(() =>
    summaryOf(fileOf('протокол.csv', [englishKeys, '1;101001;9А;;;;;;;;;+;;1;2'.split(';')])),
  ).toThrow('Не понятно')
})

test('the year may stand in the heading alone', () => {
  const summary = summaryOf(
    fileOf('протокол.xlsx', [
      ['Протокол ОГЭ 2025 г.'],
      ['06 - Биология'],
      denseHeader,
      denseRow(1, '000001', ['+++', '2(2)', 5, 4]),
    ]),
  )
  expect(summary.works[0]).toMatchObject({ procedure: 'oge', subject: 'biology', year: 2025, heldOn: [] })
})

test('retakes: the better of two results stays, namesakes without documents both stay', () => {
  const header = denseHeader.filter((word) => word !== 'Серия' && word !== 'Номер')
  const row = (number: number, school: string, primary: number, mark: number) => [
    number,
    school,
    '9А',
    503,
    101,
    102,
    'Абвгдев',
    'Имя',
    'Отч',
    '',
    '',
    primary,
    mark,
  ]
  const summary = summaryOf(
    fileOf('огэ.xlsx', [
      ['03 - Физика 2026.05.30'],
      header,
      row(1, '101001', 8, 2),
      row(2, '101002', 12, 3),
      row(3, '101002', 20, 4),
      row(4, '101003', 9, 2),
      row(5, '101003', 9, 2),
      ['03 - Физика 2026.06.25'],
      header,
      row(1, '101001', 15, 3),
    ]),
  )
  expect(summary.works[0]?.schools.map(({ code, scoreCounts }) => [code, scoreCounts])).toEqual([
    ['101001', { 15: 1 }],
    ['101002', { 12: 1, 20: 1 }],
    ['101003', { 9: 1 }],
  ])
  expect(problemsOf(summary)).toEqual(['repeated-row@3', 'repeated-row@7'])
})

test('ГВЭ has a work for each series of variants', () => {
  const header = [
    '№',
    'Код ОО',
    'Класс',
    'Код ППЭ',
    'Фамилия',
    'Имя',
    'Отчество',
    'Вариант',
    'Первичный балл',
    'Оценка',
  ]
  const row = (number: number, variant: number, primary: number, mark: number | null) => [
    number,
    '101001',
    '9Б',
    503,
    `Абвгдев${'абв'[number]}`,
    'Имя',
    'Отч',
    variant,
    primary,
    mark,
  ]
  const summary = summaryOf(
    fileOf('гвэ.xlsx', [
      ['ГВЭ-9'],
      ['52 - Математика 2024.05.28'],
      header,
      row(1, 105, 10, 5),
      row(2, 201, 3, null),
    ]),
  )
  expect(summary.format).toBe('gve')
  expect(
    summary.works.map(({ procedure, series, maxScore, schools }) => [
      procedure,
      series,
      maxScore,
      schools[0]?.markCounts,
    ]),
  ).toEqual([
    ['gve-9', '100', 14, { 2: 0, 3: 0, 4: 0, 5: 1 }],
    ['gve-9', '200', 12, { 2: 1, 3: 0, 4: 0, 5: 0 }],
  ])
})

test('appeals of ОГЭ say what stands now, those of ЕГЭ also what stood before', () => {
  const oge = summaryOf(
    fileOf('апелляции.xlsx', [
      ['Протокол проверки результатов государственной итоговой аттестации 2026 г.'],
      [
        '№',
        'Код ОО',
        'Класс',
        'Код ППЭ',
        'Фамилия',
        'Имя',
        'Отчество',
        'Экзамен',
        'Состояние апелляции',
        'Текущие',
        null,
      ],
      [null, null, null, null, null, null, null, null, null, 'Первичный балл', 'Оценка'],
      [
        1,
        '101001',
        'А',
        '503',
        'Абвгдев',
        'Имя',
        'Отч',
        'Математика(2026.06.02)',
        'Апелляция удовлетворена',
        '22',
        '5',
      ],
      [
        2,
        '101002',
        '9А',
        '503',
        'Абвгдев',
        'Имя',
        'Отч',
        'Волшебство(2026.06.02)',
        'Апелляция удовлетворена',
        '12',
        '3',
      ],
    ]),
  )
  expect(oge).toMatchObject({
    format: 'oge-appeals',
    works: [],
    changes: [{ row: 4, before: null, after: 5 }],
  })
  expect(problemsOf(oge)).toEqual(['work-unclear@5'])
  const ege = summaryOf(
    fileOf('апелляции.xls', [
      [null, null, '01 - Русский язык 2025.05.30'],
      [
        '№',
        'Код ОО',
        'Класс',
        'Код ППЭ',
        'Фамилия',
        'Имя',
        'Отчество',
        'Тип апелляции / перепроверки',
        'Состояние',
        'Дата изменений',
        'Балл до изменения',
        'Текущие',
        null,
        'Разница',
      ],
      [...Array(11).fill(null), 'Первичный балл', 'Балл', null],
      [
        1,
        '111002',
        '11А',
        '1111',
        'Абвгдев',
        'Имя',
        'Отч',
        'Апелляция',
        'Выполнено',
        '2025.06.12',
        72,
        42,
        75,
        3,
      ],
      [
        2,
        '111002',
        '11А',
        '1111',
        'Абвгдев',
        'Имя',
        'Отчич',
        'Перепроверка',
        'Выполнено',
        '2025.06.12',
        72,
        40,
        70,
        3,
      ],
    ]),
  )
  expect(ege).toMatchObject({
    format: 'ege-appeals',
    changes: [
      { row: 4, before: 72, after: 75 },
      { row: 5, before: 72, after: 70 },
    ],
  })
  expect(problemsOf(ege)).toEqual(['total-mismatch@5'])
})

test('an export of the registry is told where it belongs', () => {
  expect(() =>
    summaryOf(
      fileOf('rbd_Schools.csv', [['Guid', 'Признак удаленной строки', 'Код ОО', 'Полное наименование']]),
    ),
  ).toThrow('выгрузка реестра')
})
