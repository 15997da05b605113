import { mayRole, type Permission } from '#access/domain/permissions.ts'
import type { Person } from '#access/domain/person.ts'
import { nextStep } from '#access/domain/standing.ts'
import type { Visitor } from '#access/http/find-visitor.ts'
import { refuse } from '#access/refusals.ts'

/** The person, when the permission is theirs and nothing stands before the work; otherwise a refusal. */
export function permit(
  visitor: Visitor | undefined,
  permission: Permission,
  standing: 'any' | 'ready',
): Person {
  if (!visitor) throw refuse('access/signed-out')
  if (standing === 'ready') {
    const next = nextStep(visitor.standing)
    if (next === 'changePassword') throw refuse('access/password-change-required')
    if (next === 'enrolTotp') throw refuse('access/totp-required')
  }
  if (!mayRole(visitor.person.role, permission)) throw refuse('access/not-permitted')
  return visitor.person
}
