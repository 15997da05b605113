import type { Selectable } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Plan, PlanFields } from '../domain/plan.ts'
import type { Approval, Horizon } from '../domain/plan-reading.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

type PlanRow = Selectable<Database['plans.plan']>

/** The plans the transaction's scope sees, drafts first, then the latest. Amendments are found through their plans. */
export async function findPlans(
  tx: Tx,
  { removed }: { readonly removed: 'with' | 'without' },
): Promise<Plan[]> {
  let query = tx.selectFrom('plans.plan').selectAll().where('amendsPlanId', 'is', null)
  if (removed === 'without') query = query.where('removedAt', 'is', null)
  const rows = await query.orderBy('approved').orderBy('startsOn', 'desc').orderBy('planId', 'desc').execute()
  return rows.map(planOf)
}

/** Refuses a plan that does not exist or that the person may not know of. */
export async function getPlan(tx: Tx, planId: number): Promise<Plan> {
  const row = await tx.selectFrom('plans.plan').selectAll().where('planId', '=', planId).executeTakeFirst()
  if (!row) throw refuse('plans/plan-not-found')
  return planOf(row)
}

/** undefined for a plan that the scope does not see. */
export async function findPlanTitle(
  tx: Tx,
  planId: number,
): Promise<{ readonly planId: number; readonly title: string } | undefined> {
  return await tx
    .selectFrom('plans.plan')
    .select(['planId', 'title'])
    .where('planId', '=', planId)
    .executeTakeFirst()
}

/** The same, and nobody else changes the plan until the transaction ends. */
export async function lockPlan(tx: Tx, planId: number): Promise<Plan> {
  const row = await tx
    .selectFrom('plans.plan')
    .selectAll()
    .where('planId', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('plans/plan-not-found')
  return planOf(row)
}

/** A draft that may be edited; an approved plan refuses. */
export async function lockDraft(tx: Tx, planId: number): Promise<Plan> {
  const plan = await lockPlan(tx, planId)
  if (plan.approved) throw refuse('plans/plan-approved')
  if (plan.amends !== null && plan.amends.became !== null) throw refuse('plans/amendment-approved')
  return plan
}

export type Writer = { readonly municipalityId: number; readonly userId: string | null; readonly now: Date }

export async function insertPlan(
  tx: Tx,
  fields: PlanFields,
  by: Writer & {
    readonly sourceFileId: number | null
    readonly amends?: { readonly planId: number; readonly edition: number }
    readonly patternPlanId?: number
  },
): Promise<number> {
  const { planId } = await tx
    .insertInto('plans.plan')
    .values({
      ...columnsOf(fields),
      aliases: jsonb(fields.aliases),
      problems: jsonb(fields.problems),
      manualEntry: fields.manualEntry,
      municipalityId: by.municipalityId,
      sourceFileId: by.sourceFileId,
      amendsPlanId: by.amends?.planId ?? null,
      amendsEdition: by.amends?.edition ?? null,
      patternPlanId: by.patternPlanId ?? null,
      createdAt: by.now,
      createdBy: by.userId,
      updatedAt: by.now,
    })
    .returning('planId')
    .executeTakeFirstOrThrow()
  return planId
}

/** Writes the heading of a plan. The caller holds the lock and has compared versions. */
export async function updatePlan(tx: Tx, plan: Plan, change: Partial<PlanFields>, now: Date): Promise<void> {
  await tx
    .updateTable('plans.plan')
    .set({ ...columnsOf({ ...plan, ...change }), version: plan.version + 1, updatedAt: now })
    .where('planId', '=', plan.planId)
    .execute()
}

/** The heading an amendment gives the plan, and the number of the edition in force. The order stays the first one's. */
export async function setEdition(
  tx: Tx,
  plan: Plan,
  change: Pick<PlanFields, 'title' | 'kind' | 'authority' | 'horizon'>,
  edition: number,
  now: Date,
): Promise<void> {
  await updatePlan(tx, plan, change, now)
  await tx.updateTable('plans.plan').set({ edition }).where('planId', '=', plan.planId).execute()
}

/** Any change of a draft's rows shows in the list of plans. */
export async function touchPlan(tx: Tx, planId: number, now: Date): Promise<void> {
  await tx.updateTable('plans.plan').set({ updatedAt: now }).where('planId', '=', planId).execute()
}

export async function setPlanRemoved(tx: Tx, plan: Plan, removedAt: Date | null, now: Date): Promise<number> {
  const version = plan.version + 1
  await tx
    .updateTable('plans.plan')
    .set({ removedAt, version, updatedAt: now })
    .where('planId', '=', plan.planId)
    .execute()
  return version
}

/** Marks the plan and every live row of it as approved; removed rows of the draft stay unseen. */
export async function markApproved(tx: Tx, plan: Plan, approval: Approval, by: Writer): Promise<void> {
  await tx
    .updateTable('plans.plan')
    .set({
      ...orderColumns(approval),
      approved: true,
      approvedAt: by.now,
      approvedBy: by.userId,
      updatedAt: by.now,
      version: plan.version + 1,
    })
    .where('planId', '=', plan.planId)
    .execute()
  for (const table of ['plans.plan_section', 'plans.plan_action'] as const) {
    await tx
      .updateTable(table)
      .set({ approved: true })
      .where('planId', '=', plan.planId)
      .where('removedAt', 'is', null)
      .execute()
  }
}

function columnsOf({ title, kind, authority, horizon, approval }: PlanFields) {
  return {
    title,
    kind,
    authority,
    horizonKind: horizon?.kind ?? null,
    startsOn: horizon?.startsOn ?? null,
    endsOn: horizon?.endsOn ?? null,
    ...orderColumns(approval),
  }
}

function orderColumns(approval: Approval | null) {
  return {
    orderKind: approval?.documentKind ?? null,
    orderNumber: approval?.number ?? null,
    orderDate: approval?.date ?? null,
    orderSignatory: approval?.signatory ?? null,
  }
}

function planOf(row: PlanRow): Plan {
  return {
    planId: row.planId,
    version: row.version,
    approved: row.approved,
    removed: row.removedAt !== null,
    updatedAt: row.updatedAt,
    title: row.title,
    kind: row.kind,
    authority: row.authority,
    horizon: horizonOf(row),
    approval:
      row.orderKind === null
        ? null
        : {
            documentKind: row.orderKind,
            number: row.orderNumber,
            date: row.orderDate,
            signatory: row.orderSignatory,
          },
    aliases: row.aliases,
    problems: row.problems,
    manualEntry: row.manualEntry,
    edition: row.edition,
    amends:
      row.amendsPlanId === null || row.amendsEdition === null
        ? null
        : { planId: row.amendsPlanId, edition: row.amendsEdition, became: row.becameEdition },
    patternPlanId: row.patternPlanId,
  }
}

function horizonOf({ horizonKind, startsOn, endsOn }: PlanRow): Horizon | null {
  if (horizonKind === null || startsOn === null || endsOn === null) return null
  return { kind: horizonKind, startsOn, endsOn }
}
