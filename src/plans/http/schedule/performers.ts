import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../contract.ts'
import { performerKey } from '../../domain/performer-key.ts'
import { viewPerformers } from '../../domain/plan-performers.ts'
import type { Registry } from '../../domain/registry.ts'
import type { PerformerTarget } from '../../domain/views/performer-view.ts'
import { refuse } from '../../refusals.ts'
import { findActions } from '../../storage/actions.ts'
import { getPlan, lockDraft, touchPlan } from '../../storage/plans.ts'
import { findPerformerMappings, savePerformerMappings } from '../../storage/schedule/performer-mappings.ts'
import type { RegistryPort } from '../registry-port.ts'
import { municipalityOf } from '../writer-of.ts'

export function performerRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.getPerformers, {
      may: 'plans.plan.edit',
      audit: 'none',
      async answer({ params, tx, today }) {
        const { planId } = await getPlan(tx, params.planId)
        const registry = await port.readRegistry(tx, today)
        const mappings = await findPerformerMappings(tx, planId)
        return {
          performers: viewPerformers(await findActions(tx, planId), mappings, registry),
          choices: choicesOf(registry),
        }
      },
    }),

    route(contract.savePerformerMapping, {
      may: 'plans.plan.edit',
      audit: 'plans.performer.mapped',
      async answer({ params, body, person, tx, today, now, note }) {
        const { planId } = await lockDraft(tx, params.planId)
        const registry = await port.readRegistry(tx, today)
        refuseUnknown(body.target, registry)
        const home = { municipalityId: municipalityOf(person), planId }
        await savePerformerMappings(tx, home, [body])
        await touchPlan(tx, planId, now)
        note({ subject: `plan/${planId}`, after: body })
        const mappings = await findPerformerMappings(tx, planId)
        const views = viewPerformers(await findActions(tx, planId), mappings, registry)
        const view = views.find(({ name }) => performerKey(name) === performerKey(body.name))
        // The last action that named the performer may have been edited meanwhile; the answer is kept all the same.
        return (
          view ?? {
            ...body,
            actionCount: 0,
            suggested: null,
            question: null,
            organizationCount: 0,
          }
        )
      },
    }),
  ]
}

function choicesOf(registry: Registry) {
  const nameOf = new Map(registry.organizations.map((one) => [one.organizationId, one.shortName]))
  const present = organizationTypes.filter((type) => registry.organizations.some((one) => one.type === type))
  return {
    types: present.map((type) => ({
      type,
      title: organizationTypeNames[type],
      count: registry.organizations.filter((one) => one.type === type).length,
    })),
    groups: registry.groups.map(({ groupId, name, organizationIds }) => ({
      id: groupId,
      title: name,
      count: organizationIds.length,
    })),
    organizations: registry.organizations.map(({ organizationId, shortName, type }) => ({
      id: organizationId,
      shortName,
      type,
    })),
    people: registry.people.flatMap(({ userId, name, organizationId }) =>
      organizationId === null
        ? []
        : [{ id: userId, name, organizationId, organizationName: nameOf.get(organizationId) ?? '' }],
    ),
  }
}

function refuseUnknown(target: PerformerTarget, registry: Registry): void {
  if (!isKnown(target, registry)) throw refuse('plans/unknown-addressee')
}

function isKnown(target: PerformerTarget, { organizations, groups, people }: Registry): boolean {
  const isOrganization = (id: number) => organizations.some(({ organizationId }) => organizationId === id)
  switch (target.select) {
    case 'types':
      return target.types.every((type) => organizationTypes.some((known) => known === type))
    case 'group':
      return groups.some(({ groupId }) => groupId === target.groupId)
    case 'list':
      return target.organizationIds.every(isOrganization)
    case 'user':
      // A person answers for the organisation they work in: a task of another one would be closed to them.
      return people.some(
        ({ userId, organizationId }) =>
          userId === target.userId &&
          organizationId === target.organizationId &&
          isOrganization(organizationId),
      )
    case 'nobody':
      return true
  }
}
