import type { ReportVersionView, TaskEventView } from '../../domain/views/report-view.ts'
import type { ReportRow, TaskEventRow } from '../../storage/reporting/reports.ts'

export function viewReport(row: ReportRow): ReportVersionView {
  const { organizationId: _organization, taskId: _task, sentAt, senderName, ...report } = row
  return { ...report, sentAt: sentAt.toISOString(), sentBy: senderName }
}

export function viewEvent({ eventId, at, personName, ...event }: TaskEventRow): TaskEventView {
  return { id: eventId, ...event, at: at.toISOString(), by: personName }
}
