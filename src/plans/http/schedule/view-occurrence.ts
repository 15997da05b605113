import { daysBetween, type PlainDate } from '#kernel/plain-date.ts'
import { isUnsettled } from '../../domain/reporting/task-state.ts'
import type { MyTaskView, OccurrenceView, TaskView } from '../../domain/views/task-view.ts'
import type { MyTaskRow } from '../../storage/reporting/my-tasks.ts'
import type { OccurrenceRow } from '../../storage/schedule/occurrences.ts'
import type { TaskRow } from '../../storage/tasks.ts'
import type { RegistryNames } from '../registry-port.ts'

export function viewOccurrence(row: OccurrenceRow): OccurrenceView {
  const { occurrenceId, actionId: _, eventTitle, ...rest } = row
  return { id: occurrenceId, ...rest, waitsFor: row.dueOn === null ? eventTitle : null }
}

export function viewTask(row: TaskRow, names: RegistryNames, today: PlainDate): TaskView {
  const isLate = isUnsettled(row.state) && row.mayBeOverdue && row.workingDueOn < today
  return {
    organizationId: row.organizationId,
    id: row.taskId,
    organizationName: names.organizations.get(row.organizationId) ?? `Организация ${row.organizationId}`,
    userName: row.userId === null ? null : (names.people.get(row.userId) ?? 'сотрудник'),
    part: row.part,
    state: row.state,
    outcome: row.outcome,
    reportText: row.reportText,
    reportedAt: row.reportedAt?.toISOString() ?? null,
    reportedBy: row.reporterName,
    evidenceCount: row.evidenceCount,
    returnComment: row.returnComment,
    closingNote: row.closingNote,
    releaseDocument: row.releaseDocument,
    conditional: row.conditional,
    dueOn: row.dueOn,
    workingDueOn: row.workingDueOn,
    overdueDays: isLate ? daysBetween(row.workingDueOn, today) : 0,
    mayReport: row.mine,
    version: row.version,
  }
}

/** A task with the words of the plan around it. */
export function viewMyTask(row: MyTaskRow, names: RegistryNames, today: PlainDate): MyTaskView {
  return {
    ...viewTask(row, names, today),
    planId: row.planId,
    planTitle: row.planTitle,
    actionId: row.actionId,
    occurrenceId: row.occurrenceId,
    actionNumber: row.actionNumber,
    actionText: row.actionText,
    pointText: row.pointIndex === null ? null : (row.points[row.pointIndex] ?? null),
    occurrenceLabel: row.occurrenceLabel,
    startsOn: row.startsOn,
    assumed: row.assumed.length > 0,
    asksNumbers: row.asksNumbers,
  }
}
