import { globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openInstallation } from '#app/open-installation.ts'
import type { Store } from '#server-kit/database/database.ts'
import { openScratchStore } from '#server-kit/database/open-scratch-store.ts'
import { readMigrations } from '#server-kit/database/read-migrations.ts'
import { today } from './application.ts'
import { openTestStore } from './open-test-store.ts'
import { enginePrint, testStoreFolder } from './storage/engine-print.ts'

/** How long one filling may take on a busy machine, before whoever waits for it fills a store of its own. */
const patience = 180_000

/**
 * The whole invented municipality as a person finds it on the first start, in memory. Filling it takes some ten seconds, so it
 * is kept in `.cache` until the program changes, and opens in one.
 */
export async function openDemoStore(): Promise<Store> {
  const template = join(testStoreFolder, `demo-${printOfProgram()}.tar`)
  const lock = `${template}.lock`
  while (!exists(template)) {
    if (!takeLock(lock)) await wait(200)
    else {
      try {
        if (!exists(template)) await fillTemplate(template)
      } finally {
        rmSync(lock, { force: true })
      }
    }
  }
  return await openScratchStore({ template })
}

async function fillTemplate(template: string): Promise<void> {
  const store = await openTestStore()
  await openInstallation(store, {
    ...{ startsEmpty: false, timeZone: 'Europe/Moscow', fixedToday: today },
    report: () => {},
  })
  // Each is a hundred megabytes: those of former programs go.
  for (const old of globSync('demo-*', { cwd: testStoreFolder })) {
    if (!old.endsWith('.lock')) rmSync(join(testStoreFolder, old), { force: true })
  }
  const unfinished = `${template}.unfinished`
  writeFileSync(unfinished, await store.dump())
  await store.close()
  renameSync(unfinished, template)
}

/** False while somebody else fills; a lock whose owner died is taken over. */
function takeLock(lock: string): boolean {
  try {
    if (exists(lock) && Date.now() - statSync(lock).mtimeMs > patience) rmSync(lock, { force: true })
    writeFileSync(lock, '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Whatever of the program may change what the municipality is filled with: all of it but pages and tests. */
function printOfProgram(): string {
  const files = globSync(['src/**/*.{ts,json}', 'catalogue/**/*'], {
    exclude: (path) => /(^|\/)(web|web-kit)(\/|$)|\.test\.ts$/.test(path),
  })
  const contents = files
    .sort()
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${readFileSync(path, 'utf8')}`)
  return enginePrint(...readMigrations().map(({ sha256 }) => sha256), ...contents, today)
}
