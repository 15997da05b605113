import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Second factors are encrypted with the installation's secret: without it they cannot be read after a restore.
const keptNames = ['secret']

export function readKeptFiles(dataDir: string): Record<string, string> {
  const present = keptNames.filter((name) => existsSync(join(dataDir, name)))
  return Object.fromEntries(present.map((name) => [name, readFileSync(join(dataDir, name), 'utf8')]))
}

/** Puts back what is not there yet. A name the program does not know is left in the backup. */
export function restoreKeptFiles(dataDir: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  for (const name of keptNames) {
    const text = files[name]
    if (text === undefined || existsSync(join(dataDir, name))) continue
    writeFileSync(join(dataDir, name), text, { mode: 0o600 })
  }
}
