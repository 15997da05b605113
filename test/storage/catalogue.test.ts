import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '#server-kit/database/database.ts'
import { onEachEngine } from '../engines.ts'
import { catalogueRules, tables } from './catalogue-rules.ts'

onEachEngine('the catalogue', (open) => {
  async function findOffenders(database: Kysely<Database>, offenders: string): Promise<readonly string[]> {
    const { rows } = await sql
      .raw<{ name: string }>(
        `with tables as (${tables}), found as (${offenders}) select distinct name::text from found order by 1`,
      )
      .execute(database)
    return rows.map(({ name }) => name)
  }

  it.each(catalogueRules)('$title', async ({ offenders }) => {
    expect(await findOffenders(open().owner, offenders)).toEqual([])
  })

  it.each(catalogueRules)('would notice if it were otherwise: $title', async ({ offenders, violation }) => {
    const undo = new Error('undone')
    let found: readonly string[] = []
    const planting = open()
      .owner.transaction()
      .execute(async (tx) => {
        await sql.raw(violation).execute(tx)
        found = await findOffenders(tx, offenders)
        throw undo
      })

    await expect(planting).rejects.toBe(undo)
    expect(found).not.toEqual([])
  })
})
