import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Cause } from '../domain/dossier/causes.ts'
import type { Outcome } from '../domain/dossier/dossier.ts'
import type { DossierAct } from '../domain/dossier/dossier-event.ts'
import type { Evidence } from '../domain/dossier/evidence.ts'
import type { IndexKey, Provenance } from '../domain/indices/index-formula.ts'
import type { RegionalFigures, RegionalKind } from '../domain/regional/regional-figures.ts'
import type { ExemptionKind } from '../domain/stored/exemption.ts'
import type { RunExemption, RunState } from '../domain/stored/run.ts'
import type { CellResult, RunSummary, RunWork, SchoolResult } from '../domain/stored/run-shapes.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'objectivity.run': RunTable
    'objectivity.run_school': RunSchoolTable
    'objectivity.run_cell': RunCellTable
    'objectivity.exemption': ExemptionTable
    'objectivity.dossier': DossierTable
    'objectivity.dossier_file': DossierFileTable
    'objectivity.dossier_event': DossierEventTable
    'objectivity.recheck_work': RecheckWorkTable
    'objectivity.regional_figures': RegionalFiguresTable
    'objectivity.medal_count': MedalCountTable
    'objectivity.medal_region': MedalRegionTable
    'objectivity.index_edition': IndexEditionTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, T, T>

type RunTable = {
  runId: Generated<number>
  municipalityId: number
  state: RunState
  progress: Generated<number>
  q: number
  method: string
  works: Json<readonly RunWork[]>
  exemptions: Json<readonly RunExemption[]>
  starterName: string
  startedAt: Date
  finishedAt: Date | null
  dataPrint: string | null
  summary: Json<RunSummary> | null
  failure: string | null
}

type RunSchoolTable = {
  organizationId: number
  runId: number
  municipalityId: number
  tier: SchoolResult['tier']
  p: number | null
  q: number | null
  tested: number
  tooLittle: boolean
  markers: Json<SchoolResult['markers']>
  rules: Json<SchoolResult['rules']>
}

type RunCellTable = {
  organizationId: number
  runId: number
  workId: number
  municipalityId: number
  p: number | null
  q: number | null
  isNamed: boolean
  tested: number
  absent: number
  markers: Json<CellResult['markers']>
  counts: Json<CellResult['counts']>
  totals: number[]
}

type ExemptionTable = {
  organizationId: number
  exemptionId: Generated<number>
  municipalityId: number
  version: Generated<number>
  workId: number | null
  className: string | null
  kind: ExemptionKind
  reason: string
  authorName: string
  addedOn: PlainDate
  removed: Generated<boolean>
}

type DossierTable = {
  organizationId: number
  dossierId: Generated<number>
  municipalityId: number
  version: Generated<number>
  runId: number
  evidence: Json<Evidence>
  createdOn: PlainDate
  authorName: string
  isShown: Generated<boolean>
  handedOn: PlainDate | null
  answerBy: PlainDate | null
  request: string | null
  answer: string | null
  answeredOn: PlainDate | null
  answererName: string | null
  outcome: Outcome | null
  outcomeReason: string | null
  outcomeDocument: string | null
  causes: ColumnType<readonly Cause[], Cause[] | undefined, Cause[]>
  closedOn: PlainDate | null
  closerName: string | null
}

type DossierFileTable = {
  organizationId: number
  dossierId: number
  sha256: string
  municipalityId: number
  side: 'school' | 'authority'
  fileName: string
  addedOn: PlainDate
  isShown: boolean
  removed: Generated<boolean>
}

type DossierEventTable = {
  organizationId: number
  eventId: Generated<number>
  dossierId: number
  municipalityId: number
  act: DossierAct
  happenedOn: PlainDate
  personName: string
  note: string | null
  isShown: boolean
}

type RecheckWorkTable = {
  organizationId: number
  dossierId: number
  workId: number
  position: number
  municipalityId: number
  version: Generated<number>
  className: string | null
  participantCode: string | null
  firstTotal: number
  firstMark: number | null
  secondTotal: number | null
  secondMark: number | null
  checkerName: string | null
  checkedOn: PlainDate | null
  isShown: boolean
  removed: Generated<boolean>
}

type RegionalFiguresTable = {
  setId: Generated<number>
  municipalityId: number
  version: Generated<number>
  kind: RegionalKind
  year: number
  grade: number
  subject: string
  rows: Json<RegionalFigures['rows']>
  pupils: number | null
  source: string
  fileName: string
  loaderName: string
  loadedOn: PlainDate
  removed: Generated<boolean>
}

type MedalRegionTable = {
  municipalityId: number
  year: number
  version: Generated<number>
  candidates: number
  unconfirmed: number
  authorName: string
  changedOn: PlainDate
}

type MedalCountTable = MedalRegionTable & { organizationId: number }

type IndexEditionTable = {
  municipalityId: number
  indexKey: IndexKey
  edition: number
  title: string
  formula: string
  leastCount: number
  provenance: Provenance
  source: string
  worth: string
  authorName: string
  madeOn: PlainDate
}
