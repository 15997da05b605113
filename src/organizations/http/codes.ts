import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { addCode, dateCode, removeCode } from '../domain/organization-codes.ts'
import { changeRegistered } from './change-registered.ts'

export const addOrganizationCodeRoute = route(contract.addOrganizationCode, {
  may: 'organizations.registry.manage',
  audit: 'organizations.code.added',
  async answer(call) {
    const { version, ...entry } = call.body
    return await changeRegistered(call, { ...call.params, version }, (organization) =>
      addCode(organization, entry),
    )
  },
})

export const dateOrganizationCodeRoute = route(contract.dateOrganizationCode, {
  may: 'organizations.registry.manage',
  audit: 'organizations.code.dated',
  async answer(call) {
    const { organizationId, codeId } = call.params
    const { version, ...validity } = call.body
    return await changeRegistered(call, { organizationId, version }, (organization) =>
      dateCode(organization, codeId, validity),
    )
  },
})

export const removeOrganizationCodeRoute = route(contract.removeOrganizationCode, {
  may: 'organizations.registry.manage',
  audit: 'organizations.code.removed',
  async answer(call) {
    const { organizationId, codeId } = call.params
    return await changeRegistered(call, { organizationId, version: call.query.version }, (organization) =>
      removeCode(organization, codeId),
    )
  },
})
