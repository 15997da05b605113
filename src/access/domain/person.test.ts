import { describe, expect, it } from 'vitest'
import { reachOf } from './person.ts'
import { nextStep } from './standing.ts'

describe('whose rows a person sees', () => {
  it.each(['administrator', 'officer', 'methodologist'] as const)('the municipality for %s', (role) => {
    expect(reachOf({ role, municipalityId: 3, organizationIds: [] })).toEqual({
      municipalityId: 3,
      reach: 'municipality',
      organizationIds: [],
    })
  })

  it.each(['head', 'contributor'] as const)('the own organisations for %s', (role) => {
    expect(reachOf({ role, municipalityId: 3, organizationIds: [7] })).toMatchObject({
      reach: 'organizations',
      organizationIds: [7],
    })
  })

  it('nothing for a head whose organisations were all taken away', () => {
    expect(reachOf({ role: 'head', municipalityId: 3, organizationIds: [] })).toMatchObject({
      reach: 'organizations',
      organizationIds: [],
    })
  })

  it('the named organisations for an observer, and the municipality when none is named', () => {
    expect(reachOf({ role: 'observer', municipalityId: 3, organizationIds: [7] }).reach).toBe('organizations')
    expect(reachOf({ role: 'observer', municipalityId: 3, organizationIds: [] }).reach).toBe('municipality')
  })
})

describe('what stands before the work', () => {
  const free = { isActive: true, isTotpOn: false, isTotpDemanded: false, mustChangePassword: false }

  it('is nothing for an ordinary person', () => {
    expect(nextStep(free)).toBe('home')
  })

  it('is a new password first, then the authenticator', () => {
    expect(nextStep({ ...free, mustChangePassword: true, isTotpDemanded: true })).toBe('changePassword')
    expect(nextStep({ ...free, isTotpDemanded: true })).toBe('enrolTotp')
    expect(nextStep({ ...free, isTotpDemanded: true, isTotpOn: true })).toBe('home')
  })
})
