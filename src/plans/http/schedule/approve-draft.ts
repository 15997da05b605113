import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type Plan, type PlanAction, type PlanSection, trackOf } from '../../domain/plan.ts'
import { unmappedPerformers, viewPerformers } from '../../domain/plan-performers.ts'
import type { Approval } from '../../domain/plan-reading.ts'
import { reviewAction } from '../../domain/review-action.ts'
import { schedulePlan } from '../../domain/schedule/schedule-plan.ts'
import type { PerformerView } from '../../domain/views/performer-view.ts'
import { refuse } from '../../refusals.ts'
import { insertEdition } from '../../storage/amend/editions.ts'
import { markApproved, type Writer } from '../../storage/plans.ts'
import { type PerformerMapping, savePerformerMappings } from '../../storage/schedule/performer-mappings.ts'
import { saveSchedule } from '../../storage/schedule/save-schedule.ts'
import type { RegistryPort } from '../registry-port.ts'
import { loadSchedule } from './load-schedule.ts'
import { type PlanWithHorizon, requireHorizon } from './plan-horizon.ts'

/**
 * Turns a draft into a schedule: occurrences within its horizon and a task for each performer of each. The caller holds
 * the draft's lock. Refuses a plan without years, with rows to correct, or with names nobody has explained.
 */
export async function approveDraft(
  tx: Tx,
  plan: Plan,
  approval: Approval,
  { today, by, port }: { readonly today: PlainDate; readonly by: Writer; readonly port: RegistryPort },
): Promise<{ readonly occurrenceCount: number; readonly taskCount: number }> {
  const dated = requireHorizon(plan)
  const grounds = await loadSchedule(tx, dated, approval.date, today, port)
  const { actions, sections, mappings, registry, context } = grounds
  refuseUnready(actions, sections)
  const performers = viewPerformers(actions, mappings, registry)
  refuseUnmapped(performers)

  const home = { municipalityId: by.municipalityId, planId: plan.planId }
  await savePerformerMappings(tx, home, confirmed(performers))
  await markApproved(tx, plan, approval, by)
  const occurrences = schedulePlan(actions, sections, context)
  const { taskCount } = await saveSchedule(tx, home, occurrences)
  await insertEdition(tx, plan.planId, firstEdition(dated, approval, { actions, sections }, today), by)
  return { occurrenceCount: occurrences.length, taskCount }
}

function firstEdition(
  { title, kind, horizon }: PlanWithHorizon,
  act: Approval,
  rows: { readonly actions: readonly PlanAction[]; readonly sections: readonly PlanSection[] },
  today: PlainDate,
) {
  return {
    number: 1,
    title,
    kind,
    horizon,
    act,
    since: act.date ?? today,
    sectionIds: rows.sections.filter(({ removed }) => !removed).map(({ sectionId }) => sectionId),
    actionIds: rows.actions.filter(({ removed }) => !removed).map(({ actionId }) => actionId),
    changes: {},
  }
}

/** Refuses rows that cannot be in an approved plan, each named. */
export function refuseUnready(actions: readonly PlanAction[], sections: readonly PlanSection[]): void {
  const live = actions.filter(({ removed }) => !removed)
  if (live.length === 0) throw refuse('plans/nothing-to-schedule')
  const errors = live.flatMap((action) =>
    reviewAction(action, trackOf(action, sections))
      .filter(({ severity }) => severity === 'error')
      .map(({ message, field }) => ({
        detail: `${action.number ?? 'Без номера'}: ${message}`,
        pointer: `/actions/${action.actionId}/${field}`,
      })),
  )
  if (errors.length > 0) throw refuse('plans/rows-to-correct', { errors })
}

/** Refuses names nobody has explained. */
export function refuseUnmapped(performers: readonly PerformerView[]): void {
  const names = unmappedPerformers(performers)
  if (names.length === 0) return
  throw refuse('plans/performers-unmapped', {
    errors: names.map((name) => ({
      detail: performers.find((one) => one.name === name)?.question ?? name,
      pointer: `/performers/${name}`,
    })),
  })
}

/** What the registry suggested without a doubt is kept as an answer, so that it stays what was approved. */
export function confirmed(performers: readonly PerformerView[]): readonly PerformerMapping[] {
  return performers.flatMap(({ name, kind, target, suggested }) =>
    target === null && suggested !== null ? [{ name, kind, target: suggested }] : [],
  )
}
