import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachEngine } from '../../../test/engines.ts'
import { applyMigrations } from './apply-migrations.ts'
import { type Migration, readMigrations } from './read-migrations.ts'

function migration(name: string, text: string): Migration {
  return { name, sha256: createHash('sha256').update(text).digest('hex'), sql: text }
}

onEachEngine('migrations', (open) => {
  const known = readMigrations()
  const first = migration('9001-trial-first', 'create table service.trial (number int)')
  const second = migration(
    '9002-trial-second',
    'insert into service.trial values (1); insert into service.trial values (2)',
  )

  it('applies each new file once, in order', async () => {
    expect(await applyMigrations(open().owner, [...known, first, second])).toEqual([first.name, second.name])
    expect(await applyMigrations(open().owner, [...known, first, second])).toEqual([])

    const { rows } = await sql`select number from service.trial order by number`.execute(open().owner)
    expect(rows).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('leaves nothing of a file that fails half-way', async () => {
    const failing = migration('9003-trial-failing', 'create table service.half (number int); select 1 / 0')

    await expect(applyMigrations(open().owner, [...known, first, second, failing])).rejects.toThrow(
      'Migration 9003-trial-failing: division by zero',
    )

    const { rows } = await sql`
      select to_regclass('service.half')::text as half, (select count(*) from service.migration where name like '9003%') as noted
    `.execute(open().owner)
    expect(rows).toEqual([{ half: null, noted: 0 }])
  })

  it('refuses when an applied file was edited', async () => {
    const edited = migration(first.name, 'create table service.trial (number bigint)')

    await expect(applyMigrations(open().owner, [...known, edited, second])).rejects.toMatchObject({
      code: 'database/migration-changed',
      detail: expect.stringContaining('9001-trial-first.sql'),
    })
  })

  it('refuses a database that a newer program has changed', async () => {
    await expect(applyMigrations(open().owner, known)).rejects.toMatchObject({
      code: 'database/newer-than-program',
      detail: expect.stringContaining('9001-trial-first'),
    })
  })

  it('applies a file once when two servers start together', async () => {
    const third = migration('9004-trial-third', 'insert into service.trial values (3)')
    const all = [...known, first, second, third]

    const applied = await Promise.all([
      applyMigrations(open().owner, all),
      applyMigrations(open().owner, all),
    ])

    expect(applied.flat()).toEqual([third.name])
  })
})
