import { type RouteCard, route } from '#server-kit/http/route.ts'
import { unmappedPerformers, viewPerformers } from '../../domain/plan-performers.ts'
import { calendarWarnings } from '../../domain/schedule/calendar-warnings.ts'
import { previewOf } from '../../domain/schedule/preview-schedule.ts'
import { schedulePlan } from '../../domain/schedule/schedule-plan.ts'
import { draftTimeline, timelineOf } from '../../domain/schedule/timeline.ts'
import type { SchedulePreview } from '../../domain/views/schedule-view.ts'
import * as contract from '../../schedule-contract.ts'
import { findActions } from '../../storage/actions.ts'
import { getPlan } from '../../storage/plans.ts'
import { findActionMarks } from '../../storage/progress.ts'
import { findTimeline } from '../../storage/schedule/timeline.ts'
import type { RegistryPort } from '../registry-port.ts'
import { loadSchedule } from './load-schedule.ts'
import { hasHorizon } from './plan-horizon.ts'

export function scheduleRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.previewSchedule, {
      may: 'plans.plan.edit',
      audit: 'none',
      async answer({ params, tx, today }) {
        const plan = await getPlan(tx, params.planId)
        if (!hasHorizon(plan)) return emptyPreview
        const { actions, sections, mappings, registry, context } = await loadSchedule(
          tx,
          plan,
          plan.approval?.date ?? null,
          today,
          port,
        )
        const occurrences = schedulePlan(actions, sections, context)
        return {
          ...previewOf(occurrences, actions, plan.horizon, context.resolved),
          unmappedPerformers: unmappedPerformers(viewPerformers(actions, mappings, registry)),
          warnings: [
            ...(plan.horizon.endsOn < today ? [planIsOver] : []),
            ...calendarWarnings(plan.horizon.startsOn, plan.horizon.endsOn, context.calendars),
          ],
        }
      },
    }),

    route(contract.getTimeline, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, tx, today }) {
        const plan = await getPlan(tx, params.planId)
        if (!hasHorizon(plan)) return { months: [], rows: [] }
        if (!plan.approved) {
          const { actions, sections, context } = await loadSchedule(tx, plan, null, today, port)
          return draftTimeline(schedulePlan(actions, sections, context), actions, plan.horizon)
        }
        const { waitsFor } = await findActionMarks(tx, plan.planId)
        const counts = await findTimeline(tx, plan.planId, today)
        return timelineOf(counts, await findActions(tx, plan.planId), waitsFor, plan.horizon)
      },
    }),
  ]
}

const planIsOver =
  'Срок плана уже прошёл: после утверждения все поручения сразу окажутся просроченными. Проверьте срок действия в «Сведениях».'

const emptyPreview: SchedulePreview = {
  occurrenceCount: 0,
  taskCount: 0,
  months: [],
  assumed: [],
  waiting: [],
  onDemand: [],
  beyondHorizon: [],
  performers: [],
  unmappedPerformers: [],
  warnings: ['Укажите, на какие годы план: без них сроки не рассчитать.'],
}
