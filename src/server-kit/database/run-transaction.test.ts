import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../../../test/engines.ts'
import { jsonb } from './json.ts'
import { municipalityScope, organizationsScope } from './scope.ts'

onEachEngine('transactions', (open) => {
  beforeAll(async () => {
    await sql
      .raw(`
        create table service.trial (organization_id int, municipality_id int, text text);
        grant select, insert, update, delete on service.trial to msoko_app;
        alter table service.trial enable row level security;
        create policy trial_scope on service.trial to msoko_app
          using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
            and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
          with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
            and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));
        insert into service.trial values (1, 1, 'школа 1'), (2, 1, 'школа 2'), (3, 2, 'соседи');
        create table service.counter (number int);
        grant select, insert, update on service.counter to msoko_app;
        insert into service.counter values (0), (0);
      `)
      .execute(open().owner)
  })

  async function readTrial(...scope: Parameters<typeof organizationsScope>) {
    return await open().transaction(organizationsScope(...scope), async (tx) => {
      const { rows } = await sql<{ text: string }>`select text from service.trial order by 1`.execute(tx)
      return rows.map(({ text }) => text)
    })
  }

  it('shows an organization its own rows and the authority its municipality', async () => {
    expect(await readTrial(1, [1])).toEqual(['школа 1'])
    expect(await readTrial(1, [1, 2])).toEqual(['школа 1', 'школа 2'])
    expect(await readTrial(1, [3])).toEqual([])
    expect(await readTrial(1, [])).toEqual([])

    const seen = await open().transaction(municipalityScope(1), async (tx) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from service.trial`.execute(tx)
      return rows
    })
    expect(seen).toEqual([{ count: 2 }])
  })

  it('shows nobody nothing', async () => {
    const seen = await open().transaction(
      { municipalityId: null, reach: 'municipality', organizationIds: [1, 2, 3] },
      async (tx) => (await sql`select * from service.trial`.execute(tx)).rows,
    )

    expect(seen).toEqual([])
  })

  it('lets no foreign row be written, changed or removed', async () => {
    await expect(
      open().transaction(organizationsScope(1, [1]), (tx) =>
        sql`insert into service.trial values (2, 1, 'чужая')`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      open().transaction(organizationsScope(1, [1]), (tx) =>
        sql`update service.trial set organization_id = 2`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    const touched = await open().transaction(organizationsScope(1, [1]), async (tx) => {
      const changed = await sql`update service.trial set text = 'x' where organization_id = 2`.execute(tx)
      const removed = await sql`delete from service.trial where organization_id = 2`.execute(tx)
      return [changed.numAffectedRows, removed.numAffectedRows]
    })
    expect(touched).toEqual([0n, 0n])
  })

  it('keeps concurrent transactions apart', async () => {
    const scopes = [1, 2, 1, 2, 1, 2].map((id) => organizationsScope(1, [id]))

    const seen = await Promise.all(
      scopes.map((scope) =>
        open().transaction(scope, async (tx) => {
          await wait(5)
          const { rows } = await sql<{ text: string }>`select text from service.trial`.execute(tx)
          await wait(5)
          return rows.map(({ text }) => text).join()
        }),
      ),
    )

    expect(seen).toEqual(['школа 1', 'школа 2', 'школа 1', 'школа 2', 'школа 1', 'школа 2'])
  })

  it('does not let a query beside slip into an open transaction', async () => {
    const failing = open().transaction(municipalityScope(1), async (tx) => {
      await sql`insert into service.trial values (1, 1, 'будет отменено')`.execute(tx)
      await wait(50)
      throw new Error('передумали')
    })
    await wait(10)
    const beside = sql`insert into service.trial values (9, 9, 'рядом')`.execute(open().owner)

    await expect(failing).rejects.toThrow('передумали')
    await beside

    const { rows } =
      await sql`select text from service.trial where text in ('будет отменено', 'рядом')`.execute(
        open().owner,
      )
    expect(rows).toEqual([{ text: 'рядом' }])
  })

  it('refuses the store inside its own transaction rather than wait for ever', async () => {
    await expect(
      open().transaction(municipalityScope(1), () => sql`select 1`.execute(open().owner)),
    ).rejects.toThrow('inside its own open transaction')
    await expect(
      open().transaction(municipalityScope(1), () => open().transaction(municipalityScope(1), async () => 1)),
    ).rejects.toThrow('inside its own open transaction')
  })

  it('runs the work again after a deadlock', async () => {
    let runs = 0
    const result = await open().transaction(municipalityScope(1), async (tx) => {
      runs += 1
      await sql`insert into service.counter values (7)`.execute(tx)
      if (runs < 3) await sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(tx)
      return runs
    })
    const { rows } = await sql`select count(*) as count from service.counter where number = 7`.execute(
      open().owner,
    )

    expect(result).toBe(3)
    expect(rows).toEqual([{ count: 1 }])
  })

  it('does not commit what a swallowed error has spoilt', async () => {
    await expect(
      open().transaction(municipalityScope(1), async (tx) => {
        await sql`insert into service.counter values (8)`.execute(tx)
        await sql`select 1 / 0`.execute(tx).catch(() => {})
      }),
    ).rejects.toThrow()
    const { rows } = await sql`select count(*) as count from service.counter where number = 8`.execute(
      open().owner,
    )

    expect(rows).toEqual([{ count: 0 }])
  })

  it('names the constraint of a refused row alike', async () => {
    await sql`create table service.named (number int constraint number_is_small check (number < 5))`.execute(
      open().owner,
    )

    await expect(sql`insert into service.named values (9)`.execute(open().owner)).rejects.toMatchObject({
      code: '23514',
      constraint: 'number_is_small',
    })
  })

  it('writes lists and objects into jsonb alike', async () => {
    const { rows } = await sql`
      select ${jsonb([{ dueOn: '2026-01-02' }, null])} as list, ${jsonb({ snake_case: ['а'] })} as object
    `.execute(open().owner)

    expect(rows).toEqual([{ list: [{ dueOn: '2026-01-02' }, null], object: { snake_case: ['а'] } }])
  })
})
