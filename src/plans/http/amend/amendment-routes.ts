import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../amendment-contract.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import { findOpenAmendment, insertAmendment } from '../../storage/amend/amendments.ts'
import { getPlan, lockDraft, lockPlan } from '../../storage/plans.ts'
import type { RegistryPort } from '../registry-port.ts'
import { actorOf } from '../reporting/act-on-task.ts'
import { viewPlan } from '../view-plan.ts'
import { writerOf } from '../writer-of.ts'
import { approveAmendment } from './approve-amendment.ts'
import { getAmendedPlan, loadAmendment, stateOf } from './load-amendment.ts'
import { viewEffect } from './view-amendment.ts'

export const openAmendmentRoute = route(contract.openAmendment, {
  may: 'plans.plan.edit',
  audit: 'plans.amendment.opened',
  async answer({ params, person, tx, now, note }) {
    const plan = await lockPlan(tx, params.planId)
    if (!plan.approved) throw refuse('plans/plan-not-approved')
    note({ subject: `plan/${plan.planId}` })
    const open = await findOpenAmendment(tx, plan.planId)
    if (open) return { planId: open.planId, outcome: 'already-open' as const }
    const planId = await insertAmendment(tx, plan, await stateOf(tx, plan), writerOf({ person, now }))
    return { planId, outcome: 'begun' as const }
  },
})

export function amendmentRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    openAmendmentRoute,

    route(contract.getAmendmentEffect, {
      may: 'plans.plan.edit',
      audit: 'none',
      async answer({ params, tx, today }) {
        const amendment = await getPlan(tx, params.planId)
        const plan = await getAmendedPlan(tx, amendment)
        const loaded = await loadAmendment(tx, amendment, plan, { today, actOn: today, port, isFinal: false })
        return viewEffect(loaded, await port.readNames(tx, today))
      },
    }),

    route(contract.approveAmendment, {
      may: 'plans.plan.approve',
      audit: 'plans.amendment.approved',
      async answer({ params, body, person, tx, today, now, note }) {
        const found = await getPlan(tx, params.planId)
        // The plan first: whoever opens or restores an amendment locks in the same order.
        const { planId } = await getAmendedPlan(tx, found)
        const plan = await lockPlan(tx, planId)
        const amendment = await lockDraft(tx, params.planId)
        if (amendment.version !== body.version || amendment.removed) {
          throw refuse('plans/stale-version', { current: await viewPlan(tx, params.planId, today, port) })
        }
        const { documentKind, number, date, signatory } = body
        const act = { documentKind, number, date: plainDate(date), signatory }
        const orphans = new Map(body.orphans.map(({ actionId, decision }) => [actionId, decision]))
        const done = await approveAmendment(
          tx,
          amendment,
          plan,
          { act, orphans },
          {
            today,
            by: writerOf({ person, now }),
            actor: actorOf({ person, now }),
            owner: taskOwner(person),
            port,
          },
        )
        note({ subject: `plan/${planId}`, after: { order: act, ...done } })
        return { planId, ...done }
      },
    }),
  ]
}
