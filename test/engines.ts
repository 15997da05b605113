import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '#server-kit/database/database.ts'
import { openServerStore } from '#server-kit/database/open-server-store.ts'
import { openTestStore } from './open-test-store.ts'
import { addressOf, copyMigratedDatabase } from './server-template.ts'

const serverUrl = process.env.TEST_DATABASE_URL

/**
 * Runs a suite on the embedded engine (in memory) and, where TEST_DATABASE_URL names one, on a PostgreSQL server. Each
 * run has a fresh migrated database of its own, shared by the tests of the suite; `open()` gives its store.
 *
 *   onEachEngine('plans', (open) => {
 *     it('keeps a plan', async () => { await open().transaction(municipalityScope(1), (tx) => …) })
 *   })
 */
export function onEachEngine(
  title: string,
  suite: (open: () => Store, engine: 'embedded' | 'server') => void,
): void {
  describe(`${title} (embedded)`, () => suite(useStore(openTestStore), 'embedded'))
  if (serverUrl === undefined) {
    sayThatServerHalfIsSkipped()
    describe.skip(`${title} (PostgreSQL)`, () => suite(() => missingServer(), 'server'))
  } else {
    describe(`${title} (PostgreSQL)`, () =>
      suite(
        useStore(() => openServerDatabase(serverUrl)),
        'server',
      ))
  }
}

/** An empty PostgreSQL database of one's own on the test server: its address, and how to remove it. */
export async function createServerDatabase(
  address: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const database = nameDatabase(address)
  await onServer(address, `create database ${database.name} encoding 'UTF8' template template0`)
  return database
}

function nameDatabase(address: string) {
  const name = `msoko_test_${randomBytes(6).toString('hex')}`
  const drop = () => onServer(address, `drop database if exists ${name} with (force)`)
  return { name, url: addressOf(address, name), drop }
}

async function openServerDatabase(address: string): Promise<Store> {
  const database = nameDatabase(address)
  await copyMigratedDatabase(address, database.name)
  const store = await openServerStore(database.url).catch(async (error: unknown) => {
    await database.drop()
    throw error
  })
  return {
    ...store,
    async close() {
      await store.close()
      await database.drop()
    },
  }
}

function useStore(openStore: () => Promise<Store>): () => Store {
  let store: Store | undefined
  beforeAll(async () => {
    store = await openStore()
  })
  afterAll(async () => {
    await store?.close()
  })
  return () => {
    if (!store) throw new Error('The store is open only inside a test')
    return store
  }
}

async function onServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function sayThatServerHalfIsSkipped(): void {
  if (process.env.MSOKO_REQUIRE_POSTGRES === '1') missingServer()
  try {
    // Once for the whole run, however many files it has.
    writeFileSync(join(tmpdir(), `msoko-postgres-skipped-${process.ppid}`), '', { flag: 'wx' })
  } catch {
    return
  }
  process.stderr.write(
    'Проверки хранения на сервере PostgreSQL пропущены: не задан адрес TEST_DATABASE_URL ' +
      '(например, postgres://postgres@127.0.0.1:5432/postgres). Встроенная база проверяется полностью.\n',
  )
}

function missingServer(): never {
  throw new Error(
    'Проверки на PostgreSQL обязательны (MSOKO_REQUIRE_POSTGRES=1), но TEST_DATABASE_URL не задан',
  )
}
