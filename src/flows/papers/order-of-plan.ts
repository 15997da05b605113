import type { PlanAction, PlanSection } from '#plans/domain/plan.ts'
import { type PrintedPlan, printedPlan } from '#plans/domain/print/printed-plan.ts'
import { planAt } from '#plans/http/amend/plan-at.ts'
import { findPlans, getPlan } from '#plans/storage/plans.ts'
import { type PlanToApprove, planOrderData } from '#templates/domain/kinds/plan-order.ts'
import type { PaperSource } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { idIn } from './subject-key.ts'

/** An order approves a plan: drafts first, because they wait for it. */
export const orderOfPlan: PaperSource = {
  async listSubjects({ tx, person }) {
    if (person.scope.reach !== 'municipality') return []
    return (await findPlans(tx, { removed: 'without' })).map(({ planId, title, approved }) => ({
      key: `plan:${planId}`,
      title: approved ? title : `${title} (черновик)`,
    }))
  },

  async gather({ tx, today }, subject, answers) {
    const planId = idIn('plan', subject)
    const known = await getPlan(tx, planId)
    if (known.removed) throw refuse('templates/subject-not-found')
    const { plan, sections, actions, editedBy, edition } = await planAt(tx, planId, {}, today)
    const printed = printedPlan(plan, sections, actions, editedBy)
    return {
      title: `Об утверждении плана «${plan.title}»`,
      data: planOrderData(planToApprove(printed, sections, actions), answers),
      basis: [
        edition === null
          ? `План, черновик, версия ${plan.version}: ${plan.title}`
          : `План, редакция ${edition}: ${plan.title}`,
      ],
      annexes: [plan.title],
      organizationId: null,
    }
  },
}

function planToApprove(
  { title, horizonLine, sections: printed }: PrintedPlan,
  sections: readonly PlanSection[],
  actions: readonly PlanAction[],
): PlanToApprove {
  const isEmpty = sections.length === 0 && actions.length === 0
  if (isEmpty) throw refuse('templates/nothing-to-make-of', { detail: 'В плане нет ни одного мероприятия' })
  return {
    title,
    horizonLine,
    sections: printed.map(({ heading, actions: own }) => ({
      heading: heading ?? '',
      actions: own.map(({ number, text, deadline, performers, result }) => ({
        ...{ number, text, deadline, performers, result },
      })),
    })),
  }
}
