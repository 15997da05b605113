import { expect, test } from 'vitest'
import { egeHeader, egeRow, fileOf, problemsOf, summaryOf } from './exam-fixture.ts'

const title = [null, null, '01 - Русский язык 2022.06.23', null]

test('a classic protocol: title after empty cells, spacer columns, footer rows', () => {
  const summary = summaryOf(
    fileOf('протокол.xls', [
      title,
      egeHeader,
      egeRow(1, ['+-++2', '2(3)1(1)', '8', '72']),
      egeRow(2, ['+-++1', '2(3)1(1)', 7, 65]),
      egeRow(3, ['-----', '0(3)0(1)', '0', '0'], { school: '111003' }),
      ['Средние', ...Array(14).fill(null), '5,0', '45,7'],
      ['Минимальная граница', ...Array(15).fill(null), '36'],
      ['Всего участников 3'],
    ]),
  )
  expect(summary).toMatchObject({
    format: 'ege-classic',
    dropped: ['Фамилия', 'Имя', 'Отчество', 'Серия', 'Номер'],
  })
  expect(problemsOf(summary)).toEqual([])
  expect(summary.works).toHaveLength(1)
  expect(summary.works[0]).toMatchObject({
    procedure: 'ege',
    year: 2022,
    grade: null,
    subject: 'russian',
    level: null,
    heldOn: ['2022-06-23'],
    rows: 3,
    participants: 3,
    absent: 0,
    quarantined: 0,
    reported: false,
    items: [
      { label: '1', max: null },
      { label: '2', max: null },
      { label: '3', max: null },
      { label: '4', max: null },
      { label: '5', max: null },
      { label: '6', max: 3 },
      { label: '7', max: 1 },
    ],
    schools: [
      {
        code: '111002',
        municipality: '111',
        participants: 2,
        scoreCounts: { 7: 1, 8: 1 },
        testScoreCounts: { 65: 1, 72: 1 },
        markCounts: null,
      },
      { code: '111003', participants: 1, scoreCounts: { 0: 1 }, testScoreCounts: { 0: 1 } },
    ],
  })
})

test('answers that do not check out keep their totals and stay out of item analysis', () => {
  const summary = summaryOf(
    fileOf('протокол.xls', [
      title,
      egeHeader,
      egeRow(1, ['+-++2', '2(3)1(1)', 8, 72]),
      egeRow(2, ['+-++2', '2(3)1(1)', 9, 75]),
      egeRow(3, ['+-++', '2(3)1(1)', 6, 60]),
      egeRow(4, ['+-++2', '4(3)1(1)', 10, 80]),
      egeRow(5, ['+-+?2', '2(3)1(1)', 8, 72]),
      egeRow(6, ['+-++2', '2(3)1(1)', 8, 72]),
    ]),
  )
  expect(problemsOf(summary)).toEqual([
    'total-mismatch@4',
    'items-differ@5',
    'above-max@6',
    'unknown-value@7',
  ])
  expect(summary.works[0]).toMatchObject({ participants: 6, quarantined: 0 })
})

test('shifted rows, lost totals and scores over the maximum are set aside, each with its reason', () => {
  const summary = summaryOf(
    fileOf('Русский язык ЕГЭ.xlsx', [
      ['01 - Русский язык 2026.05.30'],
      egeHeader,
      egeRow(1, ['+-++2', '2(3)1(1)', 8, 72]),
      [null, ...egeRow(2, ['+-++2', '2(3)1(1)', 8, 72]).slice(0, -1)],
      egeRow(3, ['+-++2', '2(3)1(1)', null, 72]),
      egeRow(4, ['+-++2', '2(3)1(1)', 51, 72]),
      egeRow(5, ['+-++2', '2(3)1(1)', 8, 172]),
      egeRow(6, ['+-++2', '2(3)1(1)', 8, 72], { school: 'нет' }),
      egeRow(7, ['', '', 'не явился', null]),
    ]),
  )
  expect(summary.works[0]).toMatchObject({
    rows: 7,
    participants: 1,
    absent: 1,
    quarantined: 5,
    maxScore: 50,
  })
  expect(problemsOf(summary)).toEqual([
    'shifted-row@4',
    'unreadable-total@5',
    'above-max@6',
    'shifted-row@7',
    'unreadable-school@8',
  ])
})

test('the border and the number of participants are compared', () => {
  const summary = summaryOf(
    fileOf('протокол.xls', [
      ['02 - Математика профильная 2026.06.01'],
      egeHeader,
      egeRow(1, ['+++', '2(2)', 5, 27]),
      ['Минимальная граница 30', null, null, 'Всего участников: 4'],
    ]),
  )
  expect(summary.works[0]).toMatchObject({ subject: 'mathematics', level: 'profile', maxScore: 32 })
  expect(problemsOf(summary)).toEqual(['participants-differ@1', 'minimum-differs@1'])
})

test('a foreign language has two days, three parts and three sums', () => {
  const header = [
    '№',
    'Код МСУ',
    'Код ОО',
    'Класс',
    'Код ППЭ',
    'Фамилия',
    'Имя',
    'Отчество',
    'Документ',
    'Часть с кратким ответом',
    'Часть с развёрнутым ответом',
    'Устная часть',
    'Первичный балл устной части',
    'Первичный балл письм. части',
    'Первичный балл',
    'Тестовый балл',
  ]
  const row = (number: number, oral: string, sums: readonly number[]) => [
    number,
    '111',
    '111002',
    '11А',
    'п:1111 у:1081',
    'Абвгдев',
    'Имя',
    'Отч',
    `0000 00000${number}`,
    '+-+',
    '2(2)1(3)',
    oral,
    ...sums,
  ]
  const summary = summaryOf(
    fileOf('ин.яз.xlsx', [
      ['Английский язык п:2022.06.14; у:2022.06.16'],
      header,
      row(1, '1(1)2(5)', [3, 5, 8, 61]),
      row(2, '1(1)2(5)', [2, 6, 8, 61]),
    ]),
  )
  expect(summary.works[0]).toMatchObject({
    procedure: 'ege',
    subject: 'english',
    year: 2022,
    heldOn: ['2022-06-14', '2022-06-16'],
    participants: 2,
    schools: [{ code: '111002', scoreCounts: { 8: 2 }, testScoreCounts: { 61: 2 } }],
  })
  expect(summary.works[0]?.items.map(({ max }) => max)).toEqual([null, null, null, 2, 3, 1, 5])
  expect(problemsOf(summary)).toEqual(['total-mismatch@4'])
})

test('basic mathematics has marks and no long part', () => {
  const header = [
    '№',
    'Код ОО',
    'Класс',
    'Код ППЭ',
    'Фамилия',
    'Имя',
    'Отчество',
    'Серия',
    'Номер',
    'Задания с кратким ответом',
    'Первичный балл',
    'Оценка',
  ]
  const summary = summaryOf(
    fileOf('база.csv', [
      ['22 - Математика базовая 2026.06.01'],
      header,
      [
        '1',
        '111002',
        '11',
        '1111',
        'Абвгдев',
        'И',
        'О',
        '0000',
        '000001',
        '+'.repeat(12) + '-'.repeat(9),
        '12',
        '4',
      ],
      [
        '2',
        '111002',
        '11',
        '1111',
        'Абвгдев',
        'И',
        'П',
        '0000',
        '000002',
        '+'.repeat(6) + '-'.repeat(15),
        '6',
        '2',
      ],
    ]),
  )
  expect(summary.works[0]).toMatchObject({
    procedure: 'ege',
    subject: 'mathematics',
    level: 'base',
    maxScore: 21,
    schools: [
      { markCounts: { 2: 1, 3: 0, 4: 1, 5: 0 }, testScoreCounts: null, scoreCounts: { 6: 1, 12: 1 } },
    ],
  })
  expect(problemsOf(summary)).toEqual([])
})

test('КЕГЭ has an empty long part', () => {
  const summary = summaryOf(
    fileOf('кегэ.xls', [
      ['25 - Информатика и ИКТ (КЕГЭ) 2026.06.18'],
      egeHeader,
      egeRow(1, ['++2-', null as unknown as string, 4, 30]),
    ]),
  )
  expect(summary.works[0]).toMatchObject({ subject: 'informatics', participants: 1, maxScore: 29 })
  expect(problemsOf(summary)).toEqual([])
})

test('several sheets are several exams, or pages of one', () => {
  const summary = summaryOf(
    fileOf(
      'все.xls',
      [['Протокол проверки'], ['20 - Область'], title, egeHeader, egeRow(1, ['+', '1(1)', 2, 20])],
      [egeRow(2, ['+', '0(1)', 1, 10])],
      [egeHeader, egeRow(3, ['-', '0(1)', 0, 0])],
      [['04 - Химия 2022.05.26'], egeHeader, egeRow(1, ['+', '1(1)', 2, 20])],
    ),
  )
  expect(summary.works.map(({ subject, participants }) => [subject, participants])).toEqual([
    ['russian', 3],
    ['chemistry', 1],
  ])
})

const compactHeader = [
  '№',
  'Код ППЭ',
  'Код ОО',
  'Класс',
  'Код ООП',
  'Профиль',
  'Фамилия',
  'Имя',
  'Отчество',
  'Вариант',
  'Код участника',
  '№ бланка',
  'Ответы в краткой форме',
  'Ответы в развернутой форме',
  'Первичный балл',
  'Итоговый балл',
]

function compactRow(
  number: number,
  code: string,
  [short, long, primary, test]: readonly [string, string, number, number],
) {
  return [
    number,
    1111,
    111002,
    '11',
    101,
    102,
    `Абвгде${'абвгд'[number]}`,
    'Имя',
    'Отч',
    301,
    code,
    '0000001',
    short,
    long,
    primary,
    test,
  ]
}

test('the compact layout stacks several exams in one sheet', () => {
  const summary = summaryOf(
    fileOf('ЕГЭ.xlsx', [
      ['01 - Русский язык 2025.05.30'],
      compactHeader,
      compactRow(1, '000001', ['++-', '1(1)2(3)', 5, 35]),
      compactRow(2, '000002', ['+--', '1(1)0(3)', 2, 12]),
      [],
      ['04 - Химия 2025.05.23'],
      compactHeader,
      compactRow(1, '000001', ['++2', '1(2)', 5, 30]),
      [],
      ['Всего участников', 1],
      ['03 - Физика 2025.06.02'],
      compactRow(3, '000003', ['++2', '1(2)', 5, 31]),
    ]),
  )
  expect(summary.format).toBe('ege-compact')
  expect(
    summary.works.map(({ subject, year, participants, schools }) => [
      subject,
      year,
      participants,
      schools[0]?.testScoreCounts,
    ]),
  ).toEqual([
    ['russian', 2025, 2, { 12: 1, 35: 1 }],
    ['chemistry', 2025, 1, { 30: 1 }],
    ['physics', 2025, 1, { 31: 1 }],
  ])
  expect(problemsOf(summary)).toEqual([])
})

test('an exam nobody can name is not added to the one above it', () => {
  const summary = summaryOf(
    fileOf('ЕГЭ.xlsx', [
      ['01 - Русский язык 2025.05.30'],
      compactHeader,
      compactRow(1, '000001', ['++-', '1(1)2(3)', 5, 35]),
      ['77 - Новый предмет 2025.06.02'],
      compactHeader,
      compactRow(2, '000002', ['++-', '1(1)2(3)', 5, 35]),
    ]),
  )
  expect(summary.works.map(({ subject, participants }) => [subject, participants])).toEqual([['russian', 1]])
  expect(problemsOf(summary)).toEqual(['work-unclear@4'])
})

test('of main and reserve days the best result stays', () => {
  const summary = summaryOf(
    fileOf('ЕГЭ.xlsx', [
      ['03 - Физика 2025.05.30'],
      egeHeader,
      egeRow(1, ['+-', '1(2)', 2, 20], { document: 1 }),
      egeRow(2, ['++', '2(2)', 4, 40], { document: 2 }),
      ['03 - Физика 2025.06.23'],
      egeHeader,
      egeRow(1, ['++', '1(2)', 3, 30], { document: 1 }),
    ]),
  )
  expect(summary.works).toHaveLength(1)
  expect(summary.works[0]).toMatchObject({
    heldOn: ['2025-05-30', '2025-06-23'],
    participants: 2,
    schools: [{ testScoreCounts: { 30: 1, 40: 1 } }],
  })
  expect(summary.problems.map(({ code, row }) => [code, row])).toEqual([['repeated-row', 3]])
})

test('codes that lost their leading zeros are whole again', () => {
  const summary = summaryOf(
    fileOf('протокол.xls', [title, egeHeader, egeRow(1, ['+', '1(1)', 2, 20], { school: 1003 })]),
  )
  expect(summary.works[0]?.schools[0]?.code).toBe('001003')
  expect(problemsOf(summary)).toEqual(['leading-zero-lost@1'])
})

test('no message and no value repeats a name or a document', () => {
  const summary = summaryOf(
    fileOf('протокол.xls', [
      title,
      egeHeader,
      egeRow(1, ['+', '1(1)', 2, 20], { surname: 'Приметный' }),
      [null, ...egeRow(2, ['+', '1(1)', 2, 20], { surname: 'Приметный' })],
      egeRow(3, ['Приметный', '1(1)', 2, 20]),
    ]),
  )
  expect(JSON.stringify(summary)).not.toContain('Приметный')
  expect(JSON.stringify(summary)).not.toContain('000001')
})

test('a title printed on each page is one exam; its last page sums up all of them', () => {
  const page = (number: number) => [title, egeHeader, egeRow(number, ['+', '1(1)', 2, 20])]
  const summary = summaryOf(
    fileOf('протокол.xls', [
      ...page(1),
      ['Страница 1'],
      ...page(2),
      ['МСУ 111', null, 'Средний балл', 20, 20, 20],
      ['Всего участников', 2],
    ]),
  )
  expect(summary.works).toMatchObject([{ participants: 2, rows: 2 }])
  expect(problemsOf(summary)).toEqual([])
})

test('a sheet that counts anew and names no exam is not added to the exam before it', () => {
  const summary = summaryOf(
    fileOf(
      'протокол.xls',
      [title, egeHeader, egeRow(1, ['+', '1(1)', 2, 20])],
      [egeHeader, egeRow(1, ['+', '1(1)', 2, 20], { document: 7 })],
    ),
  )
  expect(summary.works).toMatchObject([{ participants: 1 }])
  expect(problemsOf(summary)).toEqual(['work-unclear@2'])
})
