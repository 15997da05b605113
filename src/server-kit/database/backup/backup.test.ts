import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createServerDatabase } from '../../../../test/engines.ts'
import { fill, later, migrations, now, readAll } from '../../../../test/storage/backup-fixture.ts'
import { temporaryPlace } from '../../../../test/storage/place.ts'
import type { Store } from '../database.ts'
import { openScratchStore } from '../open-scratch-store.ts'
import { openStore } from '../open-store.ts'
import { loadBackup } from './load-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

let place: ReturnType<typeof temporaryPlace>
let source: Store
let file: string
let expected: unknown

beforeAll(async () => {
  source = await openScratchStore({ migrations })
  await fill(source.owner)
  expected = await readAll(source.owner)
})
afterAll(() => source.close())
beforeEach(() => {
  place = temporaryPlace()
  file = join(place.root, 'копия.jsonl.gz')
})
afterEach(() => place.remove())

async function backUp() {
  return await writeBackup(source, file, { program: '0.1.0', now, dataDir: place.dataDir, migrations })
}

it('writes a file that was proved, for its owner only', async () => {
  expect(await backUp()).toEqual({ path: file, tableCount: 2, rowCount: 5007 })
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

it('can be read by eye', async () => {
  await backUp()

  const [head, firstTable, firstRow] = gunzipSync(readFileSync(file)).toString().split('\n')

  expect(JSON.parse(head ?? '')).toMatchObject({ format: 'msoko-backup', version: 1, program: '0.1.0' })
  expect(firstTable).toBe('{"table":"service.folder"}')
  expect(firstRow).toBe('["1","из миграции",null]')
})

it('keeps the installation’s secret, which the second factors need', async () => {
  mkdirSync(place.dataDir)
  writeFileSync(join(place.dataDir, 'secret'), 'тайна\n')
  await backUp()

  const target = join(place.root, 'new')
  await restoreBackup(file, { dataDir: target }, migrations)

  expect(readFileSync(join(target, 'secret'), 'utf8')).toBe('тайна\n')
})

it('restores into an empty folder, and numbers go on where they stopped', async () => {
  await backUp()
  expect(await restoreBackup(file, { dataDir: place.dataDir }, migrations)).toMatchObject({ rowCount: 5007 })

  const store = await openStore({ dataDir: place.dataDir, migrations })
  const found = await readAll(store.owner)
  const { rows } = await sql`insert into service.folder (name) values ('после') returning id`.execute(
    store.owner,
  )
  const orphan = sql`insert into service.folder (parent_id, name) values (99, 'сирота')`.execute(store.owner)
  await expect(orphan).rejects.toMatchObject({ code: '23503' })
  await store.close()

  expect(found).toEqual(expected)
  expect(rows).toEqual([{ id: 6 }])
})

it('brings an old backup up to the program', async () => {
  await backUp()
  await restoreBackup(file, { dataDir: place.dataDir }, [...migrations, later])

  const store = await openStore({ dataDir: place.dataDir, migrations: [...migrations, later] })
  const { rows } = await sql`select note from service.paper limit 1`.execute(store.owner)
  await store.close()

  expect(rows).toEqual([{ note: null }])
})

it('overwrites no file and fills no store that has data', async () => {
  await backUp()

  await expect(backUp()).rejects.toMatchObject({ code: 'database/backup-file-exists' })
  const store = await openStore({ dataDir: place.dataDir, migrations })
  await store.close()
  await expect(restoreBackup(file, { dataDir: place.dataDir }, migrations)).rejects.toMatchObject({
    code: 'database/restore-target-not-empty',
  })
})

it('leaves no file behind when it cannot prove it', async () => {
  const failing = writeBackup(source, file, { program: '0.1.0', now, dataDir: place.dataDir, migrations: [] })

  await expect(failing).rejects.toMatchObject({ code: 'database/backup-newer' })
  expect(() => statSync(`${file}.part`)).toThrow()
  expect(() => statSync(file)).toThrow()
})

const serverUrl = process.env.TEST_DATABASE_URL
describe.skipIf(serverUrl === undefined)('between the engines (PostgreSQL)', () => {
  let database: Awaited<ReturnType<typeof createServerDatabase>>
  beforeEach(async () => {
    database = await createServerDatabase(serverUrl ?? '')
  })
  afterEach(() => database.drop())

  it('moves an embedded installation to a server, and back', async () => {
    await backUp()
    await restoreBackup(file, { databaseUrl: database.url, dataDir: place.dataDir }, migrations)

    const server = await openStore({ databaseUrl: database.url, dataDir: place.dataDir, migrations })
    const onServer = await readAll(server.owner)
    const back = join(place.root, 'назад.jsonl.gz')
    await writeBackup(server, back, { program: '0.1.0', now, dataDir: place.dataDir, migrations })
    await server.close()
    const scratch = await openScratchStore({ migrations })
    await loadBackup(scratch.owner, back)
    const again = await readAll(scratch.owner)
    await scratch.close()

    expect(onServer).toEqual(expected)
    expect(again).toEqual(expected)
    expect(gunzipSync(readFileSync(back)).toString().split('\n').at(-2)).toBe(
      gunzipSync(readFileSync(file)).toString().split('\n').at(-2),
    )
  })

  it('fills no server database that has data, and empties one it could not fill', async () => {
    await backUp()
    const whole = gunzipSync(readFileSync(file)).toString()
    const damaged = join(place.root, 'порченая.jsonl.gz')
    writeFileSync(damaged, gzipSync(whole.replace('вторая', 'третья')))
    const target = { databaseUrl: database.url, dataDir: place.dataDir }

    await expect(restoreBackup(damaged, target, migrations)).rejects.toMatchObject({
      code: 'database/backup-mismatch',
    })
    await restoreBackup(file, target, migrations)
    await expect(restoreBackup(file, target, migrations)).rejects.toMatchObject({
      code: 'database/restore-target-not-empty',
    })
  })
})
