import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type Plan, type PlanAction, type PlanSection, statusOf, trackOf } from '../domain/plan.ts'
import { unmappedPerformers, viewPerformers } from '../domain/plan-performers.ts'
import { reviewAction } from '../domain/review-action.ts'
import { noProgress, viewSection } from '../domain/view-action.ts'
import type { ProgressView } from '../domain/views/action-view.ts'
import type { PlanSummary, PlanView } from '../domain/views/plan-view.ts'
import { findActions } from '../storage/actions.ts'
import { findOpenAmendment } from '../storage/amend/amendments.ts'
import { findEditions } from '../storage/amend/editions.ts'
import { findPlanTitle, getPlan } from '../storage/plans.ts'
import { findPlanCounts, findPlanProgress, type PlanCounts } from '../storage/progress.ts'
import { findPerformerMappings } from '../storage/schedule/performer-mappings.ts'
import { findSections } from '../storage/sections.ts'
import { findSourceFile } from '../storage/source-files.ts'
import type { RegistryPort } from './registry-port.ts'

export function summarize(
  plan: Plan,
  counts: PlanCounts | undefined,
  progress: ProgressView | undefined,
  problemCount: number,
): PlanSummary {
  return {
    id: plan.planId,
    title: plan.title,
    kind: plan.kind,
    status: statusOf(plan),
    horizon: plan.horizon,
    approval: plan.approval,
    actionCount: counts?.actionCount ?? 0,
    problemCount,
    progress: progress ?? noProgress,
    waitingCount: counts?.waitingCount ?? 0,
    removed: plan.removed,
    updatedAt: plan.updatedAt.toISOString(),
    version: plan.version,
  }
}

/** Live rows of a draft that a person should look at; an approved plan has none. */
export function countProblems(
  plan: Plan,
  actions: readonly PlanAction[],
  sections: readonly PlanSection[],
): number {
  if (plan.approved) return 0
  return actions
    .filter(({ removed }) => !removed)
    .filter((action) => reviewAction(action, trackOf(action, sections)).length > 0).length
}

/** Everything the heading of one plan's page shows. */
export async function viewPlan(
  tx: Tx,
  planId: number,
  today: PlainDate,
  registry: RegistryPort,
): Promise<PlanView> {
  const plan = await getPlan(tx, planId)
  const sections = await findSections(tx, planId)
  const source = await findSourceFile(tx, planId)
  const counts = (await findPlanCounts(tx, planId)).get(planId)
  const head = plan.approved
    ? summarize(plan, counts, (await findPlanProgress(tx, today, planId)).get(planId), 0)
    : null
  const actions = plan.approved ? [] : await findActions(tx, planId)
  return {
    ...(head ?? summarize(plan, counts, undefined, countProblems(plan, actions, sections))),
    authority: plan.authority,
    sections: sections.map(viewSection),
    problems: plan.problems,
    aliases: plan.aliases,
    source: source
      ? { fileName: source.fileName, bytes: source.byteCount, uploadedAt: source.uploadedAt.toISOString() }
      : null,
    unmappedPerformers: plan.approved
      ? []
      : unmappedPerformers(
          viewPerformers(
            actions,
            await findPerformerMappings(tx, planId),
            await registry.readRegistry(tx, today),
          ),
        ),
    manualEntry: plan.manualEntry,
    ...(await viewEditionOf(tx, plan)),
  }
}

async function viewEditionOf(tx: Tx, plan: Plan) {
  const { edition, amends, patternPlanId } = plan
  const last = edition > 1 ? (await findEditions(tx, plan.planId)).at(-1) : undefined
  const amended = amends === null ? undefined : await getPlan(tx, amends.planId)
  const pattern = patternPlanId === null ? undefined : await findPlanTitle(tx, patternPlanId)
  return {
    edition,
    editedBy: last?.act ?? null,
    amends: amends && { planId: amends.planId, title: amended?.title ?? '', became: amends.became },
    amendmentId: plan.approved ? ((await findOpenAmendment(tx, plan.planId))?.planId ?? null) : null,
    pattern: pattern ?? null,
  }
}
