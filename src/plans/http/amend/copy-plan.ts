import { route } from '#server-kit/http/route.ts'
import * as contract from '../../amendment-contract.ts'
import { draftByPattern } from '../../domain/pattern/draft-by-pattern.ts'
import { refuse } from '../../refusals.ts'
import { findActions } from '../../storage/actions.ts'
import { savePattern } from '../../storage/amend/save-pattern.ts'
import { getPlan } from '../../storage/plans.ts'
import { findSections } from '../../storage/sections.ts'
import { writerOf } from '../writer-of.ts'

export const copyPlanRoute = route(contract.copyPlan, {
  may: 'plans.plan.edit',
  audit: 'plans.plan.copied',
  async answer({ params, body, person, tx, now, note }) {
    const plan = await getPlan(tx, params.planId)
    if (plan.amends !== null) throw refuse('plans/is-amendment')
    const sections = await findSections(tx, plan.planId)
    const actions = await findActions(tx, plan.planId)
    const draft = draftByPattern(plan, sections, actions, body.years)
    const planId = await savePattern(tx, plan.planId, draft, writerOf({ person, now }))
    note({ subject: `plan/${planId}`, after: { patternPlanId: plan.planId, years: body.years } })
    return { planId, markedRows: draft.markedRows }
  },
})
