import type { Generated } from 'kysely'
import type { Place } from '#kernel/document-content.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Deadline } from '../domain/deadline.ts'
import type { Performer, PerformerKind } from '../domain/performer.ts'
import type { HorizonKind, PlanKind, ReadingProblem } from '../domain/plan-reading.ts'
import type { Outcome } from '../domain/reporting/report.ts'
import type { TaskState } from '../domain/reporting/task-state.ts'
import type { SourceLine } from '../domain/source-lines.ts'
import type { CycleStage, Track } from '../domain/track.ts'
import type { PerformerTarget } from '../domain/views/performer-view.ts'
import type { ReleaseDocument } from '../domain/views/task-view.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'plans.source_file': SourceFileTable
    'plans.plan': PlanTable
    'plans.plan_section': SectionTable
    'plans.plan_action': ActionTable
    'plans.performer_mapping': PerformerMappingTable
    'plans.default_months': DefaultMonthsTable
    'plans.event_date': EventDateTable
    'plans.occurrence': OccurrenceTable
    'plans.task': TaskTable
    'plans.production_calendar': ProductionCalendarTable
  }
}

type SourceFileTable = {
  sourceFileId: Generated<number>
  municipalityId: number
  sha256: string
  fileName: string
  bytes: Buffer
  lines: readonly SourceLine[]
  uploadedAt: Date
  uploadedBy: string | null
}

type PlanTable = {
  planId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  kind: PlanKind
  approved: Generated<boolean>
  authority: string | null
  horizonKind: HorizonKind | null
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  orderKind: string | null
  orderNumber: string | null
  orderDate: PlainDate | null
  orderSignatory: string | null
  aliases: Generated<Readonly<Record<string, string>>>
  problems: Generated<readonly ReadingProblem[]>
  manualEntry: Generated<boolean>
  sourceFileId: number | null
  createdAt: Date
  createdBy: string | null
  updatedAt: Date
  approvedAt: Date | null
  approvedBy: string | null
  removedAt: Date | null
  edition: Generated<number>
  amendsPlanId: number | null
  amendsEdition: number | null
  becameEdition: number | null
  patternPlanId: number | null
}

type SectionTable = {
  sectionId: Generated<number>
  municipalityId: number
  planId: number
  version: Generated<number>
  position: number
  number: string | null
  title: string
  track: Track | null
  approved: Generated<boolean>
  removedAt: Date | null
  sinceEdition: Generated<number>
  originSectionId: number | null
}

type ActionTable = {
  actionId: Generated<number>
  municipalityId: number
  planId: number
  sectionId: number | null
  version: Generated<number>
  position: number
  number: string | null
  text: string
  points: readonly string[]
  deadlineText: string
  deadlines: readonly Deadline[]
  performersText: string
  performers: readonly Performer[]
  expectedResultText: string | null
  extra: Readonly<Record<string, string>>
  place: Place | null
  track: Track | null
  cycleStages: readonly CycleStage[]
  approved: Generated<boolean>
  removedAt: Date | null
  sinceEdition: Generated<number>
  originActionId: number | null
}

type PerformerMappingTable = {
  planId: number
  name: string
  municipalityId: number
  kind: PerformerKind
  target: PerformerTarget
}

type DefaultMonthsTable = {
  defaultMonthsId: Generated<number>
  municipalityId: number
  planId: number | null
  track: Track
  stage: CycleStage
  months: readonly number[]
}

type EventDateTable = {
  planId: number
  eventKey: string
  year: number
  municipalityId: number
  startsOn: PlainDate | null
  dueOn: PlainDate
}

type OccurrenceTable = {
  occurrenceId: Generated<number>
  municipalityId: number
  planId: number
  actionId: number
  sequence: number
  deadlineIndex: number | null
  pointIndex: number | null
  label: string
  startsOn: PlainDate | null
  dueOn: PlainDate | null
  workingDueOn: PlainDate | null
  assumed: readonly string[]
  eventKey: string | null
  eventTitle: string | null
  eventYear: number | null
  conditional: boolean
  beyond: 'before-horizon' | 'after-horizon' | 'before-approval' | null
  turnIndex: number | null
  turnOf: number | null
  isCase: boolean
  /** Why it was taken off control before it had a date; null once it is dated. */
  releaseNote: string | null
  releaseDocument: ReleaseDocument | null
}

type TaskTable = {
  organizationId: number
  taskId: Generated<number>
  municipalityId: number
  planId: number
  actionId: number
  occurrenceId: number
  version: Generated<number>
  userId: string | null
  part: 'lead' | 'participant'
  organizationType: OrganizationType
  state: Generated<TaskState>
  dueOn: PlainDate
  workingDueOn: PlainDate
  mayBeOverdue: boolean
  reportText: string | null
  reportedAt: Date | null
  reportedBy: string | null
  reporterName: string | null
  outcome: Outcome | null
  reportNumber: Generated<number>
  returnComment: string | null
  closingNote: string | null
  releaseDocument: ReleaseDocument | null
  releasedFrom: TaskState | null
  evidenceCount: Generated<number>
}

type ProductionCalendarTable = {
  municipalityId: number
  year: number
  version: Generated<number>
  nonWorkingDays: PlainDate[]
  workingWeekends: PlainDate[]
  shortenedDays: PlainDate[]
  source: string
}
