import type { PlainDate } from '#kernel/plain-date.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../amendment-contract.ts'
import { comparePlans, type PlanState } from '../../domain/amend/compare-plans.ts'
import { type Edition, editionOn } from '../../domain/amend/edition.ts'
import { rowHistory } from '../../domain/amend/row-history.ts'
import type { Plan } from '../../domain/plan.ts'
import { noProgress, viewAction, viewSection } from '../../domain/view-action.ts'
import { refuse } from '../../refusals.ts'
import { findEditions, findRowsOf, findVersionsOfAction } from '../../storage/amend/editions.ts'
import { getPlan } from '../../storage/plans.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewComparison, viewEdition } from './view-amendment.ts'

export function editionRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.listEditions, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, tx, today }) {
        const { planId } = await getPlan(tx, params.planId)
        const names = await port.readNames(tx, today)
        return { editions: (await findEditions(tx, planId)).map((edition) => viewEdition(edition, names)) }
      },
    }),

    route(contract.getEdition, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, query, tx, today }) {
        const plan = await getPlan(tx, params.planId)
        const editions = await findEditions(tx, plan.planId)
        const edition = pickEdition(editions, query, today)
        const { sections, actions } = await findRowsOf(tx, plan.planId, edition)
        return {
          edition: viewEdition(edition, await port.readNames(tx, today)),
          until: editions.find(({ number }) => number === edition.number + 1)?.since ?? null,
          horizon: edition.horizon,
          sections: sections.map(viewSection),
          actions: actions.map((action) =>
            viewAction(action, sections, true, { progress: noProgress, waitsFor: [] }),
          ),
        }
      },
    }),

    route(contract.compareEditions, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, query, tx, today }) {
        const plan = await getPlan(tx, params.planId)
        const editions = await findEditions(tx, plan.planId)
        const before = await stateOfEdition(tx, plan, pickEdition(editions, { number: query.from }, today))
        const after = await stateOfEdition(tx, plan, pickEdition(editions, { number: query.to }, today))
        return viewComparison(comparePlans(before, after), before, after)
      },
    }),

    route(contract.getRowHistory, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, tx, today }) {
        const { planId } = await getPlan(tx, params.planId)
        const versions = await findVersionsOfAction(tx, planId, params.actionId)
        if (versions.length === 0) throw refuse('plans/action-not-found')
        const names = await port.readNames(tx, today)
        const steps = rowHistory(versions, await findEditions(tx, planId), params.actionId)
        return { versions: steps.map((step) => ({ ...step, edition: viewEdition(step.edition, names) })) }
      },
    }),
  ]
}

type Asked = { readonly on?: string | undefined; readonly number?: number | undefined }

/** The edition of a day or a number; refuses a day before the first one. Without either, the present one. */
export function pickEdition(editions: readonly Edition[], { on, number }: Asked, today: PlainDate): Edition {
  const found =
    number === undefined
      ? on === undefined
        ? editions.at(-1)
        : editionOn(editions, plainDate(on))
      : editions.find((edition) => edition.number === number)
  if (found) return found
  const [first] = editions
  const detail =
    first !== undefined && number === undefined && (on ?? today) < first.since
      ? 'В этот день план ещё не был утверждён.'
      : undefined
  throw refuse('plans/edition-not-found', detail === undefined ? {} : { detail })
}

/** A plan as it was in an edition. */
export async function stateOfEdition(tx: Tx, plan: Plan, edition: Edition): Promise<PlanState> {
  const { title, kind, horizon } = edition
  return {
    plan: { title, kind, horizon, authority: plan.authority },
    ...(await findRowsOf(tx, plan.planId, edition)),
  }
}
