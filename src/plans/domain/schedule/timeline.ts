import type { PlanAction } from '../plan.ts'
import type { Horizon } from '../plan-reading.ts'
import type { TimelineView } from '../views/schedule-view.ts'
import { isOnDemand, monthsBetween } from './preview-schedule.ts'
import type { ScheduledOccurrence } from './schedule-plan.ts'

/** How much of one action falls in one month, and how far it has come. */
export type MonthCount = {
  readonly actionId: number
  /** 'YYYY-MM' */
  readonly month: string
  readonly occurrences: number
  readonly total: number
  readonly reported: number
  readonly overdue: number
  readonly assumed: boolean
}

type Mark = TimelineView['rows'][number]['marks'][number]

/** The month-by-month picture of a plan. Months outside its horizon appear when something falls in them. */
export function timelineOf(
  counts: readonly MonthCount[],
  actions: readonly PlanAction[],
  waitsFor: ReadonlyMap<number, readonly string[]>,
  horizon: Horizon,
): TimelineView {
  const countsOf = Map.groupBy(counts, ({ actionId }) => actionId)
  const months = new Set([
    ...monthsBetween(horizon.startsOn, horizon.endsOn),
    ...counts.map(({ month }) => month),
  ])
  return {
    months: [...months].sort(),
    rows: actions
      .filter(({ removed }) => !removed)
      .map((action) => ({
        actionId: action.actionId,
        marks: (countsOf.get(action.actionId) ?? []).map(({ actionId: _, ...count }) => ({
          ...count,
          state: stateOf(count),
        })),
        waitsFor: waitsFor.get(action.actionId) ?? [],
        onDemand: isOnDemand(action),
      })),
  }
}

/** The same for a draft, from the schedule that approving would make. */
export function draftTimeline(
  occurrences: readonly ScheduledOccurrence[],
  actions: readonly PlanAction[],
  horizon: Horizon,
): TimelineView {
  const counts = new Map<string, MonthCount>()
  const waitsFor = new Map<number, readonly string[]>()
  for (const { actionId, dueOn, tasks, assumed, waitsFor: event } of occurrences) {
    if (dueOn === null) {
      const titles = new Set([...(waitsFor.get(actionId) ?? []), event?.title ?? ''])
      waitsFor.set(actionId, [...titles])
      continue
    }
    const month = dueOn.slice(0, 7)
    const known = counts.get(`${actionId} ${month}`)
    counts.set(`${actionId} ${month}`, {
      actionId,
      month,
      occurrences: (known?.occurrences ?? 0) + 1,
      total: (known?.total ?? 0) + tasks.length,
      reported: 0,
      overdue: 0,
      assumed: (known?.assumed ?? false) || assumed.length > 0,
    })
  }
  const inOrder = [...counts.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
  return timelineOf(inOrder, actions, waitsFor, horizon)
}

function stateOf({
  total,
  reported,
  overdue,
}: Pick<MonthCount, 'total' | 'reported' | 'overdue'>): Mark['state'] {
  if (overdue > 0) return 'overdue'
  if (total > 0 && reported === total) return 'done'
  return reported > 0 ? 'partly' : 'planned'
}
