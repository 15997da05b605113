import { type RouteCard, route } from '#server-kit/http/route.ts'
import { moveRecommendation } from '../domain/move-recommendation.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import * as contract from '../recommendation-contract.ts'
import { refuse } from '../refusals.ts'
import { listFindings } from '../storage/findings.ts'
import {
  createRecommendation,
  getRecommendation,
  listRecommendations,
  saveRecommendation,
} from '../storage/recommendations.ts'
import { showFindings } from '../storage/show-to-schools.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewRecommendations } from './view-recommendations.ts'
import { municipalityOf, type ReadCall, type WriteCall } from './whose-rows.ts'

/** Addressed recommendations. */
export function recommendationRoutes(port: NeighboursPort): readonly RouteCard[] {
  const view = async (call: ReadCall, one: Recommendation): Promise<contract.RecommendationView> => {
    const [card] = await viewRecommendations(port, call, [one])
    if (!card) throw refuse('cycle/recommendation-not-found')
    return card
  }
  const change = async (
    call: WriteCall,
    seen: { readonly recommendationId: number; readonly version: number },
    decide: (one: Recommendation) => Recommendation,
  ): Promise<contract.RecommendationView> => {
    const before = await getRecommendation(call.tx, seen.recommendationId)
    const saved = before.version === seen.version && (await saveRecommendation(call.tx, decide(before)))
    if (!saved) {
      const current = await view(call, await getRecommendation(call.tx, seen.recommendationId))
      throw refuse('cycle/changed-meanwhile', { current })
    }
    call.note({ subject: saved.text, organizationId: saved.organizationId, before, after: saved })
    return await view(call, saved)
  }
  return [
    route(contract.listRecommendations, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer(call) {
        return {
          recommendations: await viewRecommendations(port, call, await listRecommendations(call.tx)),
          reach: call.person.scope.reach,
        }
      },
    }),
    route(contract.getRecommendation, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await view(call, await getRecommendation(call.tx, params.recommendationId))
      },
    }),
    route(contract.addRecommendations, {
      may: 'cycle.recommendation.manage',
      audit: 'cycle.recommendation.added',
      async answer({ body: { findingIds, isIssued, ...fields }, ...call }) {
        const { tx, today, note } = call
        const findings = await listFindings(tx, { findingIds })
        if (findings.length < new Set(findingIds).size) throw refuse('cycle/finding-not-found')
        if (isIssued && fields.dueOn < today) throw dueInPast()
        const made: Recommendation[] = []
        for (const [organizationId, own] of Map.groupBy(findings, (one) => one.organizationId)) {
          const created = await createRecommendation(tx, municipalityOf(call.person), {
            ...fields,
            organizationId,
            issuedOn: isIssued ? today : null,
            findingIds: own.map(({ findingId }) => findingId),
          })
          note({ subject: created.text, organizationId, after: created })
          made.push(created)
        }
        return { recommendations: await viewRecommendations(port, call, made) }
      },
    }),
    route(contract.changeRecommendation, {
      may: 'cycle.recommendation.manage',
      audit: 'cycle.recommendation.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        return await change(call, { ...params, version }, (one) => {
          if (one.removed) throw refuse('cycle/row-removed')
          if (one.acknowledgedOn !== null) throw refuse('cycle/already-read')
          if (one.issuedOn !== null && fields.dueOn < call.today) throw dueInPast()
          return { ...one, ...fields }
        })
      },
    }),
    route(contract.moveRecommendation, {
      may: 'cycle.recommendation.manage',
      audit: 'cycle.recommendation.moved',
      async answer({ params, body: { version, move }, ...call }) {
        const moved = await change(call, { ...params, version }, (one) =>
          moveRecommendation(one, move, call.today),
        )
        return await shown(call, moved)
      },
    }),
    route(contract.answerRecommendation, {
      may: 'cycle.recommendation.answer',
      audit: 'cycle.recommendation.answered',
      async answer({ params, body: { version, answer }, ...call }) {
        // What stands in the answer is the organisation's own word: the authority does not write it.
        if (call.person.scope.reach === 'municipality') throw refuse('cycle/recommendation-not-found')
        const by = call.person.name
        return await change(call, { ...params, version }, (one) =>
          moveRecommendation(
            one,
            answer === null ? { to: 'acknowledged', by } : { to: 'answered', by, answer },
            call.today,
          ),
        )
      },
    }),
    route(contract.moveRecommendationAway, {
      may: 'cycle.recommendation.manage',
      audit: 'cycle.recommendation.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const moved = await change(call, { ...params, version }, (one) => {
          if (removed && one.acknowledgedOn !== null) throw refuse('cycle/already-read')
          return { ...one, removed }
        })
        return await shown(call, moved)
      },
    }),
  ]
}

/** What was issued or taken back changes what the school sees. */
async function shown(
  { tx }: ReadCall,
  moved: contract.RecommendationView,
): Promise<contract.RecommendationView> {
  await showFindings(
    tx,
    moved.findings.map(({ findingId }) => findingId),
  )
  return moved
}

function dueInPast() {
  const detail = 'Срок уже прошёл: укажите день не раньше сегодняшнего'
  return refuse('cycle/dates-contradict', { detail, errors: [{ detail, pointer: '#/dueOn' }] })
}
