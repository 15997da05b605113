import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { startChild } from './child.ts'
import { placeWithDatabase, temporaryPlace } from './place.ts'

const place = await placeWithDatabase()
afterAll(() => place.remove())

// `KILLS=20` before a release: each kill costs two starts of the engine.
const cycles = Number(process.env.KILLS ?? 6)

it(`finds every acknowledged row after each of ${cycles} kills in mid-write`, async () => {
  const acknowledged = new Set<string>()

  for (let series = 1; series <= cycles + 1; series += 1) {
    const child = startChild('write-until-killed.ts', place.dataDir, String(series))
    const found = new Set((await child.hear('found')).split(' ').slice(1))

    const lost = [...acknowledged].filter((row) => !found.has(row))
    expect(lost, `after kill ${series - 1}`).toEqual([])

    await child.hear('kept')
    await wait(100 + 10 * series)
    await child.kill()
    for (const line of child.lines())
      if (line.startsWith('kept ')) acknowledged.add(line.slice('kept '.length))
  }

  expect(acknowledged.size).toBeGreaterThan(cycles * 10)
}, 600_000)

it('starts anew when the very first start was killed half-way', async () => {
  const fresh = temporaryPlace()
  try {
    const killed = startChild('hold-store.ts', fresh.dataDir)
    await wait(900)
    await killed.kill()

    const next = startChild('hold-store.ts', fresh.dataDir)
    await expect(next.hear('open')).resolves.toBe('open')
    await next.kill()
  } finally {
    fresh.remove()
  }
})
