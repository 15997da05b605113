import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string }

const folder = new URL('../../../migrations/', import.meta.url)
const shape = /^\d{4}-[a-z]+(?:-[a-z0-9]+)*\.sql$/

/** The program's migrations in the order they are applied. Line ends do not count: git may have changed them on Windows. */
export function readMigrations(from: URL = folder): readonly Migration[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      if (!shape.test(name)) throw new Error(`A migration is called NNNN-context-what.sql, not ${name}`)
      const sql = readFileSync(new URL(name, from), 'utf8').replaceAll('\r\n', '\n')
      return {
        name: name.slice(0, -'.sql'.length),
        sha256: createHash('sha256').update(sql).digest('hex'),
        sql,
      }
    })
}
