import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { asAmended } from '../../domain/amend/as-amended.ts'
import { comparePlans, type PlanComparison, type PlanState } from '../../domain/amend/compare-plans.ts'
import { effectOn, rescheduledRows } from '../../domain/amend/effect.ts'
import type { OccurrenceChange } from '../../domain/amend/reconcile.ts'
import type { Plan } from '../../domain/plan.ts'
import { viewPerformers } from '../../domain/plan-performers.ts'
import type { PerformerView } from '../../domain/views/performer-view.ts'
import { refuse } from '../../refusals.ts'
import { findActions } from '../../storage/actions.ts'
import { findOrigins } from '../../storage/amend/amendments.ts'
import { lockTasksOf } from '../../storage/amend/apply-schedule.ts'
import { findStoredSchedule } from '../../storage/amend/stored-schedule.ts'
import { getPlan } from '../../storage/plans.ts'
import { findSections } from '../../storage/sections.ts'
import type { RegistryPort } from '../registry-port.ts'
import { loadSchedule } from '../schedule/load-schedule.ts'
import { hasHorizon } from '../schedule/plan-horizon.ts'

/** An amendment and all that approving it would do. */
export type LoadedAmendment = {
  readonly plan: Plan
  readonly amendment: Plan
  readonly before: PlanState
  /** Under the ids of the plan; new rows have negative ones. */
  readonly after: PlanState
  readonly comparison: PlanComparison
  /** Empty while the amendment has no sound years. */
  readonly changes: ReadonlyMap<number, readonly OccurrenceChange[]>
  readonly performers: readonly PerformerView[]
  /** Excluded rows: the plan's row and its removed copy. */
  readonly excludedCopies: readonly { readonly actionId: number; readonly copyId: number }[]
}

export type Loading = {
  readonly today: PlainDate
  /** The day of the act; while there is none, today. */
  readonly actOn: PlainDate
  readonly port: RegistryPort
  /** About to write: the tasks concerned are locked first. */
  readonly isFinal: boolean
}

/** The amendment of an approved plan; refuses any other draft. */
export async function getAmendedPlan(tx: Tx, amendment: Plan): Promise<Plan> {
  if (amendment.amends === null) throw refuse('plans/not-amendment')
  return await getPlan(tx, amendment.amends.planId)
}

export async function loadAmendment(
  tx: Tx,
  amendment: Plan,
  plan: Plan,
  { today, actOn, port, isFinal }: Loading,
): Promise<LoadedAmendment> {
  const before = await stateOf(tx, plan)
  const drafted = {
    sections: await findSections(tx, amendment.planId),
    actions: await findActions(tx, amendment.planId),
  }
  const origins = await findOrigins(tx, amendment.planId)
  const after = { plan: amendment, ...asAmended(drafted.sections, drafted.actions, origins) }
  const comparison = comparePlans(before, after)
  const copies = drafted.actions.filter(({ removed }) => removed)
  const excludedCopies = copies.flatMap(({ actionId: copyId }) => {
    const actionId = origins.actions.get(copyId) ?? null
    return actionId === null ? [] : [{ actionId, copyId }]
  })
  const loaded = { plan, amendment, before, after, comparison, excludedCopies }
  if (!hasHorizon(plan) || !hasHorizon(amendment)) return { ...loaded, changes: new Map(), performers: [] }

  const approvedOn = plan.approval?.date ?? null
  const former = await loadSchedule(tx, plan, approvedOn, today, port)
  const next = await loadSchedule(tx, amendment, approvedOn, today, port)
  // Dates of events are set in the plan itself, also while the amendment is being prepared.
  const context = { ...next.context, eventDates: former.context.eventDates }
  const rows = rescheduledRows(
    { ...before, context: former.context, addedOn: null },
    { ...after, context, addedOn: actOn },
  )
  const actionIds = [...rows.keys()].filter((id) => id > 0)
  if (isFinal) await lockTasksOf(tx, actionIds)
  return {
    ...loaded,
    changes: effectOn(rows, await findStoredSchedule(tx, actionIds), actOn),
    performers: viewPerformers(drafted.actions, next.mappings, next.registry),
  }
}

/** A plan as it stands, without what was removed. */
export async function stateOf(tx: Tx, plan: Plan): Promise<PlanState> {
  const sections = await findSections(tx, plan.planId)
  const actions = await findActions(tx, plan.planId)
  return {
    plan,
    sections: sections.filter(({ removed }) => !removed),
    actions: actions.filter(({ removed }) => !removed),
  }
}
