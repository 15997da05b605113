import type { Me } from '../contract.ts'
import { permissionsOf } from '../domain/permissions.ts'
import { nextStep } from '../domain/standing.ts'
import type { Account } from '../storage/find-account.ts'

export function viewMe({ person, standing }: Account): Me {
  return {
    userId: person.userId,
    name: person.name,
    email: person.email,
    role: person.role,
    municipalityId: person.municipalityId,
    organizationIds: [...person.organizationIds],
    reach: person.scope.reach,
    permissions: [...permissionsOf(person.role)],
    isTotpOn: standing.isTotpOn,
    isTotpDemanded: standing.isTotpDemanded,
    next: nextStep(standing),
  }
}
