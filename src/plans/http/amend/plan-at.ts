import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Plan, PlanAction, PlanSection } from '../../domain/plan.ts'
import type { Approval } from '../../domain/plan-reading.ts'
import { findActions } from '../../storage/actions.ts'
import { findEditions, findRowsOf } from '../../storage/amend/editions.ts'
import { getPlan } from '../../storage/plans.ts'
import { findSections } from '../../storage/sections.ts'
import { pickEdition } from './edition-routes.ts'

export type PlanAt = {
  readonly plan: Plan
  readonly sections: readonly PlanSection[]
  readonly actions: readonly PlanAction[]
  /** The act of the amendment that made this edition; null for the first one and for a draft. */
  readonly editedBy: Approval | null
  /** null for a draft. */
  readonly edition: number | null
}

/** A plan in one of its editions, the present one where none is asked for. */
export async function planAt(
  tx: Tx,
  planId: number,
  asked: { readonly on?: string | undefined; readonly number?: number | undefined },
  today: PlainDate,
): Promise<PlanAt> {
  const plan = await getPlan(tx, planId)
  const isPresent = asked.on === undefined && asked.number === undefined
  if (!plan.approved || (isPresent && plan.edition === 1)) {
    const rows = { sections: await findSections(tx, planId), actions: await findActions(tx, planId) }
    return { plan, ...rows, editedBy: null, edition: plan.approved ? 1 : null }
  }
  const edition = pickEdition(await findEditions(tx, planId), asked, today)
  const { number, title, horizon, act } = edition
  return {
    plan: { ...plan, title, horizon },
    ...(await findRowsOf(tx, planId, edition)),
    editedBy: number === 1 ? null : act,
    edition: number,
  }
}
