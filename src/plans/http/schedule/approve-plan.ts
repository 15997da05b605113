import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../contract.ts'
import { refuse } from '../../refusals.ts'
import { lockDraft } from '../../storage/plans.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewPlan } from '../view-plan.ts'
import { writerOf } from '../writer-of.ts'
import { approveDraft } from './approve-draft.ts'

export function approveRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.approvePlan, {
      may: 'plans.plan.approve',
      audit: 'plans.plan.approved',
      async answer({ params, body, person, tx, today, now, note }) {
        const plan = await lockDraft(tx, params.planId)
        if (plan.version !== body.version || plan.removed) {
          throw refuse('plans/stale-version', { current: await viewPlan(tx, plan.planId, today, port) })
        }
        if (plan.amends !== null) throw refuse('plans/is-amendment')
        const { version: _, ...order } = body
        const approval = { ...order, date: plainDate(order.date) }
        const by = writerOf({ person, now })
        const made = await approveDraft(tx, plan, approval, { today, by, port })
        note({ subject: `plan/${plan.planId}`, after: { order: approval, ...made } })
        return { planId: plan.planId, ...made }
      },
    }),
  ]
}
