import type { Generated } from 'kysely'
import type { ImportPreview, ImportRefusal, ImportState } from '../domain/import/import-shapes.ts'
import type { ItemReading } from '../domain/reading/results-reading.ts'
import type { Procedure, Subject, WorkLevel } from '../domain/work-key.ts'
import type { WorkSeason } from '../domain/work-season.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'assessment.work': WorkTable
    'assessment.results_import': ResultsImportTable
    'assessment.results_upload': ResultsUploadTable
    'assessment.quarantined_row': QuarantinedRowTable
    'assessment.school_part': SchoolPartTable
    'assessment.participant': ParticipantTable
    'assessment.score_distribution': ScoreDistributionTable
    'assessment.item_statistics': ItemStatisticsTable
    'assessment.mark_journal': MarkJournalTable
    'assessment.reported_aggregate': ReportedAggregateTable
    'assessment.reported_level': ReportedLevelTable
    'assessment.official_flag': OfficialFlagTable
    'assessment.appeal_change': AppealChangeTable
    'assessment.named_mapping': NamedMappingTable
  }
}

type WorkTable = {
  workId: Generated<number>
  municipalityId: number
  procedure: Procedure
  year: number
  grade: number | null
  subject: Subject
  level: WorkLevel | null
  series: string | null
  title: string
  maxScore: number | null
  items: readonly ItemReading[]
  fileSeason: WorkSeason | null
  saidSeason: WorkSeason | null
  seasonVersion: Generated<number>
}

type ResultsImportTable = {
  importId: Generated<number>
  municipalityId: number
  fileName: string
  sha256: string
  byteCount: number
  format: string | null
  mappingId: number | null
  state: ImportState
  progress: Generated<number>
  startedBy: string | null
  starterName: string
  startedAt: Date
  readAt: Date | null
  importedAt: Date | null
  closedAt: Date | null
  preview: ImportPreview | null
  refusal: ImportRefusal | null
  /** Whose the rows are that name no school. */
  soleOrganizationId: number | null
  /** What a person said of its works. */
  saidSeason: WorkSeason | null
}

type ResultsUploadTable = {
  importId: number
  municipalityId: number
  sealed: Uint8Array
  keptUntil: Date
}

type QuarantinedRowTable = {
  importId: number
  position: number
  municipalityId: number
  workId: number | null
  sheet: string
  sourceRow: number
  school: string | null
  reason: string
}

type SchoolPartTable = {
  organizationId: number
  workId: number
  sitting: string
  importId: number
  municipalityId: number
  year: number
  participants: number
  absent: number
  print: string
  appliedAt: Date
  isCurrent: boolean
  replacedAt: Date | null
  undone: Generated<boolean>
  /** Null until it counts; the file and its sheets. */
  fileName: string | null
  sheets: Generated<string[]>
}

type ParticipantTable = {
  organizationId: number
  year: number
  workId: number
  importId: number
  rowNumber: number
  municipalityId: number
  sitting: string
  sheet: string
  sourceRow: number
  className: string | null
  participantCode: string | null
  pseudonym: string | null
  sex: 'm' | 'f' | null
  variant: string | null
  absent: boolean
  scores: number[]
  countedInItems: boolean
  primaryScore: number | null
  testScore: number | null
  mark: number | null
  markFrom: 'file' | 'scale' | null
  journalMark: number | null
  notes: Record<string, string | number | boolean> | null
  superseded: Generated<boolean>
  appealedBy: number | null
}

type ScoreDistributionTable = {
  organizationId: number
  workId: number
  municipalityId: number
  year: number
  participants: number
  absent: number
  scored: number
  scoreSum: number
  scoreSquares: number
  totals: number[]
  counts: number[]
  testScored: number
  testSum: number
  testSquares: number
  testTotals: number[]
  testCounts: number[]
  marked: number
  marks: number[]
  markCounts: number[]
}

type ItemStatisticsTable = {
  organizationId: number
  workId: number
  markGroup: number
  municipalityId: number
  rowCount: number
  totalSum: number
  totalSquares: number
  scored: number[]
  sums: number[]
  squares: number[]
  products: number[]
  notAttempted: number[]
  notTaught: number[]
  emptyCells: number[]
  fullPoints: number[]
}

type MarkJournalTable = {
  organizationId: number
  workId: number
  municipalityId: number
  marks: number[]
  journalMarks: number[]
  counts: number[]
}

/** What stands in `figures`: the published numbers of one row, as `ReportedAggregate` has them. */
type Figures = Record<string, unknown>

type ReportedAggregateTable = {
  organizationId: number
  workId: number
  format: string
  markGroup: string
  importId: number
  municipalityId: number
  sheet: string
  sourceRow: number
  participants: number
  figures: Figures
  appliedAt: Date
  isCurrent: boolean
  undone: Generated<boolean>
}

type ReportedLevelTable = {
  municipalityId: number
  workId: number
  format: string
  level: 'country' | 'region' | 'municipality'
  unit: string
  markGroup: string
  importId: number
  sheet: string
  sourceRow: number
  participants: number
  figures: Figures
  appliedAt: Date
  isCurrent: boolean
  undone: Generated<boolean>
}

type OfficialFlagTable = {
  organizationId: number
  year: number
  importId: number
  municipalityId: number
  sourceRow: number
  markers: Record<string, boolean>
  appliedAt: Date
  isCurrent: boolean
  undone: Generated<boolean>
}

/** A participant an appeal changed, and what it had before. */
export type AppealedRow = {
  readonly importId: number
  readonly rowNumber: number
  readonly primaryScore: number | null
  readonly testScore: number | null
  readonly mark: number | null
  readonly countedInItems: boolean
}

type AppealChangeTable = {
  organizationId: number
  importId: number
  position: number
  municipalityId: number
  workId: number
  year: number
  sheet: string
  sourceRow: number
  pseudonym: string | null
  participantCode: string | null
  beforePrimary: number | null
  beforeFinal: number | null
  afterPrimary: number | null
  afterFinal: number | null
  changed: AppealedRow[]
  undone: Generated<boolean>
}

type NamedMappingTable = {
  mappingId: Generated<number>
  municipalityId: number
  version: Generated<number>
  name: string
  definition: unknown
  authorId: string | null
  authorName: string
  shared: Generated<boolean>
  deleted: Generated<boolean>
  changedAt: Date
}
