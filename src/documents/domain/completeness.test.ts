import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Act } from './act.ts'
import { act, edition } from './act-fixture.ts'
import { reviewCompleteness } from './completeness.ts'

const today = plainDate('2026-11-24')
const rule = {
  requiredActId: 7,
  version: 1,
  name: 'Положение о ВСОКО',
  organizationType: 'school',
  validYears: 5,
  deleted: false,
} as const
const school = { organizationId: 11, type: 'school' } as const
const file = { sha256: 'a', fileName: 'а.docx', kind: 'docx', byteCount: 1 } as const

function fulfilling(from: string, to: string | null = null, hasFile = true): Act {
  return act([{ ...edition(1, from, to), file: hasFile ? file : null }], { requiredActId: 7 })
}
const stateWith = (...acts: readonly Act[]) => reviewCompleteness([school], [rule], acts, today)[0]?.state

describe('whether a school has what it must', () => {
  it('has it, lacks its file, must look at it again, waits for it, has lost it, never had it', () => {
    expect(stateWith(fulfilling('2024-01-01'))).toBe('valid')
    expect(stateWith(fulfilling('2024-01-01', null, false))).toBe('no-file')
    expect(stateWith(fulfilling('2021-11-24'))).toBe('review')
    expect(stateWith(fulfilling('2027-01-01'))).toBe('planned')
    expect(stateWith(fulfilling('2020-01-01', '2025-01-01'))).toBe('expired')
    expect(stateWith()).toBe('missing')
  })

  it('is judged by the best of several', () => {
    expect(stateWith(fulfilling('2010-01-01', '2020-01-01'), fulfilling('2024-01-01'))).toBe('valid')
  })

  it('does not count a removed act, another school’s, or one not said to be it', () => {
    const one = fulfilling('2024-01-01')
    expect(
      stateWith({ ...one, removed: true }, { ...one, organizationId: 12 }, { ...one, requiredActId: null }),
    ).toBe('missing')
  })

  it('asks only organisations of the type, and no rule that was taken off', () => {
    const kindergarten = { organizationId: 30, type: 'kindergarten' } as const
    expect(reviewCompleteness([kindergarten], [rule], [], today)).toEqual([])
    expect(reviewCompleteness([school], [{ ...rule, deleted: true }], [], today)).toEqual([])
  })

  it('says until when it is good', () => {
    expect(reviewCompleteness([school], [rule], [fulfilling('2024-01-01')], today)[0]?.dueOn).toBe(
      '2029-01-01',
    )
  })
})
