import { describe, expect, it } from 'vitest'
import { findWork } from '../catalogue/find-work.ts'
import { shippedWorks } from '../catalogue/shipped-works.ts'
import type { WorkKey } from '../work-key.ts'
import { compareYears } from './compare-years.ts'
import { mayCompare } from './may-compare.ts'

const work = (key: Partial<WorkKey>) => {
  const found = findWork(shippedWorks, {
    ...{ procedure: 'vpr', year: 2021, grade: 4, subject: 'russian', level: null, series: null },
    ...key,
  })
  if (!found) throw new Error('no such work')
  return found
}

describe('with whom a school is compared', () => {
  it('is never a table of schools by ВПР, and the reason is told', () => {
    const verdict = mayCompare('table-of-schools', { procedure: 'vpr' })

    expect(verdict).toMatchObject({ allowed: false })
    expect(verdict.allowed ? '' : verdict.reason).toMatch(/рейтинги по ВПР/)
    expect(mayCompare('table-of-schools', { procedure: 'olympiad' }).allowed).toBe(true)
  })

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('may be %i peers: %s', (peerCount, allowed) => {
    expect(mayCompare('peers', { procedure: 'vpr', peerCount }).allowed).toBe(allowed)
  })

  it('may be the municipality without the school itself', () => {
    const verdict = mayCompare('municipality', { procedure: 'vpr' })

    expect(verdict.allowed && verdict.note).toMatch(/без самой организации/)
  })
})

describe('what of two years is compared', () => {
  it('is everything where the paper is the same', () => {
    const years = compareYears(work({ year: 2020 }), work({ year: 2021 }))

    expect([years.marks.allowed, years.points.allowed, years.items.allowed]).toEqual([true, true, true])
    expect(years.pairs).toHaveLength(20)
    expect(years.pairs.every(({ earlier, later }) => earlier.label === later.label)).toBe(true)
  })

  it('is the marks alone where the paper has changed', () => {
    const years = compareYears(work({ year: 2021 }), work({ year: 2026 }))

    expect([years.marks.allowed, years.points.allowed, years.items.allowed]).toEqual([true, false, false])
    expect(years.marks.allowed && years.marks.note).toMatch(/Шкалы/)
  })

  it('is nothing for another subject', () => {
    expect(compareYears(work({}), work({ subject: 'mathematics' })).marks.allowed).toBe(false)
  })

  it('pairs only items with the same positions of the codifier', () => {
    const later = work({ year: 2021 })
    const moved = {
      ...later,
      items: later.items.map((item) => (item.label === '3.1' ? { ...item, content: ['99'] } : item)),
    }

    expect(compareYears(work({ year: 2020 }), moved).pairs).toHaveLength(19)
  })
})
