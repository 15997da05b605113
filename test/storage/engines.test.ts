import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('values look alike', (open) => {
  it('reads every type as the program expects it', async () => {
    const { rows } = await sql`
      select 9007199254740991::bigint as whole_number, date '2026-01-02' as on_day, timestamptz '2026-01-02 10:00+03' as at_moment,
        1.50::numeric as exact, '{"snakeCase": [1], "snake_case": null}'::jsonb as document, '{1,2}'::int[] as numbers,
        '{1,null}'::bigint[] as big_numbers, '{2026-01-02}'::date[] as days, '{1.10}'::numeric[] as exact_numbers,
        '{"а, б"}'::text[] as words, true as flag, '\\x00ff'::bytea as bytes
    `.execute(open().owner)

    expect(rows).toEqual([
      {
        wholeNumber: 9007199254740991,
        onDay: '2026-01-02',
        atMoment: new Date('2026-01-02T07:00:00Z'),
        exact: '1.50',
        document: { snakeCase: [1], snake_case: null },
        numbers: [1, 2],
        bigNumbers: [1, null],
        days: ['2026-01-02'],
        exactNumbers: ['1.10'],
        words: ['а, б'],
        flag: true,
        bytes: Buffer.from([0, 255]),
      },
    ])
  })

  it('sorts names as a Russian reader expects', async () => {
    const names = [
      'СОШ № 15',
      'Яблоня',
      'Lyceum',
      'ель',
      'СОШ № 5',
      'Ёлка',
      'Еж',
      'Йод',
      'иод',
      '10 школа',
      '2 школа',
    ]
    const { rows } = await sql<{ name: string }>`
      select name from unnest(${names}::text[]) name order by name collate service.russian
    `.execute(open().owner)

    expect(rows.map(({ name }) => name).join(', ')).toBe(
      '2 школа, 10 школа, Еж, Ёлка, ель, иод, Йод, СОШ № 5, СОШ № 15, Яблоня, Lyceum',
    )
  })

  it('runs a transaction as the application role with the scope written in, and leaves nothing behind', async () => {
    const inside = await open().transaction(organizationsScope(3, [7, 8]), async (tx) => {
      const { rows } = await sql`
        select current_user::text as role, current_setting('app.municipality') as municipality,
          current_setting('app.reach') as reach, current_setting('app.organizations') as organizations
      `.execute(tx)
      return rows
    })
    const { rows: outside } = await sql`
      select current_user::text as role, coalesce(current_setting('app.municipality', true), '') as municipality
    `.execute(open().owner)

    expect(inside).toEqual([
      { role: 'msoko_app', municipality: '3', reach: 'organizations', organizations: '{7,8}' },
    ])
    expect(outside).toEqual([{ role: 'postgres', municipality: '' }])
  })
})
