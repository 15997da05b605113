import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where tests keep what takes seconds to make. */
export const testStoreFolder = join('.cache', 'test-store')

/** A short print of the embedded engine's version and of what else shaped a template. */
export function enginePrint(...shapes: readonly string[]): string {
  const print = createHash('sha256').update(readFileSync('node_modules/@electric-sql/pglite/package.json'))
  for (const shape of shapes) print.update(shape)
  return print.digest('hex').slice(0, 16)
}
