import { dateOf, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import { performerKey } from '../performer-key.ts'
import type { PlanAction } from '../plan.ts'
import { performersOf } from '../plan-performers.ts'
import type { Horizon } from '../plan-reading.ts'
import type { SchedulePreview } from '../views/schedule-view.ts'
import type { ResolvedPerformers } from './fan-out.ts'
import type { ScheduledOccurrence } from './schedule-plan.ts'

/** What approving would make of a draft: how much falls in which month, what was assumed, what waits. */
export function previewOf(
  occurrences: readonly ScheduledOccurrence[],
  actions: readonly PlanAction[],
  horizon: Horizon,
  resolved: ResolvedPerformers,
): Omit<SchedulePreview, 'unmappedPerformers' | 'warnings'> {
  const live = actions.filter(({ removed }) => !removed)
  const dated = occurrences.filter(({ dueOn }) => dueOn !== null)
  return {
    occurrenceCount: occurrences.length,
    taskCount: occurrences.reduce((sum, { tasks }) => sum + tasks.length, 0),
    months: monthsBetween(horizon.startsOn, horizon.endsOn).map((month) => {
      const due = dated.filter(({ dueOn }) => dueOn?.startsWith(month))
      return {
        month,
        occurrences: due.length,
        tasks: due.reduce((sum, { tasks }) => sum + tasks.length, 0),
      }
    }),
    assumed: live.flatMap(({ actionId, number }) => {
      const reasons = new Set(
        occurrences
          .filter((occurrence) => occurrence.actionId === actionId)
          .flatMap(({ assumed }) => assumed),
      )
      return [...reasons].map((reason) => ({ actionId, number, reason }))
    }),
    waiting: waitingOf(occurrences),
    onDemand: live.filter(isOnDemand).map(({ actionId }) => actionId),
    beyondHorizon: [
      ...new Set(
        occurrences
          .filter(({ beyond }) => beyond === 'before-horizon' || beyond === 'after-horizon')
          .map(({ actionId }) => actionId),
      ),
    ],
    performers: performersOf(live).map(({ name }) => {
      const addressees = resolved.get(performerKey(name)) ?? []
      const asked = new Set(addressees.map(({ organizationId, userId }) => `${organizationId} ${userId}`))
      const named = new Set(
        live
          .filter(({ performers }) => performers.some((one) => performerKey(one.name) === performerKey(name)))
          .map(({ actionId }) => actionId),
      )
      const tasks = occurrences
        .filter(({ actionId }) => named.has(actionId))
        .flatMap((occurrence) => occurrence.tasks)
        .filter(({ organizationId, userId }) => asked.has(`${organizationId} ${userId}`)).length
      return { name, organizations: addressees.length, tasks }
    }),
  }
}

/** An action some deadline of which waits for a need and not for a day. */
export function isOnDemand({
  deadlines,
}: {
  readonly deadlines: readonly Pick<Deadline, 'kind'>[]
}): boolean {
  return deadlines.some(({ kind }) => kind === 'on-demand')
}

function waitingOf(occurrences: readonly ScheduledOccurrence[]): SchedulePreview['waiting'] {
  const waiting = new Map<string, Set<number>>()
  for (const { dueOn, waitsFor, actionId } of occurrences) {
    if (dueOn !== null || waitsFor === null) continue
    waiting.set(waitsFor.title, (waiting.get(waitsFor.title) ?? new Set()).add(actionId))
  }
  return [...waiting].map(([waitsFor, actionIds]) => ({ waitsFor, actionIds: [...actionIds] }))
}

/** 'YYYY-MM' of each month from the first day to the last. */
export function monthsBetween(startsOn: PlainDate, endsOn: PlainDate): readonly string[] {
  const first = yearOf(startsOn) * 12 + monthOf(startsOn) - 1
  const last = yearOf(endsOn) * 12 + monthOf(endsOn) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    return dateOf(Math.floor(month / 12), (month % 12) + 1, 1).slice(0, 7)
  })
}
