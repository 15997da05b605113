import { route } from '#server-kit/http/route.ts'
import * as contract from '../../amendment-contract.ts'
import { refuse } from '../../refusals.ts'
import { findActions, getAction, updateAction } from '../../storage/actions.ts'
import { setPosition } from '../../storage/amend/set-position.ts'
import { lockDraft, touchPlan } from '../../storage/plans.ts'
import { findSections, getSection } from '../../storage/sections.ts'
import { currentAction, viewWritten } from '../view-actions.ts'

export const moveActionRoute = route(contract.moveAction, {
  may: 'plans.plan.edit',
  audit: 'plans.action.moved',
  async answer({ params, body: { version, to }, tx, now, note }) {
    const plan = await lockDraft(tx, params.planId)
    const action = await getAction(tx, plan.planId, params.actionId)
    if (action.version !== version) {
      throw refuse('plans/stale-version', { current: await currentAction(tx, plan.planId, params.actionId) })
    }
    const rows = (await findActions(tx, plan.planId)).filter(({ removed }) => !removed)
    if (typeof to === 'object') {
      await getSection(tx, plan.planId, to.sectionId)
      const last = rows.at(-1)
      await updateAction(tx, action, { sectionId: to.sectionId })
      await setPosition(tx, action.actionId, (last?.position ?? 0) + 1)
    } else {
      const neighbours = rows.filter(({ sectionId }) => sectionId === action.sectionId)
      const place = neighbours.findIndex(({ actionId }) => actionId === action.actionId)
      const other = neighbours[to === 'up' ? place - 1 : place + 1]
      if (place < 0 || other === undefined) throw refuse('plans/nowhere-to-move')
      await updateAction(tx, action, {})
      await setPosition(tx, action.actionId, other.position)
      await setPosition(tx, other.actionId, action.position)
    }
    await touchPlan(tx, plan.planId, now)
    note({ subject: `plan/${plan.planId}/action/${action.actionId}`, after: { to } })
    return viewWritten(await getAction(tx, plan.planId, action.actionId), await findSections(tx, plan.planId))
  },
})
