import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../decision-contract.ts'
import type { Decision } from '../domain/decision.ts'
import { requisitesOf } from '../domain/decision-requisites.ts'
import { refuse } from '../refusals.ts'
import {
  createDecision,
  findAnsweredFindings,
  findOtherDecision,
  getDecision,
  listDecisions,
  relinkDecision,
  saveDecision,
} from '../storage/decisions.ts'
import { type FindingRow, listFindings } from '../storage/findings.ts'
import { createMeasures } from '../storage/measures.ts'
import { showFindings } from '../storage/show-to-schools.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewDecisions } from './view-decisions.ts'
import {
  municipalityOf,
  type ReadCall,
  readOwnOrganizations,
  requireGrounds,
  requireOrganizations,
  type WriteCall,
} from './whose-rows.ts'

/** Management decisions: what they answer, their measures. */
export function decisionRoutes(port: NeighboursPort): readonly RouteCard[] {
  const view = async (call: ReadCall, decision: Decision): Promise<contract.DecisionView> => {
    const [card] = await viewDecisions(port, call, [decision])
    if (!card) throw refuse('cycle/decision-not-found')
    return card
  }
  const save = async (call: WriteCall, before: Decision, version: number, after: Decision) => {
    const saved = before.version === version && (await saveDecision(call.tx, after))
    if (!saved) {
      const current = await view(call, await getDecision(call.tx, before.decisionId))
      throw refuse('cycle/changed-meanwhile', { current })
    }
    call.note({ subject: saved.title, before, after: saved })
    return saved
  }
  return [
    route(contract.listDecisions, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer(call) {
        return {
          decisions: await viewDecisions(port, call, await listDecisions(call.tx)),
          reach: call.person.scope.reach,
        }
      },
    }),
    route(contract.getDecisionChoices, {
      may: 'cycle.decision.manage',
      audit: 'none',
      async answer(call) {
        const organizations = await readOwnOrganizations(port, call)
        return {
          organizations: organizations.map(({ organizationId, shortName }) => ({
            organizationId,
            shortName,
          })),
          acts: [...(await port.readActs(call.tx))],
          actions: [...(await port.readPlanActions(call.tx))].map(
            ({ planId, planTitle, actionId, title, dueOn }) => ({
              ...{ planId, planTitle, actionId, title },
              dueOn: dueOn.filter((day) => day >= call.today).slice(0, 3),
            }),
          ),
        }
      },
    }),
    route(contract.getDecision, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await view(call, await getDecision(call.tx, params.decisionId))
      },
    }),
    route(contract.addDecision, {
      may: 'cycle.decision.manage',
      audit: 'cycle.decision.added',
      async answer({ body: { findingIds, measure, ...fields }, ...call }) {
        const { tx, person, note } = call
        const findings = await requireFree(call, findingIds, null)
        await requireGrounds(port, call, { ...fields, ...measure })
        requireTerm(fields, measure)
        const municipalityId = municipalityOf(person)
        const created = await createDecision(tx, municipalityId, fields)
        const { decisionId } = created
        await relinkDecision(tx, municipalityId, decisionId, findings)
        if (measure !== null) {
          const organizationIds = [...new Set(findings.map(({ organizationId }) => organizationId))]
          await createMeasures(
            tx,
            municipalityId,
            organizationIds.map((organizationId) => ({ organizationId, decisionId, ...measure })),
          )
        }
        note({ subject: created.title, after: { ...created, findingIds } })
        return await view(call, created)
      },
    }),
    route(contract.changeDecision, {
      may: 'cycle.decision.manage',
      audit: 'cycle.decision.changed',
      async answer({ params, body: { version, findingIds, ...fields }, ...call }) {
        const before = await getDecision(call.tx, params.decisionId)
        if (before.removed) throw refuse('cycle/row-removed')
        await requireGrounds(port, call, fields, before)
        const saved = await save(call, before, version, { ...before, ...fields })
        const findings = await requireFree(call, findingIds, before.decisionId)
        await relinkDecision(call.tx, municipalityOf(call.person), before.decisionId, findings)
        return await view(call, saved)
      },
    }),
    route(contract.moveDecisionAway, {
      may: 'cycle.decision.manage',
      audit: 'cycle.decision.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const before = await getDecision(call.tx, params.decisionId)
        if (!removed) {
          const answered = await findAnsweredFindings(call.tx, params)
          await requireFree(
            call,
            answered.map(({ findingId }) => findingId),
            before.decisionId,
          )
        }
        const saved = await save(call, before, version, { ...before, removed })
        const links = await findAnsweredFindings(call.tx, params)
        await showFindings(
          call.tx,
          links.map(({ findingId }) => findingId),
        )
        return await view(call, saved)
      },
    }),
    route(contract.addMeasures, {
      may: 'cycle.decision.manage',
      audit: 'cycle.measure.added',
      async answer({ params, body: { organizationIds, ...fields }, ...call }) {
        const { tx, person, note } = call
        const decision = await getDecision(tx, params.decisionId)
        if (decision.removed) throw refuse('cycle/row-removed')
        await requireOrganizations(port, call, organizationIds)
        await requireGrounds(port, call, fields)
        requireTerm(decision, fields)
        await createMeasures(
          tx,
          municipalityOf(person),
          [...new Set(organizationIds)].map((organizationId) => ({ organizationId, ...params, ...fields })),
        )
        note({ subject: decision.title, after: { ...fields, organizationIds } })
        return await view(call, decision)
      },
    }),
  ]
}

/**
 * The findings exist and no other decision answers them: of two people deciding on one finding at once the second is told of
 * the first, and what they typed stays in their form.
 */
async function requireFree(
  { tx }: Pick<ReadCall, 'tx'>,
  findingIds: readonly number[],
  decisionId: number | null,
): Promise<readonly FindingRow[]> {
  const other = await findOtherDecision(tx, findingIds, decisionId)
  if (other) {
    throw refuse('cycle/finding-decided', {
      detail: `«${other.what}»: ${requisitesOf(other.decision)} «${other.decision.title}». Уберите эту находку или измените то решение`,
      current: other.decision,
    })
  }
  const findings = await listFindings(tx, { findingIds })
  if (findings.length < new Set(findingIds).size) throw refuse('cycle/finding-not-found')
  return findings
}

function requireTerm(
  { decidedOn }: Pick<Decision, 'decidedOn'>,
  measure: { readonly dueOn: string } | null,
): void {
  if (measure === null || measure.dueOn >= decidedOn) return
  const detail = 'Срок меры не может быть раньше решения'
  throw refuse('cycle/dates-contradict', { detail, errors: [{ detail, pointer: '#/dueOn' }] })
}
