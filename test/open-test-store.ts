import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openScratchStore, type ScratchStore } from '#server-kit/database/open-scratch-store.ts'
import { readMigrations } from '#server-kit/database/read-migrations.ts'
import { enginePrint, testStoreFolder } from './storage/engine-print.ts'

/** An in-memory store with every migration applied; begins from a template kept in `.cache`, so it opens in half a second. */
export async function openTestStore(): Promise<ScratchStore> {
  const template = templatePath()
  if (existsSync(template)) return await openScratchStore({ template })
  const store = await openScratchStore()
  mkdirSync(testStoreFolder, { recursive: true })
  forgetOldTemplates()
  // Several test files may get here at once; each writes its own copy and the last name wins.
  const own = `${template}.${randomBytes(4).toString('hex')}`
  writeFileSync(own, await store.dump())
  renameSync(own, template)
  return store
}

/** Each change of a migration leaves a template behind. */
function forgetOldTemplates(): void {
  for (const name of readdirSync(testStoreFolder)) {
    const path = join(testStoreFolder, name)
    const isOld = Date.now() - statSync(path).mtimeMs > 24 * 3_600_000
    if (name.startsWith('migrated-') && isOld) rmSync(path, { force: true })
  }
}

function templatePath(): string {
  const migrations = readMigrations().map(({ name, sha256 }) => `${name} ${sha256}`)
  return join(testStoreFolder, `migrated-${enginePrint(...migrations)}.tar`)
}
