import { describe, expect, it } from 'vitest'
import { mayRole, permissions, permissionsOf } from './permissions.ts'
import { roles } from './role.ts'

describe('who may do what', () => {
  it('gives each permission to at least one role', () => {
    expect(permissions.filter((permission) => !roles.some((role) => mayRole(role, permission)))).toEqual([])
  })

  it('gives each permission to the administrator', () => {
    expect(permissions.filter((permission) => !mayRole('administrator', permission))).toEqual([])
  })

  it('lets everyone care for their own account', () => {
    for (const role of roles) {
      expect(permissionsOf(role)).toEqual(
        expect.arrayContaining(['access.own.profile', 'access.own.password', 'access.own.totp']),
      )
    }
  })

  it('lets observers and readers change nothing but their own account', () => {
    const changes = /\.(?:manage|import|edit|approve|report)$/
    for (const role of ['observer', 'reader'] as const) {
      expect(permissionsOf(role).filter((permission) => changes.test(permission))).toEqual([])
    }
  })

  it('keeps people and the audit trail to the administrator', () => {
    const holders = roles.filter(
      (role) => mayRole(role, 'access.user.manage') || mayRole(role, 'access.audit.read'),
    )
    expect(holders).toEqual(['administrator'])
  })
})
