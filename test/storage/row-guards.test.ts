import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../engines.ts'
import { tables } from './catalogue-rules.ts'

// Every policy of every guarded table, asked about a row of organization 5 in municipality 1: a new table is tested by being there.

const home = 1
const organization = 5
const foreignMunicipality = municipalityScope(2)
const otherOrganizations = organizationsScope(home, [6, 7])
const ownOrganization = organizationsScope(home, [organization])
const nobody: Scope = { municipalityId: null, reach: 'organizations', organizationIds: [] }

type Policy = {
  readonly table: string
  readonly class: 'directory' | 'school' | 'service'
  readonly policy: string
  readonly writes: boolean
  readonly visible: string | null
  readonly allowed: string | null
}

onEachEngine('row guards', (open) => {
  async function listPolicies(): Promise<readonly Policy[]> {
    const { rows } = await sql
      .raw<Policy>(`
        with tables as (${tables})
        select name as table, class, polname::text as policy, polcmd <> 'r' as writes,
          pg_get_expr(polqual, polrelid) as visible, coalesce(pg_get_expr(polwithcheck, polrelid), pg_get_expr(polqual, polrelid)) as allowed
        from pg_policy join tables on id = polrelid order by 1, 3
      `)
      .execute(open().owner)
    return rows
  }

  /** What a policy's condition says of the row under a scope; a column that is not there counts as empty. */
  async function holds(scope: Scope, table: string, condition: string | null): Promise<boolean> {
    if (condition === null) return false
    const isMunicipality = table === 'organizations.municipality'
    const row = {
      id: isMunicipality ? home : organization,
      municipality_id: home,
      organization_id: organization,
    }
    return await open().transaction(scope, async (tx) => {
      const { rows } = await sql<{ answer: boolean | null }>`
        select (${sql.raw(condition)}) as answer
        from jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(row)}::jsonb)
      `.execute(tx)
      return rows[0]?.answer === true
    })
  }

  async function policiesThatHold(scope: Scope, ask: (policy: Policy) => readonly (string | null)[]) {
    const held: string[] = []
    for (const policy of await listPolicies()) {
      for (const condition of ask(policy)) {
        if (await holds(scope, policy.table, condition)) held.push(`${policy.table} ${policy.policy}`)
      }
    }
    return held
  }

  it('hide a foreign municipality’s rows and take none for it', async () => {
    expect(await policiesThatHold(foreignMunicipality, ({ visible, allowed }) => [visible, allowed])).toEqual(
      [],
    )
  })

  it('hide everything from nobody', async () => {
    expect(await policiesThatHold(nobody, ({ visible, allowed }) => [visible, allowed])).toEqual([])
  })

  it('hide an organization’s rows from the others', async () => {
    const held = await policiesThatHold(otherOrganizations, (policy) =>
      policy.class === 'school' ? [policy.visible, policy.allowed] : [],
    )
    expect(held).toEqual([])
  })

  it('let no organization write what belongs to the whole municipality', async () => {
    const held = await policiesThatHold(ownOrganization, (policy) =>
      policy.class === 'directory' && policy.writes ? [policy.allowed] : [],
    )
    expect(held).toEqual([])
  })

  it('show each table to those whose rows they are', async () => {
    const policies = await listPolicies()
    const hidden: string[] = []
    for (const table of new Set(policies.map((policy) => policy.table))) {
      const own = policies.filter((policy) => policy.table === table)
      const seen = await Promise.all(own.map(({ visible }) => holds(municipalityScope(home), table, visible)))
      if (!seen.includes(true)) hidden.push(table)
    }
    expect(hidden).toEqual([])
  })

  it('stop a foreign row at the door, before any other rule looks at it', async () => {
    const passed: string[] = []
    for (const policy of await listPolicies()) {
      const insert = open().transaction(municipalityScope(home), (tx) =>
        sql`insert into ${sql.raw(policy.table)} (municipality_id) overriding system value values (2)`.execute(
          tx,
        ),
      )
      const code = await insert.then(
        () => 'written',
        (error: { code?: string }) => error.code,
      )
      if (code !== '42501') passed.push(`${policy.table}: ${code}`)
    }
    expect(passed).toEqual([])
  })
})
