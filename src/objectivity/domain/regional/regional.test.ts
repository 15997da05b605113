import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import type { Table } from '../folder/read-tests.ts'
import { readRegionalTables } from './read-regional-table.ts'
import { referenceOfRegion } from './reference-of-region.ts'
import { pupilsOf } from './regional-figures.ts'

const totals: Table = [
  ['Данные области', '', '', '', ''],
  ['Предмет', 'Класс', 'Год', 'Балл', 'Учеников'],
  ['Математика', '7', '2026', '0', '12'],
  ['', '', '', '', ''],
  ['математика', '7', '2026', '2', '30'],
  ['Русский язык', '4', '2026', '1', '5'],
]
const items: Table = [
  ['year', 'grade', 'subject', 'task', 'group', 'share_of_max'],
  ...['t1', 't2'].flatMap((task, at) =>
    ['2', '3', '4', '5', 'all'].map((group, order) => [
      ...['2026', '7', 'mathematics', task, group],
      group === '2' && at === 1 ? '' : String((order + 1) / 10),
    ]),
  ),
]
const journal: Table = [
  ['Год', 'Класс', 'Предмет', 'Понизили', 'Подтвердили', 'Повысили'],
  ['2026', '7', 'МА', '20', '70', '10'],
]

function faultOf(table: Table): string {
  try {
    readRegionalTables([table])
    return ''
  } catch (error) {
    return error instanceof Refusal ? `${error.code} ${error.detail}` : String(error)
  }
}

describe('a table of a region', () => {
  it('is known by its header in either language, above it may stand titles', () => {
    const read = readRegionalTables([totals, [['Примечание']], items, journal])
    expect(read.map(({ kind, year, grade, subject }) => [kind, year, grade, subject])).toEqual([
      ['totals', 2026, 7, 'mathematics'],
      ['totals', 2026, 4, 'russian'],
      ['items', 2026, 7, 'mathematics'],
      ['journal', 2026, 7, 'mathematics'],
    ])
    expect(read.map(pupilsOf)).toEqual([42, 5, null, 100])
  })

  it.each([
    [[['Школа', 'Балл']], /regional-unknown.*«Предмет»/],
    [totals.slice(0, 2), /regional-empty/],
    [[...totals, ['Физика', '7', 'позже', '0', '1']], /строка 7: нет года/],
    [[...totals, ['Физика', '', '2026', '0', '1']], /строка 7: нет класса/],
    [[...totals, ['Труд и быт Луны?', '7', '2026', '', '']], /строка 7/],
    [[...totals, ['Ы', '7', '2026', '0', '1']], /предмет «Ы» не узнан/],
    [[...totals, ['Физика', '7', '2026', '1,5', '1']], /целыми числами/],
    [[...items, ['2026', '7', 'mathematics', 't3', '5', '45']], /от 0 до 1, а здесь 45/],
    [[...items, ['2026', '7', 'mathematics', 't3', '6', '0,5']], /группы отметок/],
    [[...journal, ['2026', '7', 'Физика', '1', '', '3']], /строка 3: понизили/],
  ] as const)('%#: what is wrong is said with its row', (table, message) => {
    expect(faultOf(table)).toMatch(message)
  })
})

describe('the numbers of a table of a region', () => {
  const header = ['Год', 'Класс', 'Предмет', 'Балл', 'Учеников']

  it('are read from every column under every name', () => {
    const read = readRegionalTables([totals, items, journal])
    expect(read[0]?.rows).toEqual([
      { total: 0, count: 12 },
      { total: 2, count: 30 },
    ])
    expect(read[2]?.rows[0]).toEqual({ item: '1', group: '2', share: 0.1 })
    expect(read[2]?.rows).toHaveLength(9)
    expect(read[3]?.rows).toEqual([{ lower: 20, same: 70, higher: 10 }])
    const others = [
      [['\uFEFFYEAR', ' параллель ', 'предмет', 'Первичный балл', 'Кол-во участников'], '7', '3'],
      [['год', 'grade', 'subject', 'балл', 'число учеников'], '7', '3'],
      [['год', 'grade', 'subject', 'total', 'количество участников'], '7', '3'],
      [['год', 'grade', 'subject', 'total', 'count'], '7', '3'],
    ] as const
    for (const [own, total, count] of others) {
      expect(readRegionalTables([[own, ['2026', '4', 'Математика', total, count]]])[0]?.rows).toEqual([
        { total: 7, count: 3 },
      ])
    }
    for (const own of [
      ['Номер задания', 'Группа', 'Доля наибольшего балла'],
      ['Задание', 'Группа отметок', 'Доля от максимума'],
      ['task', 'Отметка', 'share_of_max'],
    ]) {
      const table = [
        ['Год', 'Класс', 'Предмет', ...own],
        ...[
          ['t1', 'все', '0'],
          ['T2', '', '1'],
          ['тест3', 'ALL', '0,5'],
          ['at1', '5', '0,5'],
          ['t', '3', '0,5'],
        ].map((cells) => ['2026', '4', 'Математика', ...cells]),
      ]
      expect(readRegionalTables([table])[0]?.rows).toEqual([
        { item: '1', group: 'all', share: 0 },
        { item: '2', group: 'all', share: 1 },
        { item: 'тест3', group: 'all', share: 0.5 },
        { item: 'at1', group: '5', share: 0.5 },
        { item: 't', group: '3', share: 0.5 },
      ])
    }
    const english = ['year', 'grade', 'subject', 'lower', 'same', 'higher']
    expect(readRegionalTables([[english, ['2026', '4', 'mathematics', '0', '1', '2']]])[0]?.rows).toEqual([
      { lower: 0, same: 1, higher: 2 },
    ])
  })

  it.each([
    ['2015', '1', '0', '0', ''],
    ['2100', '11', '1000', '0', ''],
    ['2014', '4', '1', '1', 'нет года'],
    ['2101', '4', '1', '1', 'нет года'],
    ['2026', '0', '1', '1', 'нет класса'],
    ['2026', '12', '1', '1', 'нет класса'],
    ['2026', '4', '1001', '1', 'балл и число учеников пишутся целыми числами'],
    ['2026', '4', '-1', '1', 'целыми'],
    ['2026', '4', '1', '-1', 'целыми'],
    ['2026', '4', '1', '', 'целыми'],
  ])('%s год, %s класс, балл %s, учеников %s: «%s»', (year, grade, total, count, fault) => {
    const found = faultOf([header, [year, grade, 'Математика', total, count]])
    expect(found).toMatch(fault === '' ? /^$/ : new RegExp(`строка 2: .*${fault}.*\\. Ничего не загружено`))
  })

  it('that are wrong are told five at a time', () => {
    const wrong = (count: number) =>
      Array.from({ length: count }, () => ['2026', '4', 'Математика', 'x', '1'])
    expect(faultOf([header, ...wrong(5)])).toMatch(/строка 6[^;]*числами\. Ничего/)
    const seven = faultOf([header, ...wrong(7)])
    expect(seven.match(/строка/g)).toHaveLength(5)
    expect(seven).toContain('числами; строка 3')
    expect(seven).toContain('; и ещё 2. Ничего')
  })

  it('of shares stand between 0 and 1 and have an item and a group', () => {
    const own = ['Год', 'Класс', 'Предмет', 'Задание', 'Отметка', 'Доля от максимума']
    const fault = (...cells: readonly string[]) => faultOf([own, ['2026', '4', 'Математика', ...cells]])
    expect(fault('1', '2', '-0,1')).toContain('от 0 до 1, а здесь -0,1')
    expect(fault('', '2', '0,1')).toContain('нет задания или группы')
    expect(fault('1', 'два', '0,1')).toContain('нет задания или группы')
    // Nobody has the mark: the cell is empty, whatever the group is called.
    expect(fault('1', 'два', '')).toBe('')
    const kinds = ['Год', 'Класс', 'Предмет', 'Понизили', 'Подтвердили', 'Повысили']
    expect(faultOf([kinds, ['2026', '4', 'Математика', '1', '-2', '3']])).toContain('числом учеников')
  })

  it('are looked for under at most nineteen lines of titles', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['Отчёт'])
    const row = ['2026', '4', 'Математика', '1', '1']
    expect(faultOf([...titles(19), header, row])).toBe('')
    expect(faultOf([...titles(20), header, row])).toMatch(
      /regional-unknown Нужны столбцы «Год», «Класс», «Предмет» и ещё: «Балл», «Учеников»/,
    )
    // A row of blanks says nothing.
    expect(faultOf([header, row, [' ', '', '\t', '', '']])).toBe('')
    expect(faultOf([])).toMatch(/regional-unknown/)
    expect(() => readRegionalTables([])).toThrow(Refusal)
  })
})

describe('the reference of a work', () => {
  it('adds up rows of one total, and passes over the group of all', () => {
    const rows = [
      { total: 1, count: 2 },
      { total: 1, count: 3 },
    ]
    const work = { year: 2026, grade: 4, subject: 'mathematics' } as const
    const shares = (['2', '3', '4', '5'] as const).map((group, at) => ({ item: '10', group, share: at / 4 }))
    const all = { item: '2', group: 'all', share: 0.9 } as const
    const totalsOf = { kind: 'totals', ...work, rows } as const
    const itemsOf = (
      ...own: readonly { item: string; group: '2' | '3' | '4' | '5' | 'all'; share: number }[]
    ) => ({
      ...{ kind: 'items' as const, ...work },
      rows: own,
    })
    expect(referenceOfRegion([totalsOf], ['1'])).toEqual({ histogram: [0, 5], itemShares: null })
    // An item of which only all together are published has no groups.
    expect(referenceOfRegion([totalsOf, itemsOf(...shares, all)], ['10', '2'])?.itemShares).toBe(null)
    // Found by order: 2 before 10, as numbers go.
    const second = shares.map((one) => ({ ...one, item: '2', share: 1 - one.share }))
    expect(referenceOfRegion([totalsOf, itemsOf(...shares, ...second)], ['a', 'b'])?.itemShares).toEqual([
      [1, 0.75, 0.5, 0.25],
      [0, 0.25, 0.5, 0.75],
    ])
    expect(referenceOfRegion([totalsOf, itemsOf(...shares, ...second)], ['10', '2'])?.itemShares).toEqual([
      [0, 0.25, 0.5, 0.75],
      [1, 0.75, 0.5, 0.25],
    ])
  })

  const figures = () => readRegionalTables([totals, items]).filter(({ subject }) => subject === 'mathematics')

  it('is the totals, with items where all are published; a group nobody is in takes its neighbour', () => {
    expect(referenceOfRegion(figures(), ['1', '2'])).toEqual({
      histogram: [12, 0, 30],
      itemShares: [
        [0.1, 0.2, 0.3, 0.4],
        [0.2, 0.2, 0.3, 0.4],
      ],
    })
  })

  it('takes items in their order where the work calls them otherwise, and none where there are not as many', () => {
    expect(referenceOfRegion(figures(), ['1.1', '1.2'])?.itemShares).toHaveLength(2)
    expect(referenceOfRegion(figures(), ['1', '2', '3'])?.itemShares).toBe(null)
    expect(referenceOfRegion(figures(), [])?.itemShares).toBe(null)
  })

  it('is none without the totals', () => {
    expect(referenceOfRegion(readRegionalTables([items, journal]), ['1', '2'])).toBe(null)
  })
})
