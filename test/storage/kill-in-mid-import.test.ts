import { afterAll, expect, it } from 'vitest'
import { startChild } from './child.ts'
import { placeWithDatabase } from './place.ts'

const place = await placeWithDatabase()
afterAll(() => place.remove())

const found = (line: string) => line.slice(line.indexOf('['))

it('leaves nothing half of a file when killed among its rows or before the switch, and takes it up again', async () => {
  const amongRows = startChild('import-until-told.ts', place.dataDir, 'rows')
  const before = found(await amongRows.hear('found'))
  await amongRows.hear('here')
  await amongRows.kill()

  const beforeSwitch = startChild('import-until-told.ts', place.dataDir, 'switch')
  expect(found(await beforeSwitch.hear('found'))).toBe(before)
  await beforeSwitch.hear('here')
  await beforeSwitch.kill()

  const whole = startChild('import-until-told.ts', place.dataDir, 'nowhere')
  expect(found(await whole.hear('found'))).toBe(before)
  const imported = await whole.hear('imported')
  // Of two broken runs not a row is left beside those of the third.
  expect(imported).toMatch(/^imported 10000 /)
  expect(before).toContain('1:1 1:1 1:1')
  expect(found(imported)).toContain('2:3334 2:3333 2:3333')
  expect(await whole.hear('state')).toBe('state imported')
  await whole.ended()
}, 120_000)
