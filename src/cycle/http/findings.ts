import { mayRole } from '#access/domain/permissions.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { requisitesOf } from '../domain/decision-requisites.ts'
import { effectSentences } from '../domain/effect/effect-sentences.ts'
import type { Finding } from '../domain/finding.ts'
import { refuse } from '../refusals.ts'
import { getAnalysis } from '../storage/analyses.ts'
import { findAnsweredFindings, getDecision } from '../storage/decisions.ts'
import { listEffectReviews } from '../storage/effect-reviews.ts'
import {
  createFindings,
  type FindingRow,
  getFinding,
  listFindings,
  saveFinding,
} from '../storage/findings.ts'
import { listRecommendations } from '../storage/recommendations.ts'
import { verdictNames } from '../texts.ru.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readMeasures } from './read-measures.ts'
import { viewFindings } from './view-findings.ts'
import { viewRecommendations } from './view-recommendations.ts'
import {
  isWithin,
  municipalityOf,
  type ReadCall,
  readOwnOrganizations,
  readRegistry,
  requireOrganizations,
  type WriteCall,
} from './whose-rows.ts'

/** Findings: the list, the chain from one to its effect, writing by hand. */
export function findingRoutes(port: NeighboursPort): readonly RouteCard[] {
  const view = async (call: ReadCall, finding: FindingRow): Promise<contract.FindingView> => {
    const [card] = await viewFindings(port, call, [finding])
    if (!card) throw refuse('cycle/finding-not-found')
    return card
  }
  const change = async (
    call: WriteCall,
    seen: { readonly findingId: number; readonly version: number },
    decide: (finding: FindingRow) => Finding,
  ): Promise<contract.FindingView> => {
    const before = await getFinding(call.tx, seen.findingId)
    const saved = before.version === seen.version && (await saveFinding(call.tx, decide(before)))
    if (!saved) {
      const current = await view(call, await getFinding(call.tx, seen.findingId))
      throw refuse('cycle/changed-meanwhile', { current })
    }
    call.note({ subject: saved.what, organizationId: saved.organizationId, before, after: saved })
    return await view(call, saved)
  }
  return [
    route(contract.listFindings, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer(call) {
        const organizations = await readOwnOrganizations(port, call)
        return {
          findings: await viewFindings(port, call, await listFindings(call.tx)),
          organizations: organizations.map(({ organizationId, shortName }) => ({
            organizationId,
            shortName,
          })),
          reach: call.person.scope.reach,
        }
      },
    }),
    route(contract.getFinding, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const finding = await getFinding(call.tx, params.findingId)
        return { finding: await view(call, finding), ...(await chainOf(port, call, finding)) }
      },
    }),
    route(contract.getOrganizationCycle, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ params: { organizationId }, ...call }) {
        if (!isWithin(call.person.scope, organizationId)) throw refuse('cycle/organization-not-found')
        const organizations = await readRegistry(port, call)
        if (!organizations.some((one) => one.organizationId === organizationId)) {
          throw refuse('cycle/organization-not-found')
        }
        return {
          findings: await viewFindings(port, call, await listFindings(call.tx, { organizationId })),
          recommendations: await viewRecommendations(
            port,
            call,
            await listRecommendations(call.tx, { organizationId }),
          ),
        }
      },
    }),
    route(contract.addFinding, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.finding.added',
      async answer({ body, ...call }) {
        await requireOrganizations(port, call, [body.organizationId])
        if (body.analysisId !== null) await getAnalysis(call.tx, body.analysisId)
        const [findingId] = await createFindings(call.tx, municipalityOf(call.person), [
          {
            ...body,
            source: 'hand',
            sourceKey: null,
            figure: null,
            link: null,
            foundOn: call.today,
            foundBy: call.person.name,
          },
        ])
        const created = await getFinding(call.tx, findingId ?? 0)
        call.note({ subject: created.what, organizationId: created.organizationId, after: created })
        return await view(call, created)
      },
    }),
    route(contract.changeFinding, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.finding.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        return await change(call, { ...params, version }, (finding) => {
          if (finding.removed) throw refuse('cycle/row-removed')
          return { ...finding, ...fields }
        })
      },
    }),
    route(contract.moveFindingAway, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.finding.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        return await change(call, { ...params, version }, (finding) => {
          if (removed && finding.recommendations + finding.decisions > 0) {
            throw refuse('cycle/in-use', { detail: 'На находку отвечает рекомендация или решение' })
          }
          return { ...finding, removed }
        })
      },
    }),
  ]
}

async function chainOf(
  port: NeighboursPort,
  call: ReadCall,
  finding: Finding,
): Promise<Omit<ReturnType<typeof contract.getFinding.answer.parse>, 'finding'>> {
  const { tx } = call
  const { findingId, analysisId } = finding
  // An analysis is the authority's own: a school reads the finding without it.
  const analysis =
    analysisId !== null && call.person.scope.reach === 'municipality'
      ? await getAnalysis(tx, analysisId)
      : undefined
  const links = await findAnsweredFindings(tx, { findingId })
  const decisions = (await Promise.all(links.map(({ decisionId }) => getDecision(tx, decisionId)))).filter(
    ({ removed }) => !removed,
  )
  const reviews = []
  const decided = []
  const planned = decisions.length === 0 ? [] : await port.readPlanActions(tx)
  for (const decision of decisions) {
    const measures = await readMeasures(port, tx, { decisionId: decision.decisionId })
    decided.push({
      decisionId: decision.decisionId,
      title: decision.title,
      requisites: requisitesOf(decision),
      measureCount: measures.length,
      doneCount: measures.filter(({ isDone }) => isDone).length,
      actions: planned
        .filter(({ actionId }) => measures.some((measure) => measure.actionId === actionId))
        .map(({ planId, actionId, title }) => ({ planId, actionId, title })),
    })
    reviews.push(...(await listEffectReviews(tx, { decisionId: decision.decisionId })))
  }
  return {
    analysisTitle: analysis?.title ?? null,
    recommendations: await viewRecommendations(
      port,
      call,
      await listRecommendations(tx, { findingIds: [findingId] }),
    ),
    cases: mayRole(call.person.role, 'support.case.read')
      ? [...(await port.readCasesOfFinding(tx, finding))]
      : [],
    decisions: decided,
    reviews: reviews.map((review) => ({
      reviewId: review.reviewId,
      figureName: review.figureName,
      years: `${review.beforeYear} и ${review.afterYear}`,
      verdict: verdictNames[review.verdict],
      sentence: effectSentences(review.result, review)[2] ?? '',
    })),
  }
}
