import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeDataFolder } from './data-folder.ts'
import { openStore } from './open-store.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'msoko-data-folder-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

it('is made with its parents, for its owner alone', () => {
  makeDataFolder(join(place, 'a', 'b'))
  // Windows has no such mode.
  if (process.platform !== 'win32') expect(statSync(join(place, 'a', 'b')).mode & 0o777).toBe(0o700)
})

it('is refused in words where a file is in the way', async () => {
  const file = join(place, 'file')
  writeFileSync(file, '')
  await expect(openStore({ dataDir: file })).rejects.toMatchObject({
    code: 'database/folder-unusable',
    detail: expect.stringContaining('под этим именем есть файл'),
  })
  await expect(openStore({ dataDir: join(file, 'data') })).rejects.toMatchObject({
    code: 'database/folder-unusable',
  })
  // The lock was let go: the name is free for the next try.
  rmSync(file)
  const store = await openStore({ dataDir: file })
  await store.close()
})
