import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '#kernel/endpoint.ts'
import {
  addOrganizationCode,
  closeOrganization,
  createOrganization,
  createOrganizationGroup,
  dateOrganizationCode,
  deleteOrganizationGroup,
  editOrganization,
  editOrganizationGroup,
  exportOrganizations,
  getOrganization,
  listOrganizationGroups,
  listOrganizations,
  mergeOrganization,
  type OrganizationCard,
  removeOrganizationCode,
  renameOrganization,
  restoreOrganizationGroup,
  undoOrganizationEvent,
} from '#organizations/contract.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'

let application: Application
let officer: Browser
let head: Browser
let neighbour: Browser

beforeAll(async () => {
  application = await startApplication()
  for (const name of ['Заречный муниципальный округ', 'Соседний округ']) {
    await createMunicipality(application.store.owner, { name, authorityName: null, regionName: null })
  }
  await moveIn(application)
  officer = await signedIn(application, people.officer)
  head = await signedIn(application, people.headOfSchool)
  neighbour = await signedIn(application, people.neighbour)
})
afterAll(() => application?.close())

describe('an officer keeps the registry', () => {
  it('adds a school, and everyone of the municipality sees it', async () => {
    const added = await add('СОШ № 2', { settlement: 'г. Заречный', settlementKind: 'urban' })
    await add('СОШ № 10')

    const { organizations } = await head.call(listOrganizations, { query: { type: 'school' } })

    expect(organizations.map(({ shortName }) => shortName)).toEqual(['СОШ № 2', 'СОШ № 10'])
    expect(added.state).toBe('active')
    expect((await neighbour.call(listOrganizations)).organizations).toEqual([])
    expect((await neighbour.refusal(getOrganization, params(added))).status).toBe(404)
  })

  it('finds by a whole number, a beginning of a word and a code', async () => {
    const school = await add('Гимназия № 1', { headName: 'Ольхина Вера Павловна' })
    await officer.call(addOrganizationCode, {
      ...params(school),
      body: { version: 1, ...code('oge', '051201') },
    })

    const find = async (q: string) =>
      (await officer.call(listOrganizations, { query: { q } })).organizations.map(
        ({ shortName }) => shortName,
      )

    expect(await find('1')).toEqual(['Гимназия № 1'])
    expect(await find('ольх')).toEqual(['Гимназия № 1'])
    expect(await find('051201')).toEqual(['Гимназия № 1'])
    expect(await find('гимназия 10')).toEqual([])
  })

  it('renames from a day: both names are known, each on its days', async () => {
    const school = await add('СОШ № 20')
    const body = {
      version: 1,
      fullName: 'МБОУ «Лицей № 20»',
      shortName: 'Лицей № 20',
      since: '2027-01-01',
      basis: 'постановление от 01.11.2026 № 14',
    }

    const renamed = await officer.call(renameOrganization, { ...params(school), body })
    const later = await officer.call(listOrganizations, { query: { on: '2027-01-01', q: 'лицей' } })

    expect(renamed.shortName).toBe('СОШ № 20')
    expect(renamed.names.map(({ shortName, since }) => [shortName, since])).toEqual([
      ['СОШ № 20', null],
      ['Лицей № 20', '2027-01-01'],
    ])
    expect(later.organizations.map(({ shortName }) => shortName)).toEqual(['Лицей № 20'])
    expect(renamed.events).toMatchObject([{ kind: 'renamed', basis: body.basis, mayBeUndone: true }])
  })

  it('closes a school, ends its codes the day before, and takes it back', async () => {
    const school = await add('СОШ № 21')
    const coded = await officer.call(addOrganizationCode, {
      ...params(school),
      body: { version: 1, ...code('fisOko', 'edu050021') },
    })

    const closed = await officer.call(closeOrganization, {
      ...params(school),
      body: { version: coded.version, on: '2026-09-01', basis: null },
    })
    const [closing] = closed.events
    const reopened = await officer.call(undoOrganizationEvent, {
      params: { organizationId: school.organizationId, eventId: closing?.eventId ?? 0 },
      body: { version: closed.version },
    })

    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-09-01', codes: [] })
    expect(closed.allCodes).toMatchObject([{ code: '050021', validTo: '2026-08-31' }])
    expect(reopened).toMatchObject({ state: 'active', codes: [{ code: '050021' }] })
    expect(reopened.events).toMatchObject([{ kind: 'closed', undone: true, mayBeUndone: false }])
  })

  it('merges a small school into another and shows it on both cards', async () => {
    const small = await add('ООШ № 22')
    const large = await add('СОШ № 23')

    const merged = await officer.call(mergeOrganization, {
      ...params(small),
      body: { version: 1, intoId: large.organizationId, on: '2026-08-01', basis: null },
    })
    const successor = await officer.call(getOrganization, params(large))
    const itself = await officer.refusal(mergeOrganization, {
      ...params(large),
      body: { version: 1, intoId: large.organizationId, on: '2026-08-01', basis: null },
    })

    expect(merged).toMatchObject({ state: 'closed', mergedIntoName: 'СОШ № 23' })
    expect(successor.absorbed).toMatchObject([{ shortName: 'ООШ № 22', on: '2026-08-01' }])
    expect(itself).toMatchObject({ status: 422, type: '/problems/organizations/merge-impossible' })
  })

  it('gives a closed school’s login to its successor, but not on overlapping days', async () => {
    const old = await add('СОШ № 24')
    const next = await add('СОШ № 25')
    const first = await officer.call(addOrganizationCode, {
      ...params(old),
      body: { version: 1, ...code('oge', '050024') },
    })

    const taken = await officer.refusal(addOrganizationCode, {
      ...params(next),
      body: { version: 1, ...code('oge', '050024') },
    })
    await officer.call(dateOrganizationCode, {
      params: { organizationId: old.organizationId, codeId: first.allCodes[0]?.codeId ?? 0 },
      body: { version: 2, validFrom: null, validTo: '2026-08-31' },
    })
    const given = await officer.call(addOrganizationCode, {
      ...params(next),
      body: { version: 1, ...code('oge', '050024'), validFrom: '2026-09-01' },
    })

    expect(taken).toMatchObject({ status: 409, type: '/problems/organizations/code-taken' })
    expect(taken.detail).toContain('СОШ № 24')
    expect(given.codes).toEqual([{ system: 'oge', code: '050024' }])

    const removed = await officer.call(removeOrganizationCode, {
      params: { organizationId: next.organizationId, codeId: given.allCodes[0]?.codeId ?? 0 },
      query: { version: given.version },
    })
    expect(removed.allCodes).toEqual([])
  })

  it('refuses an ИНН with a wrong control digit', async () => {
    const school = await add('СОШ № 26')
    const refusal = await officer.refusal(addOrganizationCode, {
      ...params(school),
      body: { version: 1, ...code('inn', '9900000018') },
    })
    expect(refusal).toMatchObject({ status: 422, type: '/problems/organizations/code-invalid' })
    expect(refusal.detail).toContain('не проходит проверку контрольной суммы')
  })

  it('does not overwrite what a colleague has changed meanwhile', async () => {
    const school = await add('СОШ № 27')
    const colleague = await signedIn(application, people.administrator)
    const body = edit(school)

    await colleague.call(editOrganization, {
      ...params(school),
      body: { ...body, phone: '8 (000) 000-00-27' },
    })
    const stale = await officer.refusal(editOrganization, {
      ...params(school),
      body: { ...body, site: 'shkola27.example.ru' },
    })

    expect(stale).toMatchObject({ status: 409, type: '/problems/organizations/changed-meanwhile' })
    expect(stale.current).toMatchObject({ version: 2, phone: '8 (000) 000-00-27', site: null })
  })

  it('keeps groups: by rule, by hand, deleted and restored', async () => {
    const { groups } = await officer.call(listOrganizationGroups)
    const urban = groups.find(({ name }) => name === 'Городские школы')
    const village = await add('СОШ с. Луговое', { settlementKind: 'rural' })
    const body = {
      name: 'Школы со стажировками',
      rule: { types: ['school'], settlementKind: 'rural' },
      includedIds: urban?.memberIds ?? [],
      excludedIds: [],
    }

    const group = await officer.call(createOrganizationGroup, { body })
    const without = await officer.call(editOrganizationGroup, {
      params: { groupId: group.groupId },
      body: { ...body, version: 1, excludedIds: [village.organizationId] },
    })
    const listed = await officer.call(listOrganizations, { query: { groupId: group.groupId } })
    await officer.call(deleteOrganizationGroup, { params: { groupId: group.groupId }, query: { version: 2 } })
    const rest = (await officer.call(listOrganizationGroups)).groups
    const restored = await officer.call(restoreOrganizationGroup, {
      params: { groupId: group.groupId },
      body: { version: 3 },
    })

    expect(urban?.memberIds).toHaveLength(1)
    expect(group.memberIds).toContain(village.organizationId)
    expect(without.memberIds).toEqual(urban?.memberIds)
    expect(listed.organizations.map(({ shortName }) => shortName)).toEqual(['СОШ № 2'])
    expect(rest.map(({ groupId }) => groupId)).not.toContain(group.groupId)
    expect(restored).toMatchObject({ deleted: false, excludedIds: [village.organizationId] })
  })

  it('downloads the list as it is filtered', async () => {
    const answer = await head.ask(exportOrganizations, { query: { q: 'Гимназия' } })
    const { sheets } = await readWorkbook(answer.rawPayload)
    const cells = sheets[0]?.rows.flat() ?? []

    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(cells).toContain('Гимназия № 1')
    expect(cells).toContain('051201')
    expect(cells).not.toContain('СОШ № 2')
  })
})

describe('who may', () => {
  it('lets a head and an observer read, not write', async () => {
    const observer = await signedIn(application, people.observer)
    const school = await add('СОШ № 30')
    const body = { version: 1, on: '2026-09-01', basis: null }

    expect((await observer.call(getOrganization, params(school))).shortName).toBe('СОШ № 30')
    expect((await head.refusal(closeOrganization, { ...params(school), body })).status).toBe(403)
    expect((await observer.refusal(closeOrganization, { ...params(school), body })).status).toBe(403)
    expect((await neighbour.refusal(closeOrganization, { ...params(school), body })).status).toBe(404)
  })
})

type Draft = BodyOf<typeof createOrganization>

async function add(shortName: string, more: Partial<Draft> = {}): Promise<OrganizationCard> {
  return await officer.call(createOrganization, {
    body: {
      type: 'school',
      fullName: `Муниципальное бюджетное общеобразовательное учреждение «${shortName}»`,
      shortName,
      settlementKind: null,
      settlement: null,
      address: null,
      headName: null,
      headPost: null,
      phone: null,
      mail: null,
      site: null,
      openedOn: null,
      codes: [],
      ...more,
    },
  })
}

function edit({ version, type, fullName, shortName, openedOn, ...card }: OrganizationCard) {
  const { settlementKind, settlement, address, headName, headPost, phone, mail, site } = card
  const details = { settlementKind, settlement, address, headName, headPost, phone, mail, site }
  return { version, type, fullName, shortName, openedOn, ...details }
}

function params({ organizationId }: OrganizationCard) {
  return { params: { organizationId } }
}

function code(system: string, text: string) {
  return { system, code: text, validFrom: null, validTo: null }
}
