import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Place, placeWithDatabase, temporaryPlace } from '../../../test/storage/place.ts'
import { buildKysely } from './build-kysely.ts'
import { checkDurability } from './check-durability.ts'
import { startEmbeddedEngine } from './embedded-engine.ts'
import { openGate } from './engine-gate.ts'
import { openStore } from './open-store.ts'
import { poolOverGate } from './pool-over-gate.ts'
import { embeddedMajor } from './prepare-folder.ts'

let place: Place
beforeEach(async () => {
  place = await placeWithDatabase()
})
afterEach(() => place.remove())

it('has the disk confirm every commit', async () => {
  const engine = await startEmbeddedEngine({ folder: join(place.dataDir, 'database'), template: null })
  const owner = buildKysely(poolOverGate(openGate(engine)))
  await sql`create table counted (number int)`.execute(owner)
  const before = await engine.syncCount()

  for (let number = 1; number <= 50; number += 1)
    await sql`insert into counted values (${number})`.execute(owner)
  const afterSingles = await engine.syncCount()
  await owner.transaction().execute(async (tx) => {
    for (let number = 1; number <= 50; number += 1)
      await sql`insert into counted values (${number})`.execute(tx)
  })
  const afterTogether = await engine.syncCount()
  await sql`select * from counted`.execute(owner)
  const afterRead = await engine.syncCount()
  await checkDurability(owner, engine.syncCount)
  // The settings say «on» even where the hook is gone; only the counter tells.
  await expect(checkDurability(owner, async () => 7)).rejects.toMatchObject({ code: 'database/not-durable' })
  await owner.destroy()
  await engine.close()

  expect(afterSingles - before).toBeGreaterThanOrEqual(50)
  expect(afterTogether - afterSingles).toBeGreaterThanOrEqual(1)
  expect(afterTogether - afterSingles).toBeLessThan(10)
  expect(afterRead).toBe(afterTogether)
})

it('refuses to work when a commit raises no confirmation', async () => {
  const engine = await startEmbeddedEngine({ folder: null, template: null })
  const owner = buildKysely(poolOverGate(openGate(engine)))

  await expect(checkDurability(owner, engine.syncCount)).rejects.toMatchObject({
    code: 'database/not-durable',
  })
  await expect(checkDurability(owner, async () => 0)).rejects.toMatchObject({ code: 'database/not-durable' })

  await owner.destroy()
  await engine.close()
})

it('keeps the pinned major in step with the engine', async () => {
  const store = await openStore({ dataDir: place.dataDir, migrations: [] })
  const { rows } = await sql`select current_setting('server_version_num')::int / 10000 as major`.execute(
    store.owner,
  )
  await store.close()

  expect(rows).toEqual([{ major: Number(embeddedMajor) }])
})

it('refuses a folder made by another PostgreSQL major and says which', async () => {
  writeFileSync(join(place.dataDir, 'database', 'PG_VERSION'), '17\n')

  await expect(openStore({ dataDir: place.dataDir })).rejects.toMatchObject({
    code: 'database/folder-other-version',
    detail: expect.stringContaining('PostgreSQL 17'),
  })
})

it('refuses a folder that holds something else', async () => {
  rmSync(join(place.dataDir, 'database', 'PG_VERSION'))

  await expect(openStore({ dataDir: place.dataDir })).rejects.toMatchObject({
    code: 'database/folder-damaged',
  })
})

it('refuses a damaged folder with a way out, and lets go of the lock', async () => {
  writeFileSync(join(place.dataDir, 'database', 'global', 'pg_control'), Buffer.alloc(8192))

  const deaths: Error[] = []

  const opening = () =>
    openStore({ dataDir: place.dataDir, migrations: [], onStopped: (error) => deaths.push(error) })

  await expect(opening()).rejects.toMatchObject({
    code: 'database/folder-damaged',
    detail: expect.stringContaining('msoko -- restore'),
  })
  await expect(opening()).rejects.toMatchObject({ code: 'database/folder-damaged' })
  expect(deaths).toEqual([])
})

it('makes the database anew where an earlier making broke off', async () => {
  const fresh = temporaryPlace()
  mkdirSync(join(fresh.dataDir, 'database.new', 'base'), { recursive: true })
  writeFileSync(join(fresh.dataDir, 'database.new', 'PG_VERSION'), '18\n')
  mkdirSync(join(fresh.dataDir, 'database'))

  const store = await openStore({ dataDir: fresh.dataDir, migrations: [] })
  await store.close()
  fresh.remove()
})

it('refuses a second opening in the same process', async () => {
  const store = await openStore({ dataDir: place.dataDir, migrations: [] })

  await expect(openStore({ dataDir: place.dataDir })).rejects.toMatchObject({
    code: 'database/folder-in-use',
  })

  await store.close()
})
