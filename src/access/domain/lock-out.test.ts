import { describe, expect, it } from 'vitest'
import { accountRule, addFailure, type Failures, lockedText, minutesLocked } from './lock-out.ts'

const at = (time: string) => new Date(`2026-11-24T${time}Z`)

describe('lock-out', () => {
  it('stays open after four failures and closes at the fifth', () => {
    let failures: Failures | undefined
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      failures = addFailure(failures, accountRule, at('10:00:00'))
      expect(minutesLocked(failures, at('10:00:00'))).toBe(0)
    }
    failures = addFailure(failures, accountRule, at('10:00:00'))
    expect(minutesLocked(failures, at('10:00:00'))).toBe(15)
  })

  it('forgets failures of a quarter of an hour ago', () => {
    const old = { failureCount: 4, firstFailedAt: at('10:00:00'), lockedUntil: null }

    expect(addFailure(old, accountRule, at('10:14:59')).failureCount).toBe(5)
    expect(addFailure(old, accountRule, at('10:15:00')).failureCount).toBe(1)
  })

  it('begins anew when a lock has run out', () => {
    const locked = { failureCount: 5, firstFailedAt: at('10:00:00'), lockedUntil: at('10:05:00') }

    expect(addFailure(locked, accountRule, at('10:06:00'))).toEqual({
      failureCount: 1,
      firstFailedAt: at('10:06:00'),
      lockedUntil: null,
    })
  })

  it('counts the rest of a minute as a minute', () => {
    const locked = { failureCount: 5, firstFailedAt: at('10:00:00'), lockedUntil: at('10:15:00') }

    expect(minutesLocked(locked, at('10:14:59'))).toBe(1)
    expect(minutesLocked(locked, at('10:15:00'))).toBe(0)
  })

  it.each([
    [1, 'через 1 минуту'],
    [3, 'через 3 минуты'],
    [15, 'через 15 минут'],
  ])('says %i minutes in Russian', (minutes, text) => {
    expect(lockedText(minutes)).toContain(text)
  })
})
