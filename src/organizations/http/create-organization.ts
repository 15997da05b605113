import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Organization } from '../domain/organization.ts'
import { addCode } from '../domain/organization-codes.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { listGroups } from '../storage/groups.ts'
import { lockRegistry } from '../storage/municipality.ts'
import { createOrganization } from '../storage/save-organization.ts'
import { requireFreeCodes } from './change-registered.ts'
import { viewCard } from './view-organization.ts'

export const createOrganizationRoute = route(contract.createOrganization, {
  may: 'organizations.registry.manage',
  audit: 'organizations.organization.created',
  async answer({ body, tx, today, note }) {
    const municipalityId = await lockRegistry(tx)
    const registry = await listOrganizations(tx)
    const { codes, fullName, shortName, ...rest } = body
    const draft: Organization = codes.reduce<Organization>(addCode, {
      ...rest,
      mail: body.mail || null,
      organizationId: 0,
      version: 0,
      names: [{ fullName, shortName, since: null }],
      codes: [],
      closedOn: null,
      mergedIntoId: null,
      events: [],
    })
    requireFreeCodes(draft, registry)
    const created = await createOrganization(tx, municipalityId, draft)
    note({ subject: shortName, organizationId: created.organizationId, after: created })
    return viewCard(created, [...registry, created], await listGroups(tx), today)
  },
})
