import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Refusal } from '#kernel/refusal.ts'
import { ControlSocket } from '#server-kit/database/control-channel.ts'
import { readHolder } from '#server-kit/database/lock-holder.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { lockPaths } from '#server-kit/database/process-lock.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { type Child, startChild } from './child.ts'
import { type Place, placeWithDatabase } from './place.ts'

let place: Place
let server: Child

beforeEach(async () => {
  place = await placeWithDatabase()
  server = startChild('hold-store.ts', place.dataDir)
  await server.hear('open')
})
afterEach(async () => {
  await server.kill()
  place.remove()
})

async function refusalOf(opening: Promise<unknown>): Promise<Refusal> {
  return await opening.then(
    () => expect.fail('it was opened'),
    (error: Refusal) => error,
  )
}

it('refuses a second process with the number and the start time of the first', async () => {
  const second = startChild('hold-store.ts', place.dataDir)

  expect(await second.ended()).toBe(2)
  expect(second.lines()[0]).toMatch(
    new RegExp(
      `занята другим запуском системы.*процесс ${server.pid} .*запущен \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d:\\d\\d`,
    ),
  )
})

it('lets the next start in after a kill, and says that the last one broke off', async () => {
  await server.kill()
  const heard: string[] = []
  const store = await openStore({
    dataDir: place.dataDir,
    migrations: [],
    report: (text) => heard.push(text),
  })
  await store.close()

  expect(heard).toEqual([expect.stringMatching(`Прошлый запуск прервался .процесс ${server.pid} `)])
})

it('lets the next start in after an orderly end, and says nothing', async () => {
  server.tell('stop')
  expect(await server.ended()).toBe(0)
  const heard: string[] = []
  const store = await openStore({
    dataDir: place.dataDir,
    migrations: [],
    report: (text) => heard.push(text),
  })
  await store.close()

  expect(heard).toEqual([])
})

it('refuses while the first lives even when somebody removed the lock file', async () => {
  if (process.platform !== 'linux') return
  rmSync(`${place.dataDir}.lock`)

  const refusal = await refusalOf(openStore({ dataDir: place.dataDir, migrations: [] }))

  expect(refusal.code).toBe('database/folder-in-use')
})

it('does not take a later process with the same number for the one that died', async () => {
  await server.kill()
  const path = `${place.dataDir}.lock.json`
  writeFileSync(path, readFileSync(path, 'utf8').replace(String(server.pid), String(process.ppid)))

  const store = await openStore({ dataDir: place.dataDir, migrations: [] })
  await store.close()
})

it('lets the command line work through the running server', async () => {
  const visitor = await openStore({ dataDir: place.dataDir, migrations: [], whenInUse: 'join' })
  try {
    await sql`insert into service.note values ('через запущенную систему')`.execute(visitor.owner)
    const role = await visitor.transaction(municipalityScope(1), async (tx) => {
      const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(tx)
      return rows[0]?.role
    })
    const { rows } = await sql`select text from service.note`.execute(visitor.owner)

    expect(role).toBe('msoko_app')
    expect(rows).toEqual([{ text: 'через запущенную систему' }])
  } finally {
    await visitor.close()
  }
})

it('undoes what a visitor left open, so that nobody waits for him', async () => {
  const channel = readHolder(lockPaths(place.dataDir).holder)?.channel
  if (!channel) return expect.fail('the server opened no channel')
  const leaving = new ControlSocket(channel)
  const visitor = new pg.Client({ user: 'postgres', database: 'postgres', stream: () => leaving })
  visitor.on('error', () => {})
  await visitor.connect()
  await visitor.query("begin; insert into service.note values ('не закончено')")
  leaving.destroy()

  const next = await openStore({ dataDir: place.dataDir, migrations: [], whenInUse: 'join' })
  const { rows } = await sql`select count(*) as count from service.note`.execute(next.owner)
  await next.close()

  expect(rows).toEqual([{ count: 0 }])
})

it('sends a visitor without the token away', async () => {
  const channel = readHolder(lockPaths(place.dataDir).holder)?.channel
  if (!channel) return expect.fail('the server opened no channel')
  const stranger = new ControlSocket({ ...channel, token: 'f'.repeat(64) })
  const visitor = new pg.Client({ user: 'postgres', database: 'postgres', stream: () => stranger })
  visitor.on('error', () => {})

  await expect(visitor.connect()).rejects.toThrow()
})
