import { expect, it } from 'vitest'
import { municipalityScope, organizationsScope, scopeStatements } from './scope.ts'

it('writes the scope as statements with literals', () => {
  expect(scopeStatements(organizationsScope(3, [7, 8]))).toBe(
    "set local role msoko_app; set local app.municipality = '3'; set local app.reach = 'organizations'; set local app.organizations = '{7,8}'; set local app.person = ''",
  )
})

it('writes nobody as empty settings', () => {
  expect(scopeStatements({ municipalityId: null, reach: 'organizations', organizationIds: [] })).toBe(
    "set local role msoko_app; set local app.municipality = ''; set local app.reach = 'organizations'; set local app.organizations = '{}'; set local app.person = ''",
  )
})

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('lets no identifier %s in', (value) => {
  expect(() => scopeStatements(municipalityScope(value))).toThrow('Not an identifier')
  expect(() => scopeStatements(organizationsScope(1, [value]))).toThrow('Not an identifier')
})

it('writes a person whose rows they are, and nothing that is no identifier', () => {
  const scope = municipalityScope(1)
  expect(scopeStatements({ ...scope, personId: 'aB3-_9' })).toContain("set local app.person = 'aB3-_9'")
  expect(() => scopeStatements({ ...scope, personId: "x'; drop" })).toThrow('Not an identifier')
})
