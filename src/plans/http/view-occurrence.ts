import { daysBetween, type PlainDate } from '#kernel/plain-date.ts'
import type { OccurrenceView, TaskView } from '../domain/views/task-view.ts'
import type { OccurrenceRow } from '../storage/occurrences.ts'
import type { TaskRow } from '../storage/tasks.ts'
import type { RegistryNames } from './registry-port.ts'

export function viewOccurrence(row: OccurrenceRow): OccurrenceView {
  const { occurrenceId, actionId: _, eventTitle, ...rest } = row
  return { id: occurrenceId, ...rest, waitsFor: row.dueOn === null ? eventTitle : null }
}

export function viewTask(row: TaskRow, names: RegistryNames, today: PlainDate): TaskView {
  const isLate = row.state === 'open' && row.mayBeOverdue && row.workingDueOn < today
  return {
    organizationId: row.organizationId,
    id: row.taskId,
    organizationName: names.organizations.get(row.organizationId) ?? `Организация ${row.organizationId}`,
    userName: row.userId === null ? null : (names.people.get(row.userId) ?? 'сотрудник'),
    part: row.part,
    state: row.state,
    reportText: row.reportText,
    reportedAt: row.reportedAt?.toISOString() ?? null,
    reportedBy: row.reporterName,
    dueOn: row.dueOn,
    workingDueOn: row.workingDueOn,
    overdueDays: isLate ? daysBetween(row.workingDueOn, today) : 0,
    mayReport: row.mine,
    version: row.version,
  }
}
