import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { act, edition } from './act-fixture.ts'
import { addEdition, changeEdition, removeEdition, replacedBy, restoreEdition } from './change-editions.ts'

const spans = ({ editions }: ReturnType<typeof act>) =>
  editions.filter(({ removed }) => !removed).map(({ validFrom, validTo }) => [validFrom, validTo])

describe('a new edition', () => {
  const first = act([edition(1, '2020-01-01')])

  it('ends the one before it', () => {
    const second = addEdition(first, edition(0, '2026-09-01'))
    expect(spans(second)).toEqual([
      ['2020-01-01', '2026-08-31'],
      ['2026-09-01', null],
    ])
    expect(second.editions[1] && replacedBy(second, second.editions[1])?.editionId).toBe(1)
  })

  it('may be an earlier one, entered afterwards, if it ends in time', () => {
    const earlier = addEdition(first, edition(0, '2015-01-01', '2019-12-31'))
    expect(spans(earlier)[0]).toEqual(['2015-01-01', '2019-12-31'])
    expect(() => addEdition(first, edition(0, '2015-01-01'))).toThrow(/уже есть редакция/)
  })

  it('cannot begin on the day another begins', () => {
    expect(() => addEdition(first, edition(0, '2020-01-01'))).toThrow(/Даты противоречат/)
  })
})

describe('changing an edition', () => {
  it('refuses a last day before the first', () => {
    const change = { validTo: plainDate('2019-12-31') }
    expect(() => changeEdition(act([edition(1, '2020-01-01')]), 1, change)).toThrow(/раньше первого/)
  })

  it('refuses days of another edition, and an edition that is not there', () => {
    const two = act([edition(1, '2020-01-01', '2024-08-31'), edition(2, '2024-09-01')])
    expect(() => changeEdition(two, 1, { validTo: plainDate('2024-09-01') })).toThrow(/уже есть редакция/)
    expect(() => changeEdition(two, 9, {})).toThrow(/Такой редакции/)
  })
})

describe('taking an edition back', () => {
  const two = addEdition(act([edition(1, '2020-01-01')]), edition(2, '2026-09-01'))

  it('puts the former one in force again, and restoring undoes that', () => {
    const one = removeEdition(two, 2)
    expect(spans(one)).toEqual([['2020-01-01', null]])
    expect(spans(restoreEdition(one, 2))).toEqual(spans(two))
  })

  it('leaves an end that a decision set', () => {
    const ended = act([
      { ...edition(1, '2020-01-01', '2026-08-31'), endBasis: 'приказ' },
      edition(2, '2026-09-01'),
    ])
    expect(spans(removeEdition(ended, 2))).toEqual([['2020-01-01', '2026-08-31']])
  })

  it('refuses the only one', () => {
    expect(() => removeEdition(act([edition(1, '2020-01-01')]), 1)).toThrow(/Единственную/)
  })
})
