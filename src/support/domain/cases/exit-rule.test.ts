import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { exitByObjectivity } from './exit-rule.ts'

const openedOn = plainDate('2025-11-10')
const nothing = { checked: 0, confirmed: 0 }
const year = (of: number, isMarked = false) => ({ year: of, isMarked })

describe('a case of objectivity', () => {
  it('has nothing to leave by until something was looked at after the opening', () => {
    expect(exitByObjectivity(openedOn, { screened: [], rechecked: nothing })).toBeNull()
    expect(exitByObjectivity(openedOn, { screened: [year(2025), year(2024)], rechecked: nothing })).toBeNull()
  })

  it.each([
    { what: 'one clean year', screened: [year(2026)], isMet: false },
    { what: 'two clean years running', screened: [year(2027), year(2026)], isMet: true },
    { what: 'a marked year and a clean one', screened: [year(2026, true), year(2027)], isMet: false },
    { what: 'a clean year and a marked one', screened: [year(2026), year(2027, true)], isMet: false },
    { what: 'two clean years with a gap', screened: [year(2026), year(2028)], isMet: false },
    {
      what: 'marked years before two clean ones',
      screened: [year(2026, true), year(2027), year(2028)],
      isMet: true,
    },
  ])('$what → $isMet', ({ screened, isMet }) => {
    expect(exitByObjectivity(openedOn, { screened, rechecked: nothing })?.isMet).toBe(isMet)
  })

  it.each([
    { checked: 10, confirmed: 9, isMet: true },
    { checked: 10, confirmed: 8, isMet: false },
    { checked: 9, confirmed: 9, isMet: false },
    { checked: 30, confirmed: 27, isMet: true },
  ])('$confirmed of $checked works confirmed again → $isMet', ({ isMet, ...rechecked }) => {
    expect(exitByObjectivity(openedOn, { screened: [], rechecked })?.isMet).toBe(isMet)
  })

  it('counts works written before the opening in the same year no more', () => {
    const inFebruary = plainDate('2026-02-10')
    const screened = [year(2026), year(2027)]
    expect(exitByObjectivity(inFebruary, { screened, rechecked: nothing })?.isMet).toBe(true)
    expect(exitByObjectivity(plainDate('2026-05-20'), { screened, rechecked: nothing })).toEqual({
      isMet: false,
      words: 'Признаков нет в 2027 году, нужно 2 года подряд',
    })
  })
})
