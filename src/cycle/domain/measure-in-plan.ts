import { lastDayOfMonth, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Outcome } from '#plans/domain/reporting/report.ts'
import type { TaskState } from '#plans/domain/reporting/task-state.ts'
import type { Measure } from './decision.ts'

/** A task that a plan has given the organisation by the point a measure is carried out by. */
export type PlanTask = {
  readonly organizationId: number
  readonly actionId: number
  readonly taskId: number
  readonly dueOn: PlainDate
  readonly state: TaskState
  readonly outcome: Outcome | null
  readonly reportedAt: Date | null
  readonly reportText: string | null
}

export type MeasureInPlan = {
  /** What the plan asks of the organisation by the term of the measure: those reports are the measure's own. */
  readonly asked: readonly PlanTask[]
  /** The plan asks only after the term: from this day. The measure is then reported by itself. */
  readonly laterOn: PlainDate | null
}

/**
 * The tasks whose reports say that a measure is done: of its point and its organisation, due since the decision and no later
 * than the month of the measure's term, for plans name months. What the plan no longer asks for does not count (ADR 0064).
 */
export function measureInPlan(
  { organizationId, actionId, dueOn }: Pick<Measure, 'organizationId' | 'actionId' | 'dueOn'>,
  decidedOn: PlainDate,
  tasks: readonly PlanTask[],
): MeasureInPlan {
  const own = tasks
    .filter((task) => task.actionId === actionId && task.organizationId === organizationId)
    .filter(({ state }) => state !== 'not-required' && state !== 'released')
    .filter((task) => task.dueOn >= decidedOn)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const last = lastDayOfMonth(yearOf(dueOn), monthOf(dueOn))
  const asked = own.filter((task) => task.dueOn <= last)
  return { asked, laterOn: asked.length > 0 ? null : (own[0]?.dueOn ?? null) }
}

/** Everything the plan asked by the term has a report that says it was done. */
export function isDoneInPlan({ asked }: MeasureInPlan): boolean {
  return asked.length > 0 && asked.every(isTaskDone)
}

/** Whether «мои задачи» call for it already, no later than the measure would. */
export function isAskedInTime({ asked }: MeasureInPlan, { dueOn }: Pick<Measure, 'dueOn'>): boolean {
  const left = asked.filter((task) => !isTaskDone(task))
  return left.length > 0 && left.every((task) => task.dueOn <= dueOn)
}

function isTaskDone({ state, outcome }: PlanTask): boolean {
  return (state === 'reported' || state === 'accepted') && outcome === 'done'
}
