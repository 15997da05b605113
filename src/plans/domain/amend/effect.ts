import type { PlainDate } from '#kernel/plain-date.ts'
import type { PlanAction, PlanSection } from '../plan.ts'
import {
  type PlanScheduleContext,
  type ScheduledOccurrence,
  schedulePlan,
} from '../schedule/schedule-plan.ts'
import {
  isRescheduled,
  type OccurrenceChange,
  type RowSchedules,
  reconcile,
  type StoredOccurrence,
} from './reconcile.ts'

export type PlanSide = {
  readonly sections: readonly PlanSection[]
  readonly actions: readonly PlanAction[]
  readonly context: PlanScheduleContext
  /** The day of the act that adds rows with negative ids: what was due before it is never overdue. */
  readonly addedOn: PlainDate | null
}

/** Every row whose dates or performers the amendment changes, with what they were and are. */
export function rescheduledRows(before: PlanSide, after: PlanSide): ReadonlyMap<number, RowSchedules> {
  const former = byRow(before)
  const next = byRow(after)
  const rows = new Map<number, RowSchedules>()
  for (const actionId of new Set([...former.keys(), ...next.keys()])) {
    const row = { before: former.get(actionId) ?? null, after: next.get(actionId) ?? null }
    // A row taken out of the plan may have cases, opened by hand, even where it never had a date.
    if (isRescheduled(row) || row.after === null) rows.set(actionId, row)
  }
  return rows
}

/** What becomes of the stored occurrences and tasks of those rows. */
export function effectOn(
  rows: ReadonlyMap<number, RowSchedules>,
  stored: ReadonlyMap<number, readonly StoredOccurrence[]>,
  actOn: PlainDate,
): ReadonlyMap<number, readonly OccurrenceChange[]> {
  return new Map(
    [...rows].map(([actionId, row]) => [actionId, reconcile(stored.get(actionId) ?? [], row, actOn)]),
  )
}

function byRow({
  sections,
  actions,
  context,
}: PlanSide): ReadonlyMap<number, readonly ScheduledOccurrence[]> {
  const live = actions.filter(({ removed }) => !removed)
  const all = Map.groupBy(schedulePlan(live, sections, context), ({ actionId }) => actionId)
  return new Map(live.map(({ actionId }) => [actionId, all.get(actionId) ?? []]))
}
