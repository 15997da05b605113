import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { backUpWhenDue } from '../../src/app/nightly-backup.ts'
import type { Store } from '../../src/server-kit/database/database.ts'
import { openTestStore } from '../open-test-store.ts'
import { temporaryPlace } from './place.ts'

let store: Store
let place: ReturnType<typeof temporaryPlace>
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
beforeEach(() => {
  place = temporaryPlace()
})
afterEach(() => place.remove())

async function backUpAt(moment: string): Promise<string | undefined> {
  return await backUpWhenDue(store, {
    dataDir: place.dataDir,
    timeZone: 'Asia/Yekaterinburg',
    clock: { now: () => new Date(moment) },
    report: () => {},
  })
}

it('makes one backup a day, after one o’clock by the local clock', async () => {
  expect(await backUpAt('2026-03-08T19:59:00Z')).toBeUndefined()

  const path = await backUpAt('2026-03-08T20:00:00Z')

  expect(path).toMatch(/data-backups.msoko-2026-03-09\.jsonl\.gz$/)
  expect(existsSync(path ?? '')).toBe(true)
  expect(await backUpAt('2026-03-09T10:00:00Z')).toBeUndefined()
})

it('keeps the last fourteen, and whatever else lies in the folder', async () => {
  const folder = `${place.dataDir}-backups`
  mkdirSync(folder)
  writeFileSync(`${folder}/перед обновлением.jsonl.gz`, '')
  for (let day = 10; day < 28; day += 1) writeFileSync(`${folder}/msoko-2026-02-${day}.jsonl.gz`, '')

  await backUpAt('2026-03-08T20:00:00Z')

  const names = readdirSync(folder).sort()
  expect(names).toHaveLength(15)
  expect(names).toContain('перед обновлением.jsonl.gz')
  expect(names[0]).toBe('msoko-2026-02-15.jsonl.gz')
  expect(names[13]).toBe('msoko-2026-03-09.jsonl.gz')
})
