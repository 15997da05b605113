import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import {
  closeOrganization,
  editOrganization,
  mergeOrganization,
  renameOrganization,
  undoEvent,
} from './change-organization.ts'
import { filterOrganizations } from './filter-organizations.ts'
import { noDetails, type Organization } from './organization.ts'
import { organizationAsOf } from './organization-as-of.ts'
import { addCode, dateCode, findTakenCode, overlap } from './organization-codes.ts'
import { groupMembers } from './organization-group.ts'

const today = plainDate('2026-11-24')
const september = plainDate('2026-09-01')
const eve = plainDate('2026-08-31')

describe('an organisation on a day', () => {
  const renamed = renameOrganization(school(1, 'СОШ № 1'), {
    fullName: 'Лицей № 1',
    shortName: 'Лицей № 1',
    since: september,
    basis: null,
  })

  it('has its old name until the eve of the renaming and the new one from the day', () => {
    expect(organizationAsOf(renamed, eve).shortName).toBe('СОШ № 1')
    expect(organizationAsOf(renamed, september).shortName).toBe('Лицей № 1')
  })

  it('works until the eve of its closing', () => {
    const closed = closeOrganization(school(1, 'СОШ № 1'), { on: september, basis: null })
    expect([eve, september].map((day) => organizationAsOf(closed, day).state)).toEqual(['active', 'closed'])
  })

  it('is planned until the day it opens', () => {
    const planned = { ...school(1, 'СОШ № 1'), openedOn: september }
    expect([eve, september].map((day) => organizationAsOf(planned, day).state)).toEqual(['planned', 'active'])
  })

  it('has a code on its first and last day and not around them', () => {
    const coded = addCode(school(1, 'СОШ № 1'), {
      system: 'oge',
      code: '053001',
      validFrom: eve,
      validTo: september,
    })
    const days = [addDays(eve, -1), eve, september, addDays(september, 1)]
    expect(days.map((day) => organizationAsOf(coded, day).codes.length)).toEqual([0, 1, 1, 0])
  })

  it('is corrected in place, without a line of history', () => {
    const { names, events } = editOrganization(
      renamed,
      { ...noDetails, type: 'school', fullName: 'Лицей № 1', shortName: 'Лицей № 1 города', openedOn: null },
      today,
    )
    expect(names.map(({ shortName }) => shortName)).toEqual(['СОШ № 1', 'Лицей № 1 города'])
    expect(events).toHaveLength(1)
  })
})

describe('an organisation’s history', () => {
  const since = (day: typeof today) => ({ fullName: 'Школа', shortName: 'Школа', since: day, basis: null })

  it('refuses a renaming before the latest one and before the opening', () => {
    const renamed = renameOrganization(school(1, 'СОШ № 1'), since(september))
    expect(() => renameOrganization(renamed, since(september))).toThrow(/Последнее наименование/)
    expect(() => renameOrganization({ ...school(1, 'СОШ № 1'), openedOn: september }, since(eve))).toThrow(
      /раньше, чем открыта/,
    )
  })

  it('refuses to close twice, to merge into itself or into a closed one', () => {
    const closed = closeOrganization(school(1, 'СОШ № 1'), { on: september, basis: null })
    expect(() => closeOrganization(closed, { on: today, basis: null })).toThrow(/уже закрыта/)
    expect(() => mergeOrganization(school(2, 'СОШ № 2'), closed, { on: september, basis: null })).toThrow(
      /принимающая организация сама закрыта/i,
    )
    const same = school(2, 'СОШ № 2')
    expect(() => mergeOrganization(same, same, { on: september, basis: null })).toThrow(/сама к себе/)
  })

  it('takes back the latest event only', () => {
    const renamed = stored(renameOrganization(school(1, 'СОШ № 1'), since(eve)))
    const closed = stored(closeOrganization(renamed, { on: september, basis: null }))
    const [renaming, closing] = closed.events

    expect(() => undoEvent(closed, renaming?.eventId ?? 0)).toThrow(/только последнее событие/)
    const reopened = undoEvent(closed, closing?.eventId ?? 0)
    expect(reopened.closedOn).toBeNull()
    expect(undoEvent(reopened, renaming?.eventId ?? 0).names).toEqual(school(1, 'СОШ № 1').names)
  })
})

describe('codes', () => {
  const entry = { system: 'oge', code: '053001', validFrom: null, validTo: null } as const

  it('of one system do not overlap within an organisation', () => {
    const coded = addCode(school(1, 'СОШ № 1'), { ...entry, validTo: eve })
    expect(() => addCode(coded, { ...entry, code: '053002', validFrom: eve })).toThrow(
      /действует в эти же дни/,
    )
    expect(addCode(coded, { ...entry, code: '053002', validFrom: september }).codes).toHaveLength(2)
  })

  it('pass from one organisation to another only on different days', () => {
    const old = addCode(school(1, 'СОШ № 1'), { ...entry, validTo: eve })
    const next = addCode(school(2, 'СОШ № 2'), { ...entry, validFrom: september })
    const tooEarly = addCode(school(2, 'СОШ № 2'), { ...entry, validFrom: eve })

    expect(findTakenCode(next, [old, next])).toBeUndefined()
    expect(findTakenCode(tooEarly, [old, tooEarly])?.holder).toBe(old)
  })

  it('of the tax service may be shared with a branch', () => {
    const inn = { ...entry, system: 'inn', code: '9900000017' } as const
    const head = addCode(school(1, 'СОШ № 1'), inn)
    const branch = addCode(school(2, 'Филиал СОШ № 1'), inn)
    expect(findTakenCode(branch, [head, branch])).toBeUndefined()
  })

  it('refuse a last day before the first', () => {
    const coded = addCode(school(1, 'СОШ № 1'), entry)
    expect(() => dateCode(coded, 0, { validFrom: september, validTo: eve })).toThrow(/раньше первого/)
  })

  it('overlap when they share a day', () => {
    const until = (validTo: typeof today | null) => ({ validFrom: null, validTo })
    const from = (validFrom: typeof today | null) => ({ validFrom, validTo: null })
    expect(overlap(until(eve), from(september))).toBe(false)
    expect(overlap(until(september), from(september))).toBe(true)
    expect(overlap(until(null), from(september))).toBe(true)
  })
})

describe('groups', () => {
  const registry = [
    { ...school(1, 'СОШ № 1'), settlementKind: 'urban' as const },
    { ...school(2, 'СОШ с. Луговое'), settlementKind: 'rural' as const },
    { ...school(3, 'СОШ с. Старое'), settlementKind: 'rural' as const, closedOn: september },
    { ...school(4, 'Детский сад № 4'), type: 'kindergarten' as const, settlementKind: 'rural' as const },
  ]
  const rural = { types: ['school'], settlementKind: 'rural' } as const
  const ids = (group: Parameters<typeof groupMembers>[0], day = today) =>
    groupMembers(group, registry, day).map(({ organizationId }) => organizationId)

  it('follow their rule, and only who works on the day belongs', () => {
    expect(ids({ rule: rural, includedIds: [], excludedIds: [] })).toEqual([2])
    expect(ids({ rule: rural, includedIds: [], excludedIds: [] }, eve)).toEqual([2, 3])
    expect(ids({ rule: { types: [], settlementKind: null }, includedIds: [], excludedIds: [] })).toEqual([
      1, 2, 4,
    ])
  })

  it('are corrected by hand', () => {
    expect(ids({ rule: rural, includedIds: [1], excludedIds: [2] })).toEqual([1])
    expect(ids({ rule: null, includedIds: [4, 3], excludedIds: [] })).toEqual([4])
  })

  it('narrow the list', () => {
    const group = {
      groupId: 7,
      version: 1,
      name: 'Сельские',
      rule: rural,
      includedIds: [],
      excludedIds: [],
      deleted: false,
    }
    const found = filterOrganizations(registry, [group], { groupId: 7 }, today)
    expect(found.map(({ shortName }) => shortName)).toEqual(['СОШ с. Луговое'])
    expect(filterOrganizations(registry, [], { groupId: 7 }, today)).toEqual([])
  })
})

function school(organizationId: number, shortName: string): Organization {
  return {
    ...noDetails,
    organizationId,
    version: 1,
    type: 'school',
    names: [{ fullName: `МБОУ «${shortName}»`, shortName, since: null }],
    codes: [],
    openedOn: null,
    closedOn: null,
    mergedIntoId: null,
    events: [],
  }
}

/** As it comes back from the store: events have their numbers. */
function stored(organization: Organization): Organization {
  return {
    ...organization,
    events: organization.events.map((event, index) => ({ ...event, eventId: index + 1 })),
  }
}
