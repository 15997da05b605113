import type { Tx } from '#server-kit/database/database.ts'
import type { Origins } from '../../domain/amend/as-amended.ts'
import type { Plan, PlanAction, PlanSection } from '../../domain/plan.ts'
import { insertActions } from '../actions.ts'
import { insertPlan, type Writer } from '../plans.ts'
import { insertSections } from '../sections.ts'
import { copyEventDates, copySettings } from './copy-plan.ts'
import './tables.ts'
import '../tables.ts'

/** The draft in which changes of the plan are being prepared; undefined when there is none, or when it may not be seen. */
export async function findOpenAmendment(
  tx: Tx,
  planId: number,
): Promise<
  { readonly planId: number; readonly createdBy: string | null; readonly updatedAt: Date } | undefined
> {
  return await tx
    .selectFrom('plans.plan')
    .select(['planId', 'createdBy', 'updatedAt'])
    .where('amendsPlanId', '=', planId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** Begins an amendment: a draft with copies of the plan's live rows and of its settings. Returns the draft's id. */
export async function insertAmendment(
  tx: Tx,
  plan: Plan,
  rows: { readonly sections: readonly PlanSection[]; readonly actions: readonly PlanAction[] },
  by: Writer,
): Promise<number> {
  const amends = { planId: plan.planId, edition: plan.edition }
  const fields = { ...plan, approval: null, problems: [], manualEntry: false }
  const planId = await insertPlan(tx, fields, { ...by, sourceFileId: null, amends })
  const home = { municipalityId: by.municipalityId, planId }
  const live = rows.sections.filter(({ removed }) => !removed)
  const sectionIds = await insertSections(
    tx,
    home,
    live.map((section, index) => ({ ...section, position: index + 1, originSectionId: section.sectionId })),
  )
  const copyOf = new Map(live.map(({ sectionId }, index) => [sectionId, sectionIds[index] ?? null]))
  await insertActions(
    tx,
    home,
    rows.actions
      .filter(({ removed }) => !removed)
      .map((action, index) => ({
        ...fieldsOf(action),
        position: index + 1,
        originActionId: action.actionId,
        sectionId: action.sectionId === null ? null : (copyOf.get(action.sectionId) ?? null),
      })),
  )
  const copy = { fromPlanId: plan.planId, toPlanId: planId }
  await copySettings(tx, copy)
  await copyEventDates(tx, copy)
  return planId
}

/** What each row and heading of an amendment is a copy of. */
export async function findOrigins(
  tx: Tx,
  planId: number,
): Promise<{ readonly sections: Origins; readonly actions: Origins }> {
  const sections = await tx
    .selectFrom('plans.plan_section')
    .select(['sectionId', 'originSectionId'])
    .where('planId', '=', planId)
    .execute()
  const actions = await tx
    .selectFrom('plans.plan_action')
    .select(['actionId', 'originActionId'])
    .where('planId', '=', planId)
    .execute()
  return {
    sections: new Map(sections.map(({ sectionId, originSectionId }) => [sectionId, originSectionId])),
    actions: new Map(actions.map(({ actionId, originActionId }) => [actionId, originActionId])),
  }
}

/** The amendment is the edition now; its draft is put away. */
export async function markBecame(tx: Tx, amendment: Plan, edition: number, now: Date): Promise<void> {
  await tx
    .updateTable('plans.plan')
    .set({ becameEdition: edition, removedAt: now, updatedAt: now, version: amendment.version + 1 })
    .where('planId', '=', amendment.planId)
    .execute()
}

/** Of a row, what is written in the plan; not where it lives. */
export function fieldsOf(action: PlanAction) {
  const {
    actionId: _,
    version: _version,
    removed: _removed,
    position: _position,
    sectionId: _section,
    ...fields
  } = action
  return fields
}
