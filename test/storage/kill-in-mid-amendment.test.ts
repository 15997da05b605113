import { afterAll, expect, it } from 'vitest'
import { startChild } from './child.ts'
import { placeWithDatabase } from './place.ts'

const place = await placeWithDatabase()
afterAll(() => place.remove())

it('an approval of an amendment killed before its commit leaves the plan as it was, and is done anew', async () => {
  const killed = startChild('amend-until-told.ts', place.dataDir, 'stop')
  const before = await killed.hear('found')
  await killed.hear('here')
  await killed.kill()

  const next = startChild('amend-until-told.ts', place.dataDir, 'whole')
  expect(await next.hear('found')).toBe(before)
  const approved = JSON.parse((await next.hear('approved')).slice('approved '.length))
  expect(approved.edition).toBe(2)
  expect(approved.takenBack).toBeGreaterThan(0)
  await next.ended()
}, 180_000)
