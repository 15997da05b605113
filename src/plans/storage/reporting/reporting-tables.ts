import type { Generated } from 'kysely'
import type { TaskAct } from '../../domain/reporting/next-state.ts'
import type { Outcome, ReportNumber } from '../../domain/reporting/report.ts'
import type { TaskState } from '../../domain/reporting/task-state.ts'
import type { DraftContent } from '../../domain/views/report-view.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'plans.action_question': ActionQuestionTable
    'plans.task_report': TaskReportTable
    'plans.task_report_file': TaskReportFileTable
    'plans.task_event': TaskEventTable
    'plans.report_draft': ReportDraftTable
  }
}

type ActionQuestionTable = {
  questionId: Generated<number>
  municipalityId: number
  planId: number
  actionId: number
  name: string
  unit: string
  removed: Generated<boolean>
}

type TaskReportTable = {
  organizationId: number
  taskId: number
  number: number
  municipalityId: number
  outcome: Outcome
  text: string
  reason: string | null
  numbers: readonly ReportNumber[]
  links: readonly string[]
  sentAt: Date
  sentBy: string | null
  senderName: string | null
}

type TaskReportFileTable = {
  organizationId: number
  taskId: number
  number: number
  position: number
  municipalityId: number
  sha256: string
  fileName: string
  kind: string
  byteCount: number
}

type TaskEventTable = {
  organizationId: number
  eventId: Generated<number>
  municipalityId: number
  taskId: number
  act: TaskAct
  toState: TaskState
  at: Date
  userId: string | null
  personName: string | null
  note: string | null
  document: ReleaseDocument | null
  reportNumber: number | null
}

type ReportDraftTable = {
  organizationId: number
  taskId: number
  userId: string
  municipalityId: number
  personName: string
  content: DraftContent
  savedAt: Date
}
