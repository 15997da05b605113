import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { readDeadlines } from '#plans/domain/deadlines/read-deadlines.ts'
import type { PlanDraft } from '#plans/domain/draft-from-reading.ts'
import { readPerformers } from '#plans/domain/performers/read-performers.ts'
import type { Horizon } from '#plans/domain/plan-reading.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import { suggestCycleStages } from '#plans/domain/suggest-cycle-stages.ts'
import type { Track } from '#plans/domain/track.ts'
import { findPlans } from '#plans/storage/plans.ts'
import { isUnsettled } from '#plans/storage/progress.ts'
import { saveDraft } from '#plans/storage/save-draft.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Basis } from '#support/domain/cases/support-case.ts'
import type { KnownPlan, PlansPort, PlanToMake } from '#support/http/neighbours-port.ts'
import { openConditionalRows } from './open-conditional-rows.ts'

/** What a support case asks of the plan engine. */
export const plansOfSupport: PlansPort = {
  async list(tx) {
    const plans = await findPlans(tx, { removed: 'without' })
    return plans.filter(({ kind }) => kind === 'support-plan').map(({ planId, title }) => ({ planId, title }))
  },

  find: findPlanOfSchool,

  async make(tx, plan, by) {
    return await saveDraft(tx, draftOf(plan), { ...by, sourceFileId: null })
  },

  async openConditionalRows(tx, { basis, ...opened }, by) {
    return await openConditionalRows(tx, { ...opened, track: trackOfBasis(basis) }, by)
  },
}

/** Help to schools with signs of biased results is a part of objectivity. */
function trackOfBasis(basis: Basis): Track {
  return basis === 'objectivity' ? 'objectivity' : 'low-performing'
}

async function findPlanOfSchool(
  tx: Tx,
  planId: number,
  organizationId: number,
  today: PlainDate,
): Promise<KnownPlan | null> {
  const { rows } = await sql<KnownPlan>`
    select p.plan_id, p.title, p.approved as is_approved,
           (count(t.task_id) filter (where t.state not in ('not-required', 'released')))::int as total,
           (count(t.task_id) filter (where t.state in ('reported', 'accepted')))::int as reported,
           (count(t.task_id) filter (where t.state = 'accepted'))::int as accepted,
           (count(t.task_id) filter (where ${isUnsettled} and t.may_be_overdue and t.working_due_on < ${today}::date))::int
             as overdue
    from plans.plan p
    left join plans.task t on t.plan_id = p.plan_id and t.organization_id = ${organizationId}
    where p.plan_id = ${planId} and p.removed_at is null
    group by p.plan_id, p.title, p.approved`.execute(tx)
  return rows[0] ?? null
}

/** A row for each objective, with a deadline that the schedule understands. */
function draftOf({ title, school, startsOn, endsOn, basis, objectives }: PlanToMake): PlanDraft {
  const horizon: Horizon = { kind: 'school-year', startsOn, endsOn }
  return {
    plan: {
      ...{ title, kind: 'support-plan', authority: null, horizon, approval: null },
      ...{ aliases: {}, problems: [], manualEntry: false },
    },
    sections: [{ number: '1', title: 'Мероприятия по целям сопровождения', track: trackOfBasis(basis) }],
    actions: objectives.map(({ text, dueOn, expected }, at) => {
      const deadlineText = `до ${russianDay(dueOn)}`
      return {
        ...{ number: `1.${at + 1}`, sectionIndex: 0, text, points: [], deadlineText },
        deadlines: readDeadlines(deadlineText, { horizon }),
        performersText: school,
        performers: readPerformers(school, {}),
        expectedResultText: expected,
        ...{ extra: {}, place: null, track: null, cycleStages: suggestCycleStages(text) },
      }
    }),
  }
}
