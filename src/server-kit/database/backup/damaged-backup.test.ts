import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fill, migrations, now } from '../../../../test/storage/backup-fixture.ts'
import { type Place, temporaryPlace } from '../../../../test/storage/place.ts'
import { openScratchStore } from '../open-scratch-store.ts'
import { proveBackup } from './prove-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

let place: Place
let file: string
let whole: string

beforeAll(async () => {
  const source = await openScratchStore({ migrations })
  const sound = temporaryPlace()
  const path = join(sound.root, 'копия.jsonl.gz')
  await fill(source.owner)
  await writeBackup(source, path, { program: '0.1.0', now, dataDir: sound.dataDir, migrations })
  await source.close()
  whole = gunzipSync(readFileSync(path)).toString()
  sound.remove()
})
beforeEach(() => {
  place = temporaryPlace()
  file = join(place.root, 'копия.jsonl.gz')
})
afterEach(() => place.remove())

describe('a damaged backup', () => {
  async function prove(change: (text: string) => string) {
    writeFileSync(file, gzipSync(change(whole)))
    return await proveBackup(file, migrations)
  }

  it.each([
    [
      'a lost row',
      (whole: string) => whole.replace(/\["[^\n]*вторая[^\n]*\n/, ''),
      'database/backup-mismatch',
    ],
    [
      'a value of another kind',
      (whole: string) => whole.replace('2026-02-28"', 'завтра"'),
      'database/backup-mismatch',
    ],
    ['a changed row', (whole: string) => whole.replace('вторая', 'третья'), 'database/backup-mismatch'],
    ['a cut end', (whole: string) => whole.slice(0, -200), 'database/backup-unreadable'],
    [
      'another column',
      (whole: string) => whole.replace('"made_on"', '"made_in"'),
      'database/backup-mismatch',
    ],
    [
      'a newer version',
      (whole: string) => whole.replace('"version":1', '"version":2'),
      'database/backup-newer',
    ],
    ['other contents', () => 'просто текст', 'database/backup-unreadable'],
    ['nothing', () => '', 'database/backup-unreadable'],
  ])('is refused for %s', async (_what, change, code) => {
    await expect(prove(change)).rejects.toMatchObject({ code })
  })

  it('is refused when the archive itself is cut or absent', async () => {
    writeFileSync(file, gzipSync(whole).subarray(0, 2000))

    await expect(proveBackup(file, migrations)).rejects.toMatchObject({ code: 'database/backup-unreadable' })
    await expect(proveBackup(join(place.root, 'нет'), migrations)).rejects.toMatchObject({
      code: 'database/backup-unreadable',
      detail: expect.stringContaining('Такого файла нет'),
    })
  })

  it('leaves the empty place empty', async () => {
    writeFileSync(file, gzipSync(whole.replace('вторая', 'третья')))

    const restoring = () => restoreBackup(file, { dataDir: place.dataDir }, migrations)

    await expect(restoring()).rejects.toMatchObject({ code: 'database/backup-mismatch' })
    await expect(restoring()).rejects.toMatchObject({ code: 'database/backup-mismatch' })
  })
})
