import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Store } from '#server-kit/database/database.ts'
import { openStore } from '#server-kit/database/open-store.ts'

/** The embedded engine on this disk, durable as in an installation; gone afterwards. */
export async function withEmbeddedStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'))
  const store = await openStore({ dataDir: join(folder, 'data') })
  try {
    return await work(store)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A fresh database on the server that TEST_DATABASE_URL names; gone afterwards. */
export async function withServerStore<T>(address: string, work: (store: Store) => Promise<T>): Promise<T> {
  const name = `msoko_bench_${randomBytes(6).toString('hex')}`
  await onServer(address, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(address)
  url.pathname = `/${name}`
  try {
    const store = await openStore({ databaseUrl: url.href, dataDir: tmpdir() })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    await onServer(address, `drop database if exists ${name} with (force)`)
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
