import { describe, expect, it } from 'vitest'
import {
  biasList,
  f2Rows,
  f3Rows,
  f4Rows,
  f5Rows,
  f6Rows,
  f7Rows,
  flatMarks,
  flatScores,
} from '../../../../../../test/fixtures/results/vpr-reported-sheets.ts'
import { fileOf } from '../../../../../../test/fixtures/results/vpr-sheets.ts'
import { readResults } from '../../read-results.ts'
import type { ResultsCell } from '../../results-file.ts'
import { summariseReading } from '../../summarise-reading.ts'
import { countsOfShares } from './reported-shares.ts'

type Rows = readonly (readonly ResultsCell[])[]
const read = (rows: Rows, name = 'файл.xlsx') =>
  readResults(fileOf(name, ['Лист1', rows]), { findWork: () => null, pseudonym: () => null })
const summary = (rows: Rows, name?: string) => summariseReading(read(rows, name))
const aggregates = (rows: Rows) => read(rows).works[0]?.aggregates ?? []

describe('flat workbooks of a region', () => {
  it('turns shares of marks into counts, sets aside what is not 100 % and leaves out repeats', () => {
    const { format, works, problems } = summary(flatMarks)

    expect(format).toBe('vpr-marks-flat')
    expect(works).toMatchObject([
      {
        year: 2024,
        grade: 4,
        subject: 'russian',
        reported: true,
        schools: [{ code: '990001', participants: 40, markCounts: { 2: 2, 3: 18, 4: 15, 5: 5 } }],
      },
      {
        subject: 'mathematics',
        participants: 41,
        quarantined: 1,
        schools: [{ markCounts: { 2: 1, 3: 12, 4: 18, 5: 10 } }],
      },
    ])
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['shares-not-100', 4],
      ['repeated-row', 5],
    ])
  })

  it('reads shares of primary scores', () => {
    expect(summary(flatScores)).toMatchObject({
      format: 'vpr-scores-flat',
      works: [
        { subject: 'biology', maxScore: 5, schools: [{ scoreCounts: { 1: 1, 2: 2, 3: 3, 4: 6, 5: 8 } }] },
      ],
    })
  })

  it('sets aside both of two different rows about one school', () => {
    const [header = [], first = []] = flatMarks
    const other = [...first.slice(0, 7), 20, 30, 37.5, 12.5]

    expect(summary([header, first, other]).works).toMatchObject([
      { participants: 0, quarantined: 2, reported: true, schools: [] },
    ])
  })

  it.each([
    [[5, 45, 37.5, 12.5], { 2: 2, 3: 18, 4: 15, 5: 5 }],
    [['5,0', '45,0', '37,5', '12,5'], { 2: 2, 3: 18, 4: 15, 5: 5 }],
    [[0.05, 0.45, 0.375, 0.125], { 2: 2, 3: 18, 4: 15, 5: 5 }],
    [[null, 50, 50, '-'], { 2: 0, 3: 20, 4: 20, 5: 0 }],
    [[5, 45, 37.5, 12.6], { 2: 2, 3: 18, 4: 15, 5: 5 }],
    [[5, 45, 37.5, 12.7], null],
    [[5, 45, 'ж', 12.5], null],
  ] as const)('reads the shares %j of 40 pupils', ([two, three, four, five], counts) => {
    expect(countsOfShares(40, { 2: two, 3: three, 4: four, 5: five }).counts).toEqual(counts)
  })
})

describe('the list of schools with signs of bias', () => {
  it('holds each school of a year once', () => {
    const { flags, problems } = summary(biasList)

    expect(flags).toEqual([
      {
        year: 2024,
        code: '990001',
        markers: { '4-russian': true, '4-mathematics': false, '5-russian': false, '5-mathematics': true },
      },
      {
        year: 2024,
        code: '990002',
        markers: { '4-russian': false, '4-mathematics': false, '5-russian': true, '5-mathematics': false },
      },
    ])
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['repeated-row', 4],
      ['repeated-row', 5],
    ])
  })

  it('says where the number of markers disagrees with the markers', () => {
    const wrong = biasList.map((row, index) => (index === 1 ? [...row.slice(0, 8), 3] : row))

    expect(summary(wrong).problems[0]).toMatchObject({ code: 'unknown-value', cell: 'I2' })
  })
})

describe('reports of ФИС ОКО', () => {
  it('knows the level of a row by its words', () => {
    expect(aggregates(f2Rows).map(({ level, unit, municipality }) => [level, unit, municipality])).toEqual([
      ['country', 'Вся выборка', null],
      ['region', 'Дальний край', null],
      ['municipality', 'Заречный муниципальный район', null],
      ['school', '990001', 'Заречный муниципальный район'],
      ['school', '990002', 'Заречный муниципальный район'],
    ])
    expect(summary(f2Rows)).toMatchObject({
      format: 'vpr-aggregate-f2',
      works: [{ year: 2025, grade: 5, subject: 'mathematics', participants: 75, reported: true }],
    })
  })

  it('knows by the indent what words do not tell', () => {
    const rows: Rows = [
      ...f2Rows.slice(0, 4),
      ['Вся выборка', 1, 1000, 10, 40, 30, 20],
      ['  Дальний край', 1, 500, 10, 40, 30, 20],
      ['    Заречный район', 1, 100, 10, 40, 30, 20],
      ['    Луговое', 1, 50, 10, 40, 30, 20],
      ['      МБОУ «Заречная СОШ» (edu990001)', 1, 50, 10, 40, 30, 20],
    ]

    expect(aggregates(rows).map(({ level }) => level)).toEqual([
      'country',
      'region',
      'municipality',
      'municipality',
      'school',
    ])
  })

  it('compares with the journal', () => {
    expect(
      aggregates(f3Rows).map(({ unit, participants, journalComparison }) => [
        unit,
        participants,
        journalComparison,
      ]),
    ).toEqual([
      ['Дальний край', 25_000, { lower: 5000, same: 17_500, higher: 2500 }],
      ['990001', 50, { lower: 10, same: 38, higher: 2 }],
    ])
  })

  it('reads the distribution of primary scores', () => {
    expect(aggregates(f4Rows).at(-1)).toMatchObject({
      unit: '990001',
      scoreCounts: { 1: 5, 2: 20, 3: 15, 4: 10 },
    })
    expect(read(f4Rows).format).toBe('vpr-aggregate-f4')
  })

  it('reads shares of items, their maxima and letters', () => {
    expect(read(f5Rows)).toMatchObject({
      format: 'vpr-aggregate-f5',
      works: [
        {
          items: [{ label: '1', max: 1 }, { label: '2', max: 2 }, { label: '3.1' }, { label: '8К1', max: 2 }],
        },
      ],
    })
    expect(aggregates(f5Rows)[0]?.itemShares).toEqual({ 1: 81.25, 2: 60.1, '3.1': 55, '8К1': 30 })
  })

  it('reads planned outcomes across', () => {
    expect(read(f6Rows).format).toBe('vpr-aggregate-f6')
    expect(aggregates(f6Rows).map(({ level, itemShares }) => [level, itemShares])).toEqual([
      ['region', { 1: 81, '8К1': 30 }],
      ['school', { 1: 80, '8К1': 25 }],
      ['country', { 1: 83, '8К1': 33 }],
    ])
  })

  it('keeps the groups of marks of Ф7 apart, and counts pupils once', () => {
    expect(summary(f7Rows)).toMatchObject({ format: 'vpr-aggregate-f7', works: [{ participants: 50 }] })
    expect(aggregates(f7Rows).map(({ unit, group }) => [unit, group])).toEqual([
      ['Дальний край', null],
      ['Дальний край', '2'],
      ['Дальний край', '5'],
      ['990001', null],
      ['990001', '2'],
      ['990001', '5'],
    ])
  })

  it('refuses to guess whose figures they are', () => {
    expect(summary(f2Rows.slice(3)).problems).toMatchObject([{ code: 'work-unclear', severity: 'error' }])
    expect(summary(f2Rows.slice(3), '2024/5/Ф2 Математика.xlsx').works).toMatchObject([
      { year: 2024, grade: 5, subject: 'mathematics' },
    ])
  })
})
