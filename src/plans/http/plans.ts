import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { redateActions } from '../domain/change-action.ts'
import { horizonFault } from '../domain/horizon-fault.ts'
import type { Plan, PlanFields } from '../domain/plan.ts'
import type { Approval, Horizon } from '../domain/plan-reading.ts'
import { refuse } from '../refusals.ts'
import { findActions, updateAction } from '../storage/actions.ts'
import { findOpenAmendment } from '../storage/amend/amendments.ts'
import { findPlans, insertPlan, lockDraft, lockPlan, setPlanRemoved, updatePlan } from '../storage/plans.ts'
import { findPlanCounts, findPlanProgress } from '../storage/progress.ts'
import { findSections } from '../storage/sections.ts'
import type { RegistryPort } from './registry-port.ts'
import { countProblems, summarize, viewPlan } from './view-plan.ts'
import { writerOf } from './writer-of.ts'

export const listPlansRoute = route(contract.listPlans, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ query, tx, today }) {
    const plans = await findPlans(tx, { removed: query.removed ?? 'without' })
    const counts = await findPlanCounts(tx, null)
    const progress = await findPlanProgress(tx, today, null)
    const summaries = []
    for (const plan of plans) {
      // Drafts are few; only they have problems to count.
      const problems = plan.approved
        ? 0
        : countProblems(plan, await findActions(tx, plan.planId), await findSections(tx, plan.planId))
      summaries.push(summarize(plan, counts.get(plan.planId), progress.get(plan.planId), problems))
    }
    return { plans: summaries }
  },
})

export const createPlanRoute = route(contract.createPlan, {
  may: 'plans.plan.edit',
  audit: 'plans.plan.created',
  async answer({ body, person, tx, now, note }) {
    const fields: PlanFields = {
      title: body.title,
      kind: body.kind,
      authority: null,
      horizon: horizonOf(body.horizon),
      approval: null,
      aliases: {},
      problems: [],
      manualEntry: false,
    }
    const planId = await insertPlan(tx, fields, { ...writerOf({ person, now }), sourceFileId: null })
    note({ subject: `plan/${planId}`, after: body })
    return { planId }
  },
})

export const removePlanRoute = route(contract.removePlan, {
  may: 'plans.plan.edit',
  audit: 'plans.plan.removed',
  async answer({ params, query, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    if (plan.version !== query.version) throw refuse('plans/stale-version', { current: headingOf(plan) })
    note({ subject: `plan/${plan.planId}`, before: headingOf(plan) })
    return { version: plan.removed ? plan.version : await setPlanRemoved(tx, plan, now, now) }
  },
})

export const restorePlanRoute = route(contract.restorePlan, {
  may: 'plans.plan.edit',
  audit: 'plans.plan.restored',
  async answer({ params, tx, now, note }) {
    const plan = await lockPlan(tx, params.planId)
    if (plan.removed) await refuseOutdated(tx, plan)
    note({ subject: `plan/${plan.planId}` })
    return { version: plan.removed ? await setPlanRemoved(tx, plan, null, now) : plan.version }
  },
})

/** A discarded amendment comes back only while the plan is still as it was, and nobody prepares another. */
async function refuseOutdated(tx: Tx, { amends }: Plan): Promise<void> {
  if (amends === null) return
  if (amends.became !== null) throw refuse('plans/amendment-approved')
  const { edition } = await lockPlan(tx, amends.planId)
  if (edition !== amends.edition) throw refuse('plans/amendment-outdated')
  if (await findOpenAmendment(tx, amends.planId)) throw refuse('plans/amendment-open')
}

/** The routes that also show whom the performers mean. */
export function planRoutes(registry: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.getPlan, {
      may: 'plans.plan.read',
      audit: 'none',
      answer: async ({ params, tx, today }) => await viewPlan(tx, params.planId, today, registry),
    }),

    route(contract.updatePlan, {
      may: 'plans.plan.edit',
      audit: 'plans.plan.changed',
      async answer({ params, body, tx, today, now, note }) {
        const plan = await lockDraft(tx, params.planId)
        if (plan.version !== body.version) {
          throw refuse('plans/stale-version', { current: await viewPlan(tx, plan.planId, today, registry) })
        }
        const next = { ...plan, ...changeOf(body) }
        await updatePlan(tx, plan, next, now)
        if (JSON.stringify(next.horizon) !== JSON.stringify(plan.horizon)) {
          for (const action of redateActions(await findActions(tx, plan.planId), next)) {
            await updateAction(tx, action, {})
          }
        }
        note({ subject: `plan/${plan.planId}`, before: headingOf(plan), after: headingOf(next) })
        return await viewPlan(tx, plan.planId, today, registry)
      },
    }),
  ]
}

type SentHorizon = { kind: Horizon['kind']; startsOn: string; endsOn: string } | null
type SentApproval = {
  documentKind: string
  number: string | null
  date: string | null
  signatory: string | null
}

function changeOf(body: {
  title?: string | undefined
  kind?: PlanFields['kind'] | undefined
  authority?: string | null | undefined
  horizon?: SentHorizon | undefined
  approval?: SentApproval | null | undefined
}): Partial<PlanFields> {
  return {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.kind === undefined ? {} : { kind: body.kind }),
    ...(body.authority === undefined ? {} : { authority: body.authority }),
    ...(body.horizon === undefined ? {} : { horizon: horizonOf(body.horizon) }),
    ...(body.approval === undefined ? {} : { approval: body.approval && approvalOf(body.approval) }),
  }
}

function horizonOf(sent: SentHorizon): Horizon | null {
  if (sent === null) return null
  const horizon = { kind: sent.kind, startsOn: plainDate(sent.startsOn), endsOn: plainDate(sent.endsOn) }
  const fault = horizonFault(horizon)
  if (fault !== null) {
    throw refuse(`plans/horizon-${fault}`, {
      errors: [{ detail: 'Проверьте годы плана', pointer: '/horizon/endsOn' }],
    })
  }
  return horizon
}

function approvalOf(sent: SentApproval): Approval {
  return { ...sent, date: sent.date === null ? null : plainDate(sent.date) }
}

function headingOf({ title, kind, authority, horizon, approval, version }: Plan) {
  return { title, kind, authority, horizon, approval, version }
}
