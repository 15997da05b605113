import { expect, it } from 'vitest'
import { onEachEngine } from '../../../test/engines.ts'
import { accountRule } from '../domain/lock-out.ts'
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

  it('forgets them when told to', async () => {
    const { owner } = open()
    await recordFailure(owner, 'account:b@example.ru', accountRule, now)

    await forgetFailures(owner, 'account:b@example.ru')

    expect(await findFailures(owner, 'account:b@example.ru')).toBeUndefined()
  })
})
