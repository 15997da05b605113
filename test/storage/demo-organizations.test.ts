import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoMunicipality } from '#app/demo/demo-municipality.ts'
import { fillDemoOrganizations } from '#app/demo/demo-organizations.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { typeByName } from '#organizations/domain/apply-registry-row.ts'
import { matchOrganizationName } from '#organizations/domain/match-organization-name.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { stateAsOf } from '#organizations/domain/organization-as-of.ts'
import { readCode } from '#organizations/domain/read-code.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { openTestStore } from '../open-test-store.ts'

const today = plainDate('2026-11-24')
let store: Store
let registry: readonly Organization[]

beforeAll(async () => {
  store = await openTestStore()
  const municipalityId = await store.owner.transaction().execute(async (tx) => {
    const id = await createMunicipality(tx, demoMunicipality)
    await fillDemoOrganizations(tx, id)
    return id
  })
  registry = await store.transaction(municipalityScope(municipalityId), (tx) => listOrganizations(tx))
}, 60_000)
afterAll(() => store?.close())

it('has the organisations of a middling municipality', () => {
  const active = registry.filter((one) => stateAsOf(one, today) === 'active')
  const counts = Object.groupBy(active, ({ type }) => type)

  expect(Object.entries(counts).map(([type, rows]) => [type, rows?.length])).toEqual(
    expect.arrayContaining([
      ['authority', 1],
      ['method-centre', 1],
      ['school', 24],
      ['kindergarten', 22],
      ['extra-education', 4],
    ]),
  )
  expect(registry).toHaveLength(active.length + 1)
})

it('has sound codes, none of them twice', () => {
  const codes = registry.flatMap((one) => one.codes.map(({ system, code }) => `${system} ${code}`))
  expect(new Set(codes).size).toBe(codes.length)
  for (const { system, code } of registry.flatMap((one) => one.codes)) {
    expect(readCode(system, code)).toEqual({ code, warning: null, problem: null })
  }
})

it('has names that the matcher tells apart, short and full', () => {
  for (const { organizationId, names, type } of registry) {
    for (const { shortName, fullName } of names) {
      const exact = { kind: 'exact', organizationId }
      expect(matchOrganizationName(shortName, registry), shortName).toEqual(exact)
      expect(matchOrganizationName(fullName, registry), fullName).toEqual(exact)
      expect(typeByName(fullName), fullName).toBe(type)
    }
  }
})

it('has a head for each, all of different names', () => {
  const heads = registry.map(({ headName }) => headName)
  expect(new Set(heads).size).toBe(heads.length)
})
