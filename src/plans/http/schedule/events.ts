import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { listEvents } from '../../domain/schedule/list-events.ts'
import { schedulePlan } from '../../domain/schedule/schedule-plan.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../schedule-contract.ts'
import { findActions } from '../../storage/actions.ts'
import { getPlan, lockPlan } from '../../storage/plans.ts'
import { deleteEventDate, findEventDates, saveEventDate } from '../../storage/schedule/event-dates.ts'
import { redateEvent } from '../../storage/schedule/redate-event.ts'
import type { RegistryPort } from '../registry-port.ts'
import { municipalityOf } from '../writer-of.ts'
import { loadSchedule } from './load-schedule.ts'
import { hasHorizon, requireHorizon } from './plan-horizon.ts'

export const getEventsRoute = route(contract.getEvents, {
  may: 'plans.plan.edit',
  audit: 'none',
  async answer({ params, tx }) {
    const plan = await getPlan(tx, params.planId)
    if (!hasHorizon(plan)) return { events: [] }
    const actions = await findActions(tx, plan.planId)
    return { events: listEvents(actions, plan.horizon, await findEventDates(tx, plan.planId)) }
  },
})

export function eventRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.setEventDates, {
      may: 'plans.plan.edit',
      audit: 'plans.event.dated',
      async answer({ params, body, person, tx, today, note }) {
        const plan = requireHorizon(await lockPlan(tx, params.planId))
        const { key, year } = body
        const home = { municipalityId: municipalityOf(person), planId: plan.planId }
        if (body.dueOn === null) await deleteEventDate(tx, plan.planId, { key, year })
        else {
          const dates = {
            startsOn: body.startsOn === null ? null : plainDate(body.startsOn),
            dueOn: plainDate(body.dueOn),
          }
          if (dates.startsOn !== null && dates.startsOn > dates.dueOn) throw refuse('plans/dates-backwards')
          await saveEventDate(tx, home, { key, year, ...dates })
        }

        const approvedOn = plan.approved ? (plan.approval?.date ?? null) : null
        const { actions, sections, context } = await loadSchedule(tx, plan, approvedOn, today, port)
        const event = listEvents(actions, plan.horizon, context.eventDates).find((one) => one.key === key)
        if (!event?.years.some((one) => one.year === year)) throw refuse('plans/event-not-found')
        const taskCount = plan.approved
          ? await redateEvent(tx, plan.planId, { key, year }, schedulePlan(actions, sections, context))
          : 0
        note({ subject: `plan/${plan.planId}`, after: body })
        return { event, taskCount }
      },
    }),
  ]
}
