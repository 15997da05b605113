import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createServerDatabase } from '../../../../test/engines.ts'
import { temporaryPlace } from '../../../../test/storage/place.ts'
import type { Database, Store } from '../database.ts'
import { openScratchStore } from '../open-scratch-store.ts'
import { openStore } from '../open-store.ts'
import { type Migration, readMigrations } from '../read-migrations.ts'
import { loadBackup } from './load-backup.ts'
import { proveBackup } from './prove-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const text = `
  create table service.folder (
    id bigint generated always as identity primary key,
    parent_id bigint references service.folder (id),
    name text collate service.russian not null unique
  );
  create table service.paper (
    folder_id bigint not null references service.folder (id),
    number int not null,
    made_on date, made_at timestamptz, weight numeric(10, 3), ratio double precision, is_open boolean,
    body jsonb, marks int[], words text[], bytes bytea, "order" text,
    doubled int generated always as (number * 2) stored,
    primary key (folder_id, number)
  );
  insert into service.folder (name) values ('из миграции');
`
const trial: Migration = {
  name: '9001-trial',
  sha256: createHash('sha256').update(text).digest('hex'),
  sql: text,
}
const later: Migration = {
  name: '9002-trial',
  sha256: 'later',
  sql: 'alter table service.paper add column note text',
}
const [foundation] = readMigrations()
const migrations = foundation ? [foundation, trial] : []
const awkward = 'строка\u2028с разделителем\nи «кавычками» "\\" \t, {}, NULL, 😀'
const now = new Date('2026-03-09T02:00:00Z')

async function fill(owner: Kysely<Database>): Promise<void> {
  await sql`insert into service.folder (name) values ('вторая'), ('ёлка'), ('Елка')`.execute(owner)
  await sql`update service.folder set parent_id = 4 where id = 2`.execute(owner)
  await sql`
    insert into service.paper
    values (2, 1, '2026-02-28', '2026-02-28 23:59:59.123456+05', 1.500, 0.1, true, '{"б": [1, null, "x"], "a": 1.10}',
        '{1,null,3}', ${[awkward, '', null]}, ${Buffer.from([0, 1, 255])}, ''),
      (2, 2, null, null, null, 'NaN', null, null, null, '{}', '', ${awkward}),
      (3, 1, '-infinity', 'infinity', 'NaN', -0.0, false, 'null', '{}', null, null, null)
  `.execute(owner)
  await sql`
    insert into service.paper (folder_id, number, body) select 4, i, jsonb_build_object('n', i) from generate_series(1, 5000) i
  `.execute(owner)
  await sql`insert into service.folder (name) values ('убрана')`.execute(owner)
  await sql`delete from service.folder where name = 'убрана'`.execute(owner)
}

async function readAll(owner: Kysely<Database>): Promise<unknown> {
  const folders = await sql`select id, parent_id, name from service.folder order by id`.execute(owner)
  const papers =
    await sql`select to_jsonb(p)::text as paper from service.paper p order by folder_id, number`.execute(
      owner,
    )
  return { folders: folders.rows, papers: papers.rows }
}

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

describe('a damaged backup', () => {
  let whole: string
  beforeAll(async () => {
    place = temporaryPlace()
    file = join(place.root, 'копия.jsonl.gz')
    await backUp()
    whole = gunzipSync(readFileSync(file)).toString()
    place.remove()
  })

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
