import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ActionFilter } from '../contract.ts'
import { filterActions } from '../domain/filter-actions.ts'
import type { Plan, PlanAction, PlanSection } from '../domain/plan.ts'
import { noProgress, viewAction } from '../domain/view-action.ts'
import type { ActionView } from '../domain/views/action-view.ts'
import { findActions, getAction } from '../storage/actions.ts'
import { findActionMarks, findActionProgress, findActionsDueIn } from '../storage/progress.ts'
import { findSections } from '../storage/sections.ts'

/** The rows of a plan that fit the filter, with their progress; what the page and the export show alike. */
export async function viewActions(
  tx: Tx,
  plan: Plan,
  filter: ActionFilter,
  today: PlainDate,
): Promise<readonly ActionView[]> {
  const sections = await findSections(tx, plan.planId)
  const actions = await findActions(tx, plan.planId)
  if (!plan.approved) {
    const views = actions.map((action) => viewAction(action, sections, false, undefined))
    const none = { inMonth: null, ofOrganization: null, assumed: assumedOf(actions) }
    return filterActions(views, filter, none)
  }
  const { organizationId, month } = filter
  const progress = await findActionProgress(tx, plan.planId, today, organizationId)
  const marks = await findActionMarks(tx, plan.planId)
  const views = actions.map((action) =>
    viewAction(action, sections, true, {
      progress: progress.get(action.actionId) ?? noProgress,
      waitsFor: marks.waitsFor.get(action.actionId) ?? [],
    }),
  )
  return filterActions(views, filter, {
    inMonth: month === undefined ? null : await findActionsDueIn(tx, plan.planId, month),
    ofOrganization: organizationId === undefined ? null : new Set(progress.keys()),
    assumed: marks.assumed,
  })
}

/** One row after it was written. */
export function viewWritten(action: PlanAction, sections: readonly PlanSection[]): ActionView {
  return viewAction(action, sections, false, undefined)
}

/** What a 409 shows beside the rejected edit. */
export async function currentAction(tx: Tx, planId: number, actionId: number): Promise<ActionView> {
  return viewWritten(await getAction(tx, planId, actionId), await findSections(tx, planId))
}

// A draft has no dates yet: what it will have to assume is seen from its deadlines.
function assumedOf(actions: readonly PlanAction[]): ReadonlySet<number> {
  const isAssumed = ({ deadlines }: PlanAction) =>
    deadlines.some(
      ({ assumed, recurrence, months }) =>
        assumed.length > 0 || (recurrence === 'yearly' && months.length === 0),
    )
  return new Set(actions.filter(isAssumed).map(({ actionId }) => actionId))
}
