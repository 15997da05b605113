import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createServerDatabase } from '../../../test/engines.ts'
import { openStore } from './open-store.ts'
import { municipalityScope } from './scope.ts'

const address = process.env.TEST_DATABASE_URL ?? ''

it('says plainly when the server cannot be reached', async () => {
  await expect(
    openStore({ databaseUrl: 'postgres://nobody@127.0.0.1:9/none', dataDir: '' }),
  ).rejects.toMatchObject({
    code: 'database/server-unreachable',
    detail: expect.stringContaining('DATABASE_URL'),
  })
})

describe.skipIf(address === '')('an owner who is not a superuser (PostgreSQL)', () => {
  let database: Awaited<ReturnType<typeof createServerDatabase>>
  let admin: pg.Client
  const owner = `msoko_owner_${randomBytes(4).toString('hex')}`
  let url: string

  beforeEach(async () => {
    database = await createServerDatabase(address)
    admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    const own = new URL(database.url)
    own.username = owner
    own.password = 'x'
    url = own.href
    await admin.query(`create role ${owner} login password 'x'`)
    await admin.query(`alter database ${own.pathname.slice(1)} owner to ${owner}`)
    await admin.query(
      `do $$ begin create role msoko_app nologin; exception when duplicate_object then null; end $$`,
    )
  })
  afterEach(async () => {
    await admin.query(`drop owned by ${owner} cascade`)
    await admin.query(`alter database ${new URL(url).pathname.slice(1)} owner to current_user`)
    await admin.query(`drop role ${owner}`)
    await admin.end()
    await database.drop()
  })

  it('is told what to ask of the administrator, and works when that was done', async () => {
    await expect(openStore({ databaseUrl: url, dataDir: '' })).rejects.toMatchObject({
      code: 'database/app-role-missing',
      detail: `Попросите администратора PostgreSQL выполнить: grant msoko_app to ${owner};`,
    })

    await admin.query(`grant msoko_app to ${owner}`)
    const store = await openStore({ databaseUrl: url, dataDir: '' })
    const found = await store.transaction(municipalityScope(1), (tx) =>
      tx.selectNoFrom((eb) => eb.val('да').as('answer')).execute(),
    )
    await store.close()

    expect(found).toEqual([{ answer: 'да' }])
  })

  it('makes the membership itself where it may make roles', async () => {
    await admin.query(`alter role ${owner} createrole`)
    const version = await admin.query('show server_version_num')
    if (Number(version.rows[0].server_version_num) >= 160_000) return

    const store = await openStore({ databaseUrl: url, dataDir: '' })
    await store.close()
  })

  it('is told when the database is not his', async () => {
    await admin.query(`alter database ${new URL(url).pathname.slice(1)} owner to current_user`)

    await expect(openStore({ databaseUrl: url, dataDir: '' })).rejects.toMatchObject({
      code: 'database/no-privilege',
      detail: expect.stringContaining(`owner to ${owner}`),
    })
  })

  it('is refused a database in another encoding', async () => {
    const other = `msoko_test_${randomBytes(6).toString('hex')}`
    await admin.query(
      `create database ${other} encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C' owner ${owner}`,
    )
    try {
      await expect(
        openStore({ databaseUrl: url.replace(/\/[^/]+$/, `/${other}`), dataDir: '' }),
      ).rejects.toMatchObject({ code: 'database/server-encoding' })
    } finally {
      await admin.query(`drop database ${other} with (force)`)
    }
  })
})
