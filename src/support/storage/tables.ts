import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { CaseAct } from '../domain/cases/case-event.ts'
import type { Progress } from '../domain/cases/objective.ts'
import type { Half, ReviewedObjective } from '../domain/cases/review.ts'
import type { Basis, Beneficiary, ClosingGround, Declaration } from '../domain/cases/support-case.ts'
import type { Weights } from '../domain/context/signs.ts'
import type { Issuer } from '../domain/outside-list.ts'
import type { Factor, GroupAnswers, Significance } from '../domain/profile/risk-profile.ts'
import type { Category } from '../domain/rules/category.ts'
import type { Finding } from '../domain/rules/identify.ts'
import type { RuleTable } from '../domain/rules/rule-table.ts'
import type { Tally } from '../domain/rules/tally.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'support.rule_table': RuleTableTable
    'support.index_weights': IndexWeightsTable
    'support.run': RunTable
    'support.run_school': RunSchoolTable
    'support.decision': DecisionTable
    'support.outside_list': OutsideListTable
    'support.risk_profile': RiskProfileTable
    'support.support_case': SupportCaseTable
    'support.objective': ObjectiveTable
    'support.visit': VisitTable
    'support.review': ReviewTable
    'support.case_event': CaseEventTable
    'support.watched_case': WatchedCaseTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, T, T>

type RuleTableTable = {
  ruleTableId: Generated<number>
  municipalityId: number
  family: number | null
  edition: Generated<number>
  category: Category
  content: Json<RuleTable>
  preset: string | null
  authorName: string
  addedOn: PlainDate
}

type IndexWeightsTable = {
  municipalityId: number
  edition: number
  weights: Json<Weights>
  authorName: string
  changedOn: PlainDate
}

type RunTable = {
  runId: Generated<number>
  municipalityId: number
  version: Generated<number>
  year: number
  tables: Json<readonly RuleTable[]>
  weights: Json<Weights>
  dataPrint: string
  starterName: string
  startedAt: Date
  approvedOn: PlainDate | null
  approvalDocument: string | null
  approverName: string | null
  tally: Json<Tally>
}

type RunSchoolTable = {
  organizationId: number
  runId: number
  municipalityId: number
  findings: Json<readonly Finding[]>
}

type DecisionTable = {
  organizationId: number
  runId: number
  category: Category
  municipalityId: number
  version: Generated<number>
  isIn: boolean
  reason: string
  personName: string
  decidedOn: PlainDate
  removed: Generated<boolean>
}

type OutsideListTable = {
  organizationId: number
  listedId: Generated<number>
  municipalityId: number
  issuer: Issuer
  category: Category
  year: number
  document: string
  addedOn: PlainDate
  removed: Generated<boolean>
}

type RiskProfileTable = {
  organizationId: number
  year: number
  municipalityId: number
  version: Generated<number>
  answers: Json<readonly GroupAnswers[]>
  official: Json<Readonly<Partial<Record<Factor, Significance>>>>
  saverName: string
  savedOn: PlainDate
}

type SupportCaseTable = {
  organizationId: number
  caseId: Generated<number>
  municipalityId: number
  version: Generated<number>
  beneficiary: Beneficiary
  beneficiaryWords: string | null
  basis: Basis
  runId: number | null
  dossierId: number | null
  grounds: Json<readonly string[]>
  openedOn: PlainDate
  openerName: string
  isShown: Generated<boolean>
  shownOn: PlainDate | null
  adviserName: string | null
  adviserUserId: string | null
  adviserDeclaration: Json<Declaration> | null
  mentorId: number | null
  diagnosis: string | null
  diagnosedOn: PlainDate | null
  planId: number | null
  schoolAnswer: string | null
  answeredOn: PlainDate | null
  answererName: string | null
  pausedOn: PlainDate | null
  pauseReason: string | null
  escalatedOn: PlainDate | null
  escalationReason: string | null
  closedOn: PlainDate | null
  closingGround: ClosingGround | null
  closingReason: string | null
  closingDocument: string | null
  closerName: string | null
}

type ObjectiveTable = {
  organizationId: number
  objectiveId: Generated<number>
  caseId: number
  municipalityId: number
  version: Generated<number>
  text: string
  indicator: string
  unit: string
  baseline: number | null
  target: number
  dueOn: PlainDate
  progress: ColumnType<Progress, Progress | undefined, Progress>
  progressNote: string | null
  markedOn: PlainDate | null
  isShown: Generated<boolean>
  removed: Generated<boolean>
}

type VisitTable = {
  organizationId: number
  visitId: Generated<number>
  caseId: number
  municipalityId: number
  version: Generated<number>
  plannedOn: PlainDate
  heldOn: PlainDate | null
  visitorName: string
  purpose: string
  notes: string | null
  agreed: string | null
  isShown: Generated<boolean>
  removed: Generated<boolean>
}

type ReviewTable = {
  organizationId: number
  caseId: number
  year: number
  half: Half
  municipalityId: number
  version: Generated<number>
  heldOn: PlainDate
  reviewerName: string
  summary: string
  states: Json<readonly ReviewedObjective[]>
  isShown: Generated<boolean>
}

type CaseEventTable = {
  organizationId: number
  eventId: Generated<number>
  caseId: number
  municipalityId: number
  act: CaseAct
  happenedOn: PlainDate
  personName: string
  note: string | null
  isShown: boolean
}

type WatchedCaseTable = {
  userId: string
  organizationId: number
  caseId: number
  municipalityId: number
}
