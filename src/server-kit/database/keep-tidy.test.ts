import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachEngine } from '../../../test/engines.ts'
import { tidyAfter } from './keep-tidy.ts'

onEachEngine('tidying', (open) => {
  it('refreshes the planner’s figures, and rests when nothing was written', async () => {
    const { owner } = open()
    await sql`create table service.heap (number int)`.execute(owner)
    await sql`insert into service.heap select generate_series(1, 1000)`.execute(owner)

    const position = await tidyAfter(owner, '')

    const { rows } = await sql`select reltuples::int as count from pg_class where relname = 'heap'`.execute(
      owner,
    )
    expect(rows).toEqual([{ count: 1000 }])
    if (open().engine === 'embedded') expect(await tidyAfter(owner, position)).toBe(position)
  })
})
