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

/** A lock older than this was left by a run that was killed: whoever waits takes it over. */
const patience = 90_000
/** A template somebody has just made may be about to be opened. */
const halfAnHour = 1_800_000

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
  const unfinished = `${template}.${process.pid}`
  writeFileSync(unfinished, await store.dump())
  renameSync(unfinished, template)
  await store.close()
  // Each is a hundred megabytes: those of former programs go.
  for (const name of globSync('demo-*', { cwd: testStoreFolder })) {
    const old = join(testStoreFolder, name)
    if (ageOf(old) > halfAnHour) rmSync(old, { force: true })
  }
}

/** False while somebody else fills; a lock whose owner died is taken over. */
function takeLock(lock: string): boolean {
  try {
    if (ageOf(lock) > patience) rmSync(lock, { force: true })
    writeFileSync(lock, '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
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
