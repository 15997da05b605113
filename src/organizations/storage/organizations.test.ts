import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { closeOrganization, renameOrganization, undoEvent } from '../domain/change-organization.ts'
import { type NewOrganization, noDetails, type Organization } from '../domain/organization.ts'
import { addCode, findTakenCode } from '../domain/organization-codes.ts'
import { findOrganization, listOrganizations } from './find-organizations.ts'
import { createGroup, listGroups, saveGroup } from './groups.ts'
import { getImport, listImportedChanges, removeOrganizations, saveImport } from './imports.ts'
import { createMunicipality, lockRegistry } from './municipality.ts'
import { createOrganization, saveOrganization } from './save-organization.ts'

const october = plainDate('2026-10-01')

onEachEngine('the registry', (open) => {
  let ours = 0
  let theirs = 0
  const asAuthority = (municipalityId: number) => municipalityScope(municipalityId)

  beforeAll(async () => {
    ours = await createMunicipality(open().owner, municipality('Заречный округ'))
    theirs = await createMunicipality(open().owner, municipality('Соседний округ'))
  })

  function create(municipalityId: number, organization: NewOrganization) {
    return open().transaction(asAuthority(municipalityId), (tx) =>
      createOrganization(tx, municipalityId, organization),
    )
  }

  it('keeps an organisation as it was given', async () => {
    const draft: NewOrganization = {
      ...school('СОШ № 101'),
      settlementKind: 'rural',
      settlement: 'с. Луговое',
      headName: 'Ветрова Нина Петровна',
      openedOn: plainDate('1987-09-01'),
      codes: [{ codeId: 0, system: 'oge', code: '053101', validFrom: null, validTo: october }],
    }

    const stored = await create(ours, draft)

    expect(stored).toMatchObject({ ...draft, codes: [{ system: 'oge', code: '053101', validTo: october }] })
    expect(stored.version).toBe(1)
  })

  it('keeps a renaming and a closing, and takes the closing back', async () => {
    const stored = await create(ours, school('СОШ № 102'))
    const renaming = { fullName: 'Гимназия № 102', shortName: 'Гимназия № 102', since: october, basis: null }

    const renamed = await save(renameOrganization(stored, renaming), stored)
    const closed = await save(
      closeOrganization(renamed, { on: plainDate('2027-06-01'), basis: 'приказ' }),
      renamed,
    )
    const [, closing] = closed.events
    const reopened = await save(undoEvent(closed, closing?.eventId ?? 0), closed)

    expect(renamed.names.map(({ shortName, since }) => [shortName, since])).toEqual([
      ['СОШ № 102', null],
      ['Гимназия № 102', october],
    ])
    expect(closed.closedOn).toBe('2027-06-01')
    expect(reopened.closedOn).toBeNull()
    expect(reopened.events.map(({ kind, undone }) => [kind, undone])).toEqual([
      ['renamed', false],
      ['closed', true],
    ])
    expect(reopened.version).toBe(4)
  })

  function save(
    after: Parameters<typeof saveOrganization>[3],
    before: Parameters<typeof saveOrganization>[2],
  ) {
    return open().transaction(asAuthority(ours), (tx) => saveOrganization(tx, ours, before, after))
  }

  it('refuses a write that saw an older version, with the stored one beside it', async () => {
    const stored = await create(ours, school('СОШ № 103'))
    await save({ ...stored, phone: '8 (000) 000-00-01' }, stored)

    const stale = save({ ...stored, phone: '8 (000) 000-00-02' }, stored)

    const refusal = await refusalOf(stale)
    expect(refusal.code).toBe('organizations/changed-meanwhile')
    expect(refusal.current).toMatchObject({ version: 2, phone: '8 (000) 000-00-01' })
  })

  it('gives one code to one organisation, even without the program asking first', async () => {
    const first = await create(ours, school('СОШ № 104'))
    const second = await create(ours, school('СОШ № 105'))
    const entry = { system: 'fisOko', code: '053104', validFrom: null, validTo: null } as const
    await save(addCode(first, entry), first)

    expect((await refusalOf(save(addCode(second, entry), second))).code).toBe('organizations/code-taken')
  })

  it('lets writers take turns, so that two cannot give one code at once', async () => {
    const schools = [await create(ours, school('СОШ № 111')), await create(ours, school('СОШ № 112'))]
    const entry = { system: 'oge', code: '053111', validFrom: null, validTo: october } as const
    const give = (one: Organization) =>
      open().transaction(asAuthority(ours), async (tx) => {
        await lockRegistry(tx)
        const coded = addCode(one, entry)
        if (findTakenCode(coded, await listOrganizations(tx))) throw new Error('taken')
        await saveOrganization(tx, ours, one, coded)
      })

    const outcomes = await Promise.allSettled(schools.map(give))

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('lists in Russian order, numbers by value', async () => {
    await create(theirs, school('СОШ № 10'))
    await create(theirs, school('СОШ № 2'))
    await create(theirs, school('Гимназия № 1'))

    const registry = await open().transaction(asAuthority(theirs), (tx) => listOrganizations(tx))

    expect(registry.map(({ names }) => names[0]?.shortName)).toEqual(['Гимназия № 1', 'СОШ № 2', 'СОШ № 10'])
  })

  it('starts a municipality with groups and keeps a group of its own', async () => {
    const member = await create(ours, school('СОШ № 106'))
    const groups = await open().transaction(asAuthority(ours), async (tx) => {
      const group = await createGroup(tx, ours, {
        name: 'Опорные школы',
        rule: null,
        includedIds: [member.organizationId],
        excludedIds: [],
      })
      await saveGroup(tx, ours, { ...group, name: 'Опорные школы округа' })
      return await listGroups(tx)
    })

    expect(groups.map(({ name }) => name)).toContain('Сельские школы')
    const own = groups.find(({ name }) => name === 'Опорные школы округа')
    expect(own).toMatchObject({ version: 2, rule: null, includedIds: [member.organizationId] })
    const twice = open().transaction(asAuthority(ours), (tx) =>
      createGroup(tx, ours, { name: 'опорные школы округа', rule: null, includedIds: [], excludedIds: [] }),
    )
    expect((await refusalOf(twice)).code).toBe('organizations/group-name-taken')
  })

  it('remembers what an import did, and removes what nothing refers to', async () => {
    const changed = await create(ours, school('СОШ № 107'))
    const made = await create(ours, school('СОШ № 108'))

    const changes = await open().transaction(asAuthority(ours), async (tx) => {
      const stored = await saveImport(tx, ours, {
        fileName: 'реестр.xlsx',
        appliedAt: new Date('2026-10-01T09:00:00Z'),
        changes: [
          { organizationId: changed.organizationId, versionAfter: 1, before: changed },
          { organizationId: made.organizationId, versionAfter: 1, before: null },
        ],
      })
      expect(await getImport(tx, stored.importId)).toMatchObject({
        createdCount: 1,
        changedCount: 1,
        undone: false,
      })
      await removeOrganizations(tx, [made.organizationId])
      expect(await findOrganization(tx, made.organizationId)).toBeUndefined()
      return await listImportedChanges(tx, stored.importId)
    })

    expect(changes).toEqual([
      { organizationId: changed.organizationId, versionAfter: 1, before: changed },
      { organizationId: made.organizationId, versionAfter: 1, before: null },
    ])
  })

  it('does not remove the successor of a merged organisation', async () => {
    const successor = await create(ours, school('СОШ № 109'))
    const merged = await create(ours, school('СОШ № 110'))
    await save({ ...merged, closedOn: october, mergedIntoId: successor.organizationId }, merged)

    const removal = open().transaction(asAuthority(ours), (tx) =>
      removeOrganizations(tx, [successor.organizationId]),
    )

    expect((await refusalOf(removal)).code).toBe('organizations/import-in-use')
  })
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
