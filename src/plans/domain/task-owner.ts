import type { Person } from '#access/domain/person.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'

/** Whose tasks are a person's own: those that name the person, and those of the organisation the person answers for. */
export type TaskOwner = {
  readonly userId: string
  /** `every`: whatever organisations the person's scope reaches. */
  readonly organizationTypes: 'every' | readonly OrganizationType[]
  /** The organisations of a narrowed scope: row-level security hides the rest, naming them lets an index find the few. */
  readonly organizationIds?: readonly number[]
}

/**
 * A school's people own their school's tasks. The authority's people reach the whole municipality, so their own are the
 * authority's (an officer, the administrator) or the methodical centre's (a methodologist). The others own none.
 */
export function taskOwner({ userId, role, scope }: Pick<Person, 'userId' | 'role' | 'scope'>): TaskOwner {
  if (scope.reach === 'organizations') {
    return { userId, organizationTypes: 'every', organizationIds: scope.organizationIds }
  }
  switch (role) {
    case 'administrator':
    case 'officer':
      return { userId, organizationTypes: ['authority'] }
    case 'methodologist':
      return { userId, organizationTypes: ['method-centre'] }
    default:
      return { userId, organizationTypes: [] }
  }
}
