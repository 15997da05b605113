import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Measure } from '../domain/decision.ts'
import { isAskedInTime, isDoneInPlan, type MeasureInPlan, measureInPlan } from '../domain/measure-in-plan.ts'
import { listDecisions } from '../storage/decisions.ts'
import { listMeasures } from '../storage/measures.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** A measure with what the plan says of it: done by its own mark or by the report in the plan. */
export type KnownMeasure = Measure & { readonly inPlan: MeasureInPlan; readonly isDone: boolean }

type TasksPort = Pick<NeighboursPort, 'readTasksOfActions'>

/** Measures the scope sees, the earliest term first. */
export async function readMeasures(
  port: TasksPort,
  tx: Tx,
  which: Parameters<typeof listMeasures>[1] = {},
): Promise<readonly KnownMeasure[]> {
  return await putInPlan(port, tx, await listMeasures(tx, which))
}

export async function putInPlan(
  port: TasksPort,
  tx: Tx,
  measures: readonly Measure[],
): Promise<readonly KnownMeasure[]> {
  const tied = measures.filter(({ actionId }) => actionId !== null)
  const tasks =
    tied.length === 0
      ? []
      : await port.readTasksOfActions(tx, {
          organizationIds: [...new Set(tied.map(({ organizationId }) => organizationId))],
          actionIds: [...new Set(tied.flatMap(({ actionId }) => actionId ?? []))],
        })
  const decided = new Map(
    tasks.length === 0
      ? []
      : (await listDecisions(tx)).map(({ decisionId, decidedOn }) => [decisionId, decidedOn]),
  )
  return measures.map((measure) => {
    const decidedOn = decided.get(measure.decisionId)
    const inPlan =
      measure.actionId === null || decidedOn === undefined
        ? { asked: [], laterOn: null }
        : measureInPlan(measure, decidedOn, tasks)
    return { ...measure, inPlan, isDone: measure.doneOn !== null || isDoneInPlan(inPlan) }
  })
}

/** Not done, and not called for by the plan already. */
export function isCallingForItself(measure: KnownMeasure): boolean {
  return !measure.isDone && !isAskedInTime(measure.inPlan, measure)
}

/** Measures of standing decisions that call for themselves and are due up to the day. */
export async function findDueMeasures(
  port: TasksPort,
  tx: Tx,
  until: PlainDate,
): Promise<readonly KnownMeasure[]> {
  const standing = new Set((await listDecisions(tx)).map(({ decisionId }) => decisionId))
  return (await readMeasures(port, tx)).filter(
    (measure) => standing.has(measure.decisionId) && measure.dueOn <= until && isCallingForItself(measure),
  )
}
