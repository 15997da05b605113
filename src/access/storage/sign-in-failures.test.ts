import { expect, it } from 'vitest'
import { onEachEngine } from '../../../test/engines.ts'
import { accountRule } from '../domain/lock-out.ts'
import { forgetExpired } from './forget-expired.ts'
import { findFailures, forgetFailures, recordFailure } from './sign-in-failures.ts'

onEachEngine('failed sign-ins', (open) => {
  const now = new Date('2026-11-24T07:00:00Z')

  it('counts each of many guesses made at once', async () => {
    const { owner } = open()
    const guesses = Array.from({ length: 4 }, () =>
      recordFailure(owner, 'account:a@example.ru', accountRule, now),
    )

    await Promise.all(guesses)

    expect(await findFailures(owner, 'account:a@example.ru')).toMatchObject({
      failureCount: 4,
      lockedUntil: null,
    })
  })

  it('forgets those of yesterday in the daily cleaning', async () => {
    const { owner } = open()
    await recordFailure(owner, 'account:old@example.ru', accountRule, now)
    await recordFailure(owner, 'account:new@example.ru', accountRule, new Date(now.getTime() + 1000))

    await forgetExpired(owner, new Date(now.getTime() + 24 * 60 * 60_000 + 500))

    expect(await findFailures(owner, 'account:old@example.ru')).toBeUndefined()
    expect(await findFailures(owner, 'account:new@example.ru')).toBeDefined()
  })

  it('forgets them when told to', async () => {
    const { owner } = open()
    await recordFailure(owner, 'account:b@example.ru', accountRule, now)

    await forgetFailures(owner, 'account:b@example.ru')

    expect(await findFailures(owner, 'account:b@example.ru')).toBeUndefined()
  })
})
