import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { fanOut } from '../../domain/schedule/fan-out.ts'
import { isOnDemand } from '../../domain/schedule/preview-schedule.ts'
import { workingDueOn } from '../../domain/schedule/production-calendar.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../schedule-contract.ts'
import { getAction } from '../../storage/actions.ts'
import { lockPlan } from '../../storage/plans.ts'
import { getOccurrence, insertCase } from '../../storage/schedule/occurrences.ts'
import { handOut } from '../../storage/schedule/save-schedule.ts'
import type { RegistryPort } from '../registry-port.ts'
import { municipalityOf } from '../writer-of.ts'
import { loadSchedule } from './load-schedule.ts'
import { hasHorizon } from './plan-horizon.ts'
import { viewOccurrence } from './view-occurrence.ts'

/** «По потребности»: the need has come, and everyone named is asked by a day. */
export function caseRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.openCase, {
      may: 'plans.plan.edit',
      audit: 'plans.case.opened',
      async answer({ params, body, person, tx, today, note }) {
        const plan = await lockPlan(tx, params.planId)
        if (!plan.approved || !hasHorizon(plan)) throw refuse('plans/plan-not-approved')
        const action = await getAction(tx, plan.planId, params.actionId)
        if (action.removed) throw refuse('plans/action-excluded')
        if (!isOnDemand(action)) throw refuse('plans/not-on-demand')
        const dueOn = plainDate(body.dueOn)
        const startsOn = body.startsOn === null ? null : plainDate(body.startsOn)
        if (startsOn !== null && startsOn > dueOn) throw refuse('plans/dates-backwards')

        const { context } = await loadSchedule(tx, plan, null, today, port)
        const home = { municipalityId: municipalityOf(person), ...params }
        const occurrenceId = await insertCase(tx, home, {
          label: body.label,
          startsOn,
          dueOn,
          workingDueOn: workingDueOn(dueOn, context.calendars),
        })
        const tasks = fanOut({ turn: null }, action.performers, context.resolved)
        const taskCount = await handOut(
          tx,
          tasks.map((task) => ({ ...task, occurrenceId })),
        )
        note({ subject: `plan/${plan.planId}/action/${action.actionId}`, after: body })
        return {
          occurrence: viewOccurrence(await getOccurrence(tx, plan.planId, occurrenceId, today)),
          taskCount,
        }
      },
    }),
  ]
}
