import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import {
  closeOrganization,
  editOrganization,
  mergeOrganization,
  renameOrganization,
  undoEvent,
} from '../domain/change-organization.ts'
import { changeRegistered, getRegistered } from './change-registered.ts'

export const editOrganizationRoute = route(contract.editOrganization, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.edited',
  async answer(call) {
    const { version, ...edit } = call.body
    return await changeRegistered(call, { ...call.params, version }, (organization) =>
      editOrganization(organization, { ...edit, mail: edit.mail || null }, call.today),
    )
  },
})

export const renameOrganizationRoute = route(contract.renameOrganization, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.renamed',
  async answer(call) {
    const { version, ...renaming } = call.body
    return await changeRegistered(call, { ...call.params, version }, (organization) =>
      renameOrganization(organization, renaming),
    )
  },
})

export const closeOrganizationRoute = route(contract.closeOrganization, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.closed',
  async answer(call) {
    const { version, ...closing } = call.body
    return await changeRegistered(call, { ...call.params, version }, (organization) =>
      closeOrganization(organization, closing),
    )
  },
})

export const mergeOrganizationRoute = route(contract.mergeOrganization, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.merged',
  async answer(call) {
    const { version, intoId, ...closing } = call.body
    return await changeRegistered(call, { ...call.params, version }, (organization, registry) =>
      mergeOrganization(organization, getRegistered(registry, intoId), closing),
    )
  },
})

export const undoOrganizationEventRoute = route(contract.undoOrganizationEvent, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.eventUndone',
  async answer(call) {
    const { organizationId, eventId } = call.params
    return await changeRegistered(call, { organizationId, version: call.body.version }, (organization) =>
      undoEvent(organization, eventId),
    )
  },
})
