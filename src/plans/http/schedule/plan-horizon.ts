import { horizonFault } from '../../domain/horizon-fault.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Horizon } from '../../domain/plan-reading.ts'
import { refuse } from '../../refusals.ts'

export type PlanWithHorizon = Plan & { readonly horizon: Horizon }

/** Whether the plan's years are known and few enough to be scheduled. */
export function hasHorizon(plan: Plan): plan is PlanWithHorizon {
  return horizonFault(plan.horizon) === null
}

/** The same, for what cannot go on without. */
export function requireHorizon(plan: Plan): PlanWithHorizon {
  if (hasHorizon(plan)) return plan
  throw refuse(`plans/horizon-${horizonFault(plan.horizon) ?? 'missing'}`)
}
