import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { closeOrganization } from '../domain/change-organization.ts'
import { type NewOrganization, noDetails } from '../domain/organization.ts'
import { getOrganization } from './find-organizations.ts'
import { createGroup } from './groups.ts'
import { saveImport } from './imports.ts'
import { createMunicipality, findMunicipality, lockRegistry } from './municipality.ts'
import { createOrganization, saveOrganization } from './save-organization.ts'

const october = plainDate('2026-10-01')

onEachEngine('whose rows of the registry', (open) => {
  let ours = 0
  let theirs = 0
  const asAuthority = (municipalityId: number) => municipalityScope(municipalityId)

  const tables = [
    'municipality',
    'organization',
    'organization_name',
    'organization_code',
    'organization_event',
    'organization_group',
    'organization_group_member',
    'registry_import',
    'registry_import_change',
  ]
  const hidden = ['registry_import', 'registry_import_change']
  let theirSchool = 0

  beforeAll(async () => {
    ours = await createMunicipality(open().owner, municipality('Заречный округ'))
    theirs = await createMunicipality(open().owner, municipality('Соседний округ'))
    const stored = await open().transaction(asAuthority(theirs), (tx) =>
      createOrganization(tx, theirs, {
        ...school('СОШ № 900'),
        codes: [{ codeId: 0, system: 'oge', code: '099900', validFrom: null, validTo: null }],
      }),
    )
    theirSchool = stored.organizationId
    await open().transaction(asAuthority(theirs), async (tx) => {
      const closed = closeOrganization(stored, { on: october, basis: null })
      await saveOrganization(tx, theirs, stored, closed)
      await createGroup(tx, theirs, {
        name: 'Свои',
        rule: null,
        includedIds: [theirSchool],
        excludedIds: [],
      })
      await saveImport(tx, theirs, {
        fileName: 'чужой.xlsx',
        appliedAt: new Date('2026-10-01T09:00:00Z'),
        changes: [{ organizationId: theirSchool, versionAfter: 1, before: null }],
      })
    })
  })

  function count(scope: Scope, table: string, municipalityId: number): Promise<number> {
    return open().transaction(scope, async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from ${sql.table(`organizations.${table}`)} where municipality_id = ${municipalityId}
      `.execute(tx)
      return rows[0]?.count ?? 0
    })
  }

  it.each(tables)('shows no foreign row of %s', async (table) => {
    expect(await count(asAuthority(theirs), table, theirs)).toBeGreaterThan(0)
    expect(await count(asAuthority(ours), table, theirs)).toBe(0)
    expect(await count({ ...asAuthority(ours), municipalityId: null }, table, theirs)).toBe(0)
  })

  it.each(tables)('lets nobody change a foreign row of %s', async (table) => {
    await expect(touch(asAuthority(ours), table, theirs)).resolves.toBe(0)
  })

  it.each(tables)('lets an organisation’s person change nothing in %s', async (table) => {
    await expect(touch(organizationsScope(theirs, [theirSchool]), table, theirs)).resolves.toBe(0)
  })

  it.each(tables)('lets an organisation’s person read %s only where it is the directory', async (table) => {
    const seen = await count(organizationsScope(theirs, [theirSchool]), table, theirs)
    if (hidden.includes(table)) expect(seen).toBe(0)
    else expect(seen).toBeGreaterThan(0)
  })

  it('takes no new row from an organisation’s person, nor into a foreign municipality', async () => {
    const into = (scope: Scope, municipalityId: number) =>
      open().transaction(scope, (tx) => createOrganization(tx, municipalityId, school('СОШ № 901')))

    await expect(into(organizationsScope(ours, [1]), ours)).rejects.toThrow(/row-level security/)
    await expect(into(asAuthority(ours), theirs)).rejects.toThrow(/row-level security/)
  })

  it('lets only the authority lock its registry', async () => {
    const locked = await open().transaction(asAuthority(ours), (tx) => lockRegistry(tx))
    const refusal = await refusalOf(
      open().transaction(organizationsScope(theirs, [theirSchool]), (tx) => lockRegistry(tx)),
    )

    expect(locked).toBe(ours)
    expect(refusal.code).toBe('organizations/no-municipality')
  })

  it('shows each its own municipality', async () => {
    const found = await open().transaction(organizationsScope(theirs, [theirSchool]), (tx) =>
      findMunicipality(tx),
    )
    expect(found).toMatchObject({ municipalityId: theirs, name: 'Соседний округ' })
  })

  it('does not find a foreign organisation', async () => {
    const lookup = open().transaction(asAuthority(ours), (tx) => getOrganization(tx, theirSchool))
    expect((await refusalOf(lookup)).status).toBe(404)
  })

  /** How many rows an update in place touches; a table without the right to update counts as none. */
  async function touch(scope: Scope, table: string, municipalityId: number): Promise<number> {
    const column =
      table === 'municipality' ? 'name' : table.startsWith('registry_import') ? 'undone' : 'municipality_id'
    const update = open().transaction(scope, async (tx) => {
      const { numAffectedRows } = await sql`
        update ${sql.table(`organizations.${table}`)} set ${sql.ref(column)} = ${sql.ref(column)}
        where municipality_id = ${municipalityId}
      `.execute(tx)
      return Number(numAffectedRows ?? 0)
    })
    return await update.catch((error: Error) => {
      if (/permission denied|does not exist/.test(error.message)) return 0
      throw error
    })
  }
})

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${error}`)
}

function municipality(name: string) {
  return { name, authorityName: null, regionName: null }
}

function school(shortName: string): NewOrganization {
  return {
    ...noDetails,
    type: 'school',
    names: [{ fullName: `МБОУ «${shortName}»`, shortName, since: null }],
    codes: [],
    openedOn: null,
    closedOn: null,
    mergedIntoId: null,
    events: [],
  }
}
