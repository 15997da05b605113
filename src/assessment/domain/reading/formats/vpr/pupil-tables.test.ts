import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  f1Header,
  f1Pupil,
  f1Rows,
  fileOf,
  raw2020Pupil,
  raw2020Rows,
  raw2021Pupil,
  raw2021Rows,
  raw2022Pupil,
  raw2022Rows,
} from '../../../../../../test/fixtures/results/vpr-sheets.ts'
import { findWork } from '../../../catalogue/find-work.ts'
import { shippedWorks } from '../../../catalogue/shipped-works.ts'
import { readResults } from '../../read-results.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import { summariseReading } from '../../summarise-reading.ts'

const tools = {
  findWork: (key: Parameters<typeof findWork>[1]) => findWork(shippedWorks, key),
  pseudonym: () => null,
}
const read = (file: ResultsFile) => readResults(file, tools)
const summary = (file: ResultsFile) => summariseReading(read(file))
const f1 = (...rows: readonly (readonly ResultsCell[])[]) =>
  fileOf('Ф1 Индивидуальные результаты.xlsx', ['Индивидуальные', rows])
const worksOf = (file: ResultsFile) => summary(file).works
const codes = (file: ResultsFile) => summary(file).problems.map(({ code, row }) => `${code} ${row}`)
const full = [4, 3, 1, 2] as const

describe('Ф1 of 2026', () => {
  it('counts pupils by school, score, mark and journal mark', () => {
    expect(worksOf(f1(...f1Rows()))).toMatchObject([
      {
        procedure: 'vpr',
        year: 2026,
        grade: 4,
        subject: 'russian',
        level: null,
        maxScore: 10,
        heldOn: ['2026-04-21'],
        items: [
          { label: '1К1', max: 4 },
          { label: '1К2', max: 3 },
          { label: '2', max: 1 },
          { label: '9.1', max: 2 },
        ],
        rows: 3,
        participants: 3,
        absent: 0,
        quarantined: 0,
        reported: false,
        schools: [
          {
            code: '990001',
            municipality: 'Заречный район',
            participants: 3,
            scoreCounts: { 0: 1, 4: 1, 10: 1 },
            testScoreCounts: null,
            markCounts: { 2: 1, 3: 1, 4: 0, 5: 1 },
            journalMarkCounts: { 2: 0, 3: 0, 4: 1, 5: 1, none: 1 },
          },
        ],
      },
    ])
  })

  it('keeps the kinds of missing apart, and the difficulty row with its items', () => {
    const [work] = read(f1(...f1Rows([f1Pupil(40001, ['X', 'не пройд.', null, 2], 2, 2, 3)]))).works

    expect(work?.pupils[0]?.scores).toEqual([-1, -2, -3, 2])
    expect(work?.items.map(({ difficulty }) => difficulty)).toEqual(['base', 'base', 'raised', 'high'])
  })

  it.each([
    ['a score above what the item gives', f1Pupil(40009, [5, 3, 1, 1], 10, 5, 5), 'above-max 6'],
    ['a total above what the work gives', f1Pupil(40009, full, 11, 5, 5), 'above-max 6'],
    ['a total that is no number', f1Pupil(40009, full, '#N/A', 5, 5), 'unreadable-total 6'],
    ['a missing total', f1Pupil(40009, full, null, 5, 5), 'unreadable-total 6'],
    ['a letter for a journal mark', f1Pupil(40009, full, 10, 5, 'ж'), 'shifted-row 6'],
    ['a total where the mark should be', f1Pupil(40009, full, 10, 17, 5), 'shifted-row 6'],
    ['a class where an item should be', f1Pupil(40009, ['4А', 3, 1, 2], 6, 3, 5), 'shifted-row 6'],
    ['no school', [null, ...f1Pupil(40009, full, 10, 5, 5).slice(1)], 'unreadable-school 6'],
    ['a name for a code', ['Заречная', ...f1Pupil(40009, full, 10, 5, 5).slice(1)], 'unreadable-school 6'],
  ])('sets aside %s', (_, row, problem) => {
    const rows = f1Rows([row, f1Pupil(40010, full, 10, 5, 5), f1Pupil(40011, full, 10, 5, 5)]).filter(
      (_, index) => index !== 2,
    )
    const file = f1(['ВПР 2026'], ...rows)

    expect(codes(file)).toContain(problem)
    expect(worksOf(file)).toMatchObject([{ rows: 3, participants: 2, quarantined: 1 }])
  })

  it('keeps the total of a row whose items do not add up, out of item analysis', () => {
    const file = f1(...f1Rows([f1Pupil(40001, full, 9, 4, 4), f1Pupil(40002, full, 10, 5, 5)]))

    expect(codes(file)).toContain('total-mismatch 6')
    expect(worksOf(file)).toMatchObject([{ participants: 2, schools: [{ scoreCounts: { 9: 1, 10: 1 } }] }])
    expect(read(file).works[0]?.pupils.map(({ countedInItems }) => countedInItems)).toEqual([false, true])
  })

  it('leaves out a repeated row, and sets aside two results of one pupil', () => {
    const one = f1Pupil(40001, full, 10, 5, 5)
    const other = f1Pupil(40002, full, 10, 5, 5)

    expect(worksOf(f1(...f1Rows([one, other, one])))).toMatchObject([{ rows: 2, participants: 2 }])
    expect(codes(f1(...f1Rows([one, other, one])))).toContain('repeated-row 8')
    expect(worksOf(f1(...f1Rows([one, other, f1Pupil(40001, [1, 1, 1, 1], 4, 3, 5)])))).toMatchObject([
      { rows: 3, participants: 1, quarantined: 2 },
    ])
  })

  it('tells schools apart by the rows, not by the file, and puts back a lost zero', () => {
    const other = (school: ResultsCell) => [school, ...f1Pupil(40001, full, 10, 5, 5).slice(1)]
    const file = f1(...f1Rows([other('edu053001'), other('sch990002'), other(53003), other('еdu990004')]))

    expect(worksOf(file)[0]?.schools.map(({ code }) => code)).toEqual([
      '053001',
      '053003',
      '990002',
      '990004',
    ])
    expect(codes(file)).toContain('leading-zero-lost 8')
  })

  it('does not take footers, numbered columns and repeated headers for pupils', () => {
    const [pupil] = f1Rows().slice(-3)
    const numbering = f1Header.map((_, index) => index + 1)
    const file = f1(
      ...f1Rows([
        numbering,
        pupil ?? [],
        f1Header,
        f1Pupil(40002, full, 10, 5, 5),
        ['Итого', null, null, 2],
        ['Средний балл', null, null, '7,5'],
      ]),
    )

    expect(worksOf(file)).toMatchObject([{ rows: 2, participants: 2, quarantined: 0 }])
    expect(codes(file).filter((code) => code.startsWith('footer'))).toHaveLength(2)
  })

  it('reads several works from one workbook, and several schools stacked in one sheet', () => {
    const second = f1Rows().map((row) => row.map((cell) => (cell === 'edu990001' ? 'edu990002' : cell)))
    const stacked = f1(...f1Rows(), [], ...second)
    const math = f1Rows().map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('Русский язык', 'Математика') : cell)),
    )

    expect(worksOf(stacked)).toMatchObject([
      { participants: 6, schools: [{ code: '990001' }, { code: '990002' }] },
    ])
    expect(worksOf(fileOf('ВПР.xlsx', ['РУ', f1Rows()], ['МА', math])).map(({ subject }) => subject)).toEqual(
      ['russian', 'mathematics'],
    )
  })

  it('takes the work from the file name where nothing else says it', () => {
    const table = f1Rows().slice(4)

    expect(
      worksOf(fileOf('ВПР 2025_Математика (углубленный уровень)_7 класс.xlsx', ['Лист1', table])),
    ).toMatchObject([{ year: 2025, grade: 7, subject: 'mathematics', level: 'advanced' }])
  })

  it('drops names, says which columns, and never quotes them', () => {
    const rows = f1Rows().map((row, index) =>
      index < 3 ? row : [index === 4 ? 'ФИО' : index < 4 ? null : 'Иванов Иван', ...row],
    )
    const result = summary(f1(...rows))

    expect(result.dropped).toEqual(['ФИО'])
    expect(JSON.stringify(result)).not.toContain('Иванов')
    expect(result.works[0]?.participants).toBe(3)
  })

  it('warns when the line above the table announces another number of pupils', () => {
    const rows = f1Rows().map((row, index) =>
      index === 2 ? ['МБОУ (edu990001) | Кол-во участников: 89'] : row,
    )

    expect(codes(f1(...rows))).toContain('participants-differ 5')
  })
})

const mathematics4 = [1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2]
const half = mathematics4.map((score, index) => (index < 8 ? score : 0))

describe('raw forms', () => {
  it('reads the technical keys of 2020: labels and marks come from the catalogue', () => {
    const rows = [
      raw2020Pupil({}, mathematics4, 20),
      raw2020Pupil({ id: 2, code: '4002', otc: 'нет отметки' }, half, 9),
      raw2020Pupil({ id: 3, code: '4003', variants: ['отсутствовал', null] }, [], null),
      raw2020Pupil({ id: 4, code: '4004', variants: ['отсутствовал', 5] }, half, 9),
      raw2020Pupil({ id: 5, code: '4005', otc: 'ж' }, half, 9),
      raw2020Pupil({ id: 6, code: '4006', otc: 1 }, half, 9),
    ]
    const file = fileOf('Математика 4 класс. ВПР 2020.xlsx', ['Sheet1', raw2020Rows(rows)])

    expect(worksOf(file)).toMatchObject([
      {
        year: 2020,
        grade: 4,
        subject: 'mathematics',
        maxScore: 20,
        rows: 6,
        participants: 4,
        absent: 1,
        quarantined: 1,
        schools: [
          {
            code: '990001',
            participants: 4,
            scoreCounts: { 9: 3, 20: 1 },
            markCounts: { 2: 0, 3: 3, 4: 0, 5: 1 },
            journalMarkCounts: { 2: 0, 3: 0, 4: 2, 5: 0, none: 2 },
          },
        ],
      },
    ])
    expect(
      worksOf(file)[0]
        ?.items.map(({ label }) => label)
        .slice(3, 7),
    ).toEqual(['4', '5.1', '5.2', '6.1'])
  })

  it('reads the texts of 2021 and the dative of the file name', () => {
    const rows = [
      raw2021Pupil({}, mathematics4.map(String), '20'),
      raw2021Pupil(
        { code: '40002', journal: 'нет отметки', klass: 'НЕТ' },
        half.map((score) => (score === 0 ? 'x' : String(score))),
        '9',
      ),
    ]
    const file = fileOf('Проведение работы по математике, 4 класс. ВПР 2021.xlsx', [
      'Sheet',
      raw2021Rows(rows, 15),
    ])

    expect(worksOf(file)).toMatchObject([
      {
        year: 2021,
        grade: 4,
        subject: 'mathematics',
        participants: 2,
        schools: [
          {
            scoreCounts: { 9: 1, 20: 1 },
            markCounts: { 2: 0, 3: 1, 4: 0, 5: 1 },
            journalMarkCounts: { 4: 1, none: 1 },
          },
        ],
      },
    ])
    expect(read(file).works[0]?.pupils.map(({ className }) => className)).toEqual(['4А', null])
  })

  it('reads «Протокол» of 2022 with the school in one cell, and leaves «не пройд.» out of both sides', () => {
    const rows = [
      raw2022Pupil({}, [1, 2, 'не пройд.'], 3),
      raw2022Pupil({ code: 50002, variant: 'отсутствовал' }, [null, null, null], 0),
      raw2022Pupil({ code: 50003, school: 'edu990002 | МБОУ «Лицей»' }, ['H', 2, 1], 3),
    ]
    const file = fileOf(
      'Биология 5 класс.xlsx',
      ['Классы', [['Пользователь'], ['edu990001']]],
      ['Протокол', raw2022Rows(rows)],
    )
    const [work] = worksOf(file)

    expect(summary(file).format).toBe('vpr-raw-2022')
    expect(work).toMatchObject({
      year: 2022,
      grade: 5,
      subject: 'biology',
      maxScore: 4,
      rows: 3,
      participants: 2,
      absent: 1,
    })
    expect(work?.schools).toMatchObject([
      { code: '990001', municipality: 'Заречный район', participants: 1, markCounts: null },
      { code: '990002', participants: 1 },
    ])
    expect(read(file).works[0]?.pupils[0]).toMatchObject({
      schoolName: 'МБОУ «Заречная СОШ»',
      scores: [1, 2, -2],
      countedInItems: true,
    })
  })

  it('names items by place and warns where the catalogue has no such work', () => {
    const file = fileOf('Физика 9 класс 2021.xlsx', [
      'Sheet',
      raw2021Rows([raw2021Pupil({}, ['1', '2', ''], '3')], 3),
    ])

    expect(worksOf(file)).toMatchObject([
      {
        maxScore: null,
        items: [
          { label: '1', max: null },
          { label: '2', max: null },
        ],
      },
    ])
    expect(codes(file)).toContain('not-in-catalogue null')
  })
})

describe('whatever people do to a table', () => {
  const plain = worksOf(f1(...f1Rows()))
  const cell = fc.oneof(
    fc.constantFrom<ResultsCell>(
      null,
      'X',
      'ж',
      'Итого',
      'ОО',
      'edu990001',
      '4А',
      'Код участника',
      '1 (2б)',
      'Первичный балл',
      '2',
      '«5»',
      'не пройд.',
      '-',
      'Отметка',
    ),
    fc.integer({ min: -5, max: 60000 }),
    fc.string({ maxLength: 8 }),
    fc.date({ noInvalidDate: false }),
  )

  it('reads the same with columns in any order, spacers between them and titles above', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          f1Header.map((_, index) => index),
          { minLength: f1Header.length },
        ),
        fc.array(fc.nat({ max: f1Header.length }), { maxLength: 4 }),
        fc.nat({ max: 6 }),
        (order, spacers, titles) => {
          const table = f1Rows().map((row, index) => {
            if (index < 3) return row
            const cells: ResultsCell[] = order.map((column) => row[column] ?? null)
            for (const at of spacers) cells.splice(at, 0, null)
            return cells
          })
          const extra = Array.from({ length: titles }, (_, index) => [`Выгрузка, строка ${index}`])
          const read = worksOf(f1(...extra, ...table))
          expect(read.map(({ title: _, ...work }) => work)).toEqual(
            plain.map(({ title: _, ...work }) => work),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives the same counts for any order of rows', () => {
    const rows = [
      ...f1Rows().slice(5),
      f1Pupil(40004, full, 9, 4, 4),
      f1Pupil(40005, [9, 3, 1, 2], 10, 5, 4),
      f1Pupil(40004, full, 9, 4, 4),
      f1Pupil(40006, full, 10, 5, 4),
      f1Pupil(40006, [0, 0, 1, 2], 3, 2, 4),
    ]
    const expected = worksOf(f1(...f1Rows(rows)))

    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(worksOf(f1(...f1Rows(shuffled)))).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('never breaks: any cells give a reading whose rows add up, or a refusal', () => {
    const row = fc.array(cell, { maxLength: 15 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, underHeader) => {
        const file = f1(...(underHeader ? f1Rows(rows) : rows))
        try {
          for (const work of worksOf(file)) {
            expect(work.rows).toBe(work.participants + work.absent + work.quarantined)
            expect(work.schools.reduce((sum, school) => sum + school.participants, 0)).toBe(work.participants)
          }
        } catch (error) {
          expect(error).toMatchObject({
            code: expect.stringMatching(/^assessment\/(format-unknown|no-rows)$/),
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})
