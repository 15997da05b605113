import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { reviewCompleteness } from '../domain/completeness.ts'
import { firstTags } from '../domain/first-tags.ts'
import { listActs } from '../storage/acts.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isWithin, readSurroundings, viewRow } from './view-act.ts'

/** Who has what is required, and what the form of an act offers. */
export function completenessRoutes(port: NeighboursPort) {
  return [
    route(contract.getCompleteness, {
      may: 'documents.act.read',
      audit: 'none',
      async answer({ tx, today, person }) {
        const around = await readSurroundings(port, tx, { person, today })
        const organizations = [...around.organizations.values()].filter(
          ({ organizationId, isActive }) => isActive && isWithin(person.scope, organizationId),
        )
        const required = [...around.required.values()]
        const rows = reviewCompleteness(organizations, required, await listActs(tx), today)
        return {
          rows: rows.map(({ organizationId, requiredActId, state, act, dueOn }) => ({
            organizationId,
            organizationName: around.organizations.get(organizationId)?.shortName ?? '',
            requiredActId,
            requiredName: around.required.get(requiredActId)?.name ?? '',
            state,
            dueOn,
            act: act && viewRow(act, around),
            mayChange: isWithin(person.scope, organizationId),
          })),
          requiredActs: required.filter((one) => !one.deleted),
          reach: person.scope.reach,
        }
      },
    }),
    route(contract.getActChoices, {
      may: 'documents.act.own',
      audit: 'none',
      async answer({ tx, today, person }) {
        const around = await readSurroundings(port, tx, { person, today })
        const acts = await listActs(tx)
        const used = acts.flatMap(({ tags }) => tags)
        return {
          organizations: [...around.organizations.values()]
            .filter(({ organizationId, isActive }) => isActive && isWithin(person.scope, organizationId))
            .map(({ organizationId, shortName, type }) => ({ organizationId, shortName, type })),
          requiredActs: [...around.required.values()].filter((one) => !one.deleted),
          plans: (await port.readPlans(tx)).map(({ planId, title }) => ({ planId, title })),
          people: [...(await port.readPeople(tx))],
          issuers: [...new Set(acts.flatMap(({ issuer }) => issuer ?? []))],
          tags: [...new Set([...firstTags, ...used])],
          reach: person.scope.reach,
        }
      },
    }),
  ]
}
