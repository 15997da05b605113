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

describe('the reference of a work', () => {
  const figures = readRegionalTables([totals, items]).filter(({ subject }) => subject === 'mathematics')

  it('is the totals, with items where all are published; a group nobody is in takes its neighbour', () => {
    expect(referenceOfRegion(figures, ['1', '2'])).toEqual({
      histogram: [12, 0, 30],
      itemShares: [
        [0.1, 0.2, 0.3, 0.4],
        [0.2, 0.2, 0.3, 0.4],
      ],
    })
  })

  it('takes items in their order where the work calls them otherwise, and none where there are not as many', () => {
    expect(referenceOfRegion(figures, ['1.1', '1.2'])?.itemShares).toHaveLength(2)
    expect(referenceOfRegion(figures, ['1', '2', '3'])?.itemShares).toBe(null)
    expect(referenceOfRegion(figures, [])?.itemShares).toBe(null)
  })

  it('is none without the totals', () => {
    expect(referenceOfRegion(readRegionalTables([items, journal]), ['1', '2'])).toBe(null)
  })
})
