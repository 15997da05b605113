import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { changeAction, emptyAction } from '../domain/change-action.ts'
import { readDeadlines } from '../domain/deadlines/read-deadlines.ts'
import type { PlanAction } from '../domain/plan.ts'
import { viewDeadline } from '../domain/view-action.ts'
import { refuse } from '../refusals.ts'
import {
  findActions,
  getAction,
  insertActions,
  setActionRemoved,
  shiftActions,
  updateAction,
} from '../storage/actions.ts'
import { getPlan, lockDraft, touchPlan } from '../storage/plans.ts'
import { findSections, getSection } from '../storage/sections.ts'
import { currentAction, viewActions, viewWritten } from './view-actions.ts'
import { municipalityOf } from './writer-of.ts'

export const listPlanActionsRoute = route(contract.listPlanActions, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, query, tx, today }) {
    const plan = await getPlan(tx, params.planId)
    return { actions: await viewActions(tx, plan, query, today) }
  },
})

export const addActionRoute = route(contract.addAction, {
  may: 'plans.plan.edit',
  audit: 'plans.action.added',
  async answer({ params, body, person, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    const { afterActionId, ...change } = body
    const actions = await findActions(tx, plan.planId)
    const neighbour =
      afterActionId === null ? actions.at(-1) : actions.find(({ actionId }) => actionId === afterActionId)
    const position = (neighbour?.position ?? 0) + 1
    await shiftActions(tx, plan.planId, position - 1)
    const row = changeAction({ ...emptyAction, sectionId: neighbour?.sectionId ?? null }, change, plan)
    if (row.sectionId !== null) await getSection(tx, plan.planId, row.sectionId)
    const home = { municipalityId: municipalityOf(person), planId: plan.planId }
    const [actionId] = await insertActions(tx, home, [{ ...row, position }])
    await touchPlan(tx, plan.planId, now)
    const added = await getAction(tx, plan.planId, actionId ?? 0)
    note({ subject: subjectOf(plan.planId, added), after: textOf(added) })
    return viewWritten(added, await findSections(tx, plan.planId))
  },
})

export const saveActionRoute = route(contract.saveAction, {
  may: 'plans.plan.edit',
  audit: 'plans.action.changed',
  async answer({ params, body, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    const { version, ...change } = body
    const before = await getAction(tx, plan.planId, params.actionId)
    if (before.version !== version) {
      throw refuse('plans/stale-version', { current: await currentAction(tx, plan.planId, params.actionId) })
    }
    if (change.sectionId) await getSection(tx, plan.planId, change.sectionId)
    const saved = await updateAction(tx, before, changeAction(before, change, plan))
    if (!saved) {
      throw refuse('plans/stale-version', { current: await currentAction(tx, plan.planId, params.actionId) })
    }
    await touchPlan(tx, plan.planId, now)
    note({ subject: subjectOf(plan.planId, saved), before: textOf(before), after: textOf(saved) })
    return viewWritten(saved, await findSections(tx, plan.planId))
  },
})

export const removeActionRoute = route(contract.removeAction, {
  may: 'plans.plan.edit',
  audit: 'plans.action.removed',
  async answer({ params, query, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    const action = await getAction(tx, plan.planId, params.actionId)
    const removed = action.version === query.version ? await setActionRemoved(tx, action, now) : null
    if (!removed) {
      throw refuse('plans/stale-version', { current: await currentAction(tx, plan.planId, params.actionId) })
    }
    await touchPlan(tx, plan.planId, now)
    note({ subject: subjectOf(plan.planId, action), before: textOf(action) })
    return viewWritten(removed, await findSections(tx, plan.planId))
  },
})

export const restoreActionRoute = route(contract.restoreAction, {
  may: 'plans.plan.edit',
  audit: 'plans.action.restored',
  async answer({ params, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    const action = await getAction(tx, plan.planId, params.actionId)
    const restored = action.removed ? await setActionRemoved(tx, action, null) : action
    await touchPlan(tx, plan.planId, now)
    note({ subject: subjectOf(plan.planId, action) })
    return viewWritten(restored ?? action, await findSections(tx, plan.planId))
  },
})

export const readDeadlineTextRoute = route(contract.readDeadlineText, {
  may: 'plans.plan.edit',
  audit: 'none',
  async answer({ params, body, tx }) {
    const { horizon } = await getPlan(tx, params.planId)
    return { deadlines: readDeadlines(body.text, { horizon }).map(viewDeadline) }
  },
})

function subjectOf(planId: number, { actionId }: PlanAction): string {
  return `plan/${planId}/action/${actionId}`
}

/** The words of a row, for the audit trail; what was understood of them follows from the words. */
function textOf(action: PlanAction) {
  const { number, text, points, deadlineText, performersText, expectedResultText, track, cycleStages } =
    action
  return { number, text, points, deadlineText, performersText, expectedResultText, track, cycleStages }
}
