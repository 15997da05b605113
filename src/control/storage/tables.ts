import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import type { FindingKind, Severity } from '../domain/finding.ts'
import type { FindingAct } from '../domain/finding-event.ts'
import type { Decision } from '../domain/hearing.ts'
import type { Checklist, InspectionKind, InspectionMode } from '../domain/inspection.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'control.inspection': InspectionTable
    'control.visit': VisitTable
    'control.visit_answers': VisitAnswersTable
    'control.finding': FindingTable
    'control.finding_file': FindingFileTable
    'control.finding_event': FindingEventTable
    'control.hearing': HearingTable
    'control.hearing_report': HearingReportTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, T, T>

type InspectionTable = {
  inspectionId: Generated<number>
  municipalityId: number
  version: Generated<number>
  theme: string
  kind: InspectionKind
  mode: InspectionMode
  basis: string | null
  actId: number | null
  planId: number | null
  actionId: number | null
  inspectors: string[]
  startsOn: PlainDate
  endsOn: PlainDate
  checklist: Json<Checklist | null>
  removed: Generated<boolean>
}

type VisitTable = {
  organizationId: number
  inspectionId: number
  municipalityId: number
  version: Generated<number>
  startedOn: PlainDate | null
  shownOn: PlainDate | null
  conclusion: string | null
  reportedOn: PlainDate | null
  closedOn: PlainDate | null
  removed: Generated<boolean>
}

type VisitAnswersTable = {
  organizationId: number
  inspectionId: number
  municipalityId: number
  version: Generated<number>
  answers: Json<Answers>
  savedAt: Date
  saverName: string
  isShown: boolean
}

type FindingTable = {
  organizationId: number
  findingId: Generated<number>
  municipalityId: number
  inspectionId: number
  version: Generated<number>
  fieldKey: string | null
  kind: FindingKind
  severity: Severity
  place: string
  requirement: string
  what: string
  fixBy: PlainDate
  isShown: boolean
  mendedText: string | null
  mendedOn: PlainDate | null
  objection: string | null
  objectedOn: PlainDate | null
  fixedOn: PlainDate | null
  checkedBy: string | null
  removed: Generated<boolean>
}

type FindingFileTable = {
  organizationId: number
  findingId: number
  position: number
  municipalityId: number
  sha256: string
  fileName: string
}

type FindingEventTable = {
  organizationId: number
  eventId: Generated<number>
  municipalityId: number
  findingId: number
  act: FindingAct
  happenedOn: PlainDate
  personName: string
  note: string | null
  fixBy: PlainDate
}

type HearingTable = {
  hearingId: Generated<number>
  municipalityId: number
  version: Generated<number>
  theme: string
  place: string
  heldOn: PlainDate
  reportBy: PlainDate
  actId: number | null
  planId: number | null
  actionId: number | null
  removed: Generated<boolean>
}

type HearingReportTable = {
  organizationId: number
  hearingId: number
  municipalityId: number
  version: Generated<number>
  speaker: string | null
  sha256: string | null
  fileName: string | null
  sentOn: PlainDate | null
  senderName: string | null
  questions: string | null
  decision: Decision | null
  decisionText: string | null
  followUpBy: PlainDate | null
  followedOn: PlainDate | null
  followUpNote: string | null
  removed: Generated<boolean>
}
