import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { casesOf } from '../domain/organization-tags.ts'
import * as contract from '../name-cases-contract.ts'
import { refuse } from '../refusals.ts'
import { findNameCases, saveNameCases } from '../storage/name-cases.ts'
import { municipalityOf } from './caller.ts'
import type { TemplatesPort } from './templates-port.ts'

/** Names of organisations in cases: a proposal that a person puts right. */
export function nameCasesRoutes(port: TemplatesPort): readonly RouteCard[] {
  return [
    route(contract.getNameCases, {
      may: 'templates.template.read',
      audit: 'none',
      answer: async ({ params, tx, today }) => await view(tx, today, params.organizationId),
    }),

    route(contract.saveNameCases, {
      may: 'organizations.registry.manage',
      audit: 'templates.nameCases.changed',
      async answer({ params: { organizationId }, body, person, tx, today, note }) {
        const municipalityId = municipalityOf(person)
        const { fullName, ...before } = await view(tx, today, organizationId)
        if (!(await saveNameCases(tx, municipalityId, { organizationId, fullName, ...body }))) {
          throw refuse('templates/changed-meanwhile', { current: await view(tx, today, organizationId) })
        }
        note({ subject: fullName, organizationId, before: before.cases, after: body })
        return await view(tx, today, organizationId)
      },
    }),
  ]

  async function view(tx: Tx, today: PlainDate, organizationId: number): Promise<contract.NameCasesView> {
    const found = await port.findOrganization(tx, today, organizationId)
    if (!found) throw refuse('templates/organization-not-found')
    const { fullName } = found
    const stored = (await findNameCases(tx, [organizationId])).get(organizationId)
    const isOfThisName = stored?.fullName === fullName
    return {
      organizationId,
      fullName,
      version: stored?.version ?? 0,
      state: stored === undefined ? 'proposed' : isOfThisName ? 'written' : 'stale',
      cases: isOfThisName && stored ? pick(stored) : casesOf({ fullName, cases: {} }),
    }
  }
}

function pick({
  genitive,
  dative,
  accusative,
  instrumental,
  prepositional,
}: contract.NameCasesView['cases']) {
  return { genitive, dative, accusative, instrumental, prepositional }
}
