import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../decision-contract.ts'
import type { EffectReview } from '../domain/effect/effect-review.ts'
import { effectSentences } from '../domain/effect/effect-sentences.ts'
import type { EffectResult, SideResult } from '../domain/effect/review-effect.ts'
import type { Verdict } from '../domain/effect/verdict.ts'
import { refuse } from '../refusals.ts'
import { findAnsweredFindings, getDecision } from '../storage/decisions.ts'
import {
  createEffectReview,
  getEffectReview,
  listEffectReviews,
  saveEffectReview,
} from '../storage/effect-reviews.ts'
import { findPlaces } from '../storage/find-places.ts'
import { verdictNames } from '../texts.ru.ts'
import { countEffect } from './count-effect.ts'
import { findChanged } from './find-changed.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { placeOf } from './place-of.ts'
import { municipalityOf, type ReadCall, readNames } from './whose-rows.ts'

/** What came of a decision: the same figure before and after, beside a comparison group. */
export function effectRoutes(port: NeighboursPort): readonly RouteCard[] {
  const viewer = async (call: ReadCall) => {
    const names = await readNames(port, call)
    const findings = Map.groupBy(await findAnsweredFindings(call.tx), ({ decisionId }) => decisionId)
    const places = await findPlaces(call.tx)
    return async (review: EffectReview): Promise<contract.EffectReviewView> => ({
      ...review,
      ...placeOf(
        places,
        (findings.get(review.decisionId) ?? []).map(({ findingId }) => findingId),
      ),
      decisionTitle: (await getDecision(call.tx, review.decisionId)).title,
      result: viewResult(review.result, names),
    })
  }
  return [
    route(contract.listFigures, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ tx }) {
        const series = Map.groupBy(await port.listFigures(tx), ({ seriesKey }) => seriesKey)
        return {
          series: [...series].flatMap(([seriesKey, titles]) => {
            const [first] = titles
            if (!first) return []
            const years = titles.map(({ year }) => year).sort((a, b) => a - b)
            return [{ seriesKey, name: first.name, better: first.better, years }]
          }),
        }
      },
    }),
    route(contract.previewEffect, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ params, query: { compared, ...query }, ...call }) {
        await getDecision(call.tx, params.decisionId)
        const comparedIds = compared === undefined ? null : compared.split(',').map(Number)
        const counted = await countEffect(port, call, { ...params, ...query, comparedIds })
        const names = await readNames(port, call)
        const chosen = new Set(counted.comparedIds)
        return {
          figureName: counted.figureName,
          result: viewResult(counted.result, names),
          sentences: [...effectSentences(counted.result, query)],
          candidates: counted.candidateIds.map((organizationId) => ({
            organizationId,
            shortName: names.get(organizationId) ?? '',
            isChosen: chosen.has(organizationId),
          })),
        }
      },
    }),
    route(contract.listEffectReviews, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer(call) {
        const view = await viewer(call)
        return { reviews: await Promise.all((await listEffectReviews(call.tx)).map(view)) }
      },
    }),
    route(contract.getEffectReview, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const review = await getEffectReview(call.tx, params.reviewId)
        const view = await viewer(call)
        const names = await readNames(port, call)
        return {
          review: await view(review),
          sentences: [...effectSentences(review.result, review)],
          changedSince: (await findChanged(port, call, review)).map((id) => names.get(id) ?? ''),
        }
      },
    }),
    route(contract.addEffectReview, {
      may: 'cycle.decision.manage',
      audit: 'cycle.review.added',
      async answer({ params, body: { verdict, reasoning, proposal, ...question }, ...call }) {
        const decision = await getDecision(call.tx, params.decisionId)
        if (decision.removed) throw refuse('cycle/row-removed')
        const { result, figureName } = await countEffect(port, call, { ...params, ...question })
        requireReasoning(result.proposedVerdict, { verdict, reasoning })
        const { seriesKey, beforeYear, afterYear } = question
        const created = await createEffectReview(call.tx, municipalityOf(call.person), {
          ...params,
          ...{ seriesKey, beforeYear, afterYear, figureName, result, verdict, reasoning, proposal },
          reviewedOn: call.today,
          reviewedBy: call.person.name,
        })
        call.note({ subject: decision.title, after: { ...created, result: undefined } })
        return await (await viewer(call))(created)
      },
    }),
    route(contract.changeEffectReview, {
      may: 'cycle.decision.manage',
      audit: 'cycle.review.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        const before = await getEffectReview(call.tx, params.reviewId)
        requireReasoning(before.result.proposedVerdict, fields)
        const view = await viewer(call)
        const saved =
          before.version === version && (await saveEffectReview(call.tx, { ...before, ...fields }))
        if (!saved) {
          const current = await view(await getEffectReview(call.tx, params.reviewId))
          throw refuse('cycle/changed-meanwhile', { current })
        }
        call.note({
          subject: before.figureName,
          before: { ...before, result: undefined },
          after: { ...saved, result: undefined },
        })
        return await view(saved)
      },
    }),
  ]
}

function requireReasoning(
  proposed: Verdict,
  { verdict, reasoning }: { readonly verdict: Verdict; readonly reasoning: string | null },
): void {
  if (verdict === proposed || (reasoning !== null && reasoning !== '')) return
  const detail = `Из чисел следует «${verdictNames[proposed]}», а выбрано «${verdictNames[verdict]}»`
  throw refuse('cycle/reasoning-missing', { detail, errors: [{ detail, pointer: '#/reasoning' }] })
}

function viewResult(
  { leftOut, treated, compared, ...result }: EffectResult,
  names: ReadonlyMap<number, string>,
): contract.EffectResultView {
  const side = ({ organizations, ...rest }: SideResult) => ({
    ...rest,
    organizations: organizations.map((one) => ({
      ...one,
      organizationName: names.get(one.organizationId) ?? '',
    })),
  })
  return {
    ...result,
    treated: side(treated),
    compared: side(compared),
    leftOut: leftOut.map((organizationId) => names.get(organizationId) ?? ''),
  }
}
