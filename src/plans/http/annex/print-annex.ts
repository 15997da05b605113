import { runApart } from '#server-kit/apart/run-apart.ts'
import { printingBudget } from '#server-kit/printing/print-apart.ts'
import type { Plan, PlanAction, PlanSection } from '../../domain/plan.ts'
import type { Approval } from '../../domain/plan-reading.ts'
import { annexData } from '../../domain/print/annex-tags.ts'
import { printedPlan } from '../../domain/print/printed-plan.ts'
import { layoutOf } from './annex-layout.ts'
import type { writeAnnex } from './write-annex.ts'

/** Prints a plan as the annex to its order, in a thread of its own. */
export function printAnnex(
  plan: Plan,
  sections: readonly PlanSection[],
  actions: readonly PlanAction[],
  template: Uint8Array | null,
  editedBy: Approval | null = null,
): Promise<Uint8Array> {
  const printed = printedPlan(plan, sections, actions, editedBy)
  return runApart<typeof writeAnnex>(
    new URL('./write-annex.ts', import.meta.url),
    'writeAnnex',
    [template, layoutOf(printed), annexData(printed, plan)],
    printingBudget,
  )
}
