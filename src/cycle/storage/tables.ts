import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { BoardStage } from '../domain/board/board-stage.ts'
import type { DecisionKind } from '../domain/decision.ts'
import type { EffectResult } from '../domain/effect/review-effect.ts'
import type { Verdict } from '../domain/effect/verdict.ts'
import type { FigureReading, FigureSource } from '../domain/figure-reading.ts'
import type { FindingFigure } from '../domain/finding.ts'
import type { Addressee } from '../domain/recommendation.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'cycle.stage': StageTable
    'cycle.stage_evidence': StageEvidenceTable
    'cycle.analysis': AnalysisTable
    'cycle.analysis_figure': AnalysisFigureTable
    'cycle.finding': FindingTable
    'cycle.recommendation': RecommendationTable
    'cycle.recommendation_finding': RecommendationFindingTable
    'cycle.decision': DecisionTable
    'cycle.decision_finding': DecisionFindingTable
    'cycle.measure': MeasureTable
    'cycle.effect_review': EffectReviewTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, unknown, unknown>

type StageTable = {
  municipalityId: number
  track: Track
  schoolYear: SchoolYear
  stage: BoardStage
  version: Generated<number>
  dueOn: PlainDate | null
  owner: string | null
  skipReason: string | null
  changedOn: PlainDate
  changedBy: string
}

type StageEvidenceTable = {
  organizationId: number
  evidenceId: Generated<number>
  municipalityId: number
  track: Track
  schoolYear: SchoolYear
  stage: BoardStage
  title: string
  link: string | null
  sha256: string | null
  fileName: string | null
  addedOn: PlainDate
  addedBy: string
  removed: Generated<boolean>
}

type AnalysisTable = {
  analysisId: Generated<number>
  municipalityId: number
  version: Generated<number>
  track: Track
  schoolYear: SchoolYear
  title: string
  madeOn: PlainDate
  madeBy: string
  conclusion: string | null
  removed: Generated<boolean>
}

type AnalysisFigureTable = {
  analysisId: number
  figureKey: string
  municipalityId: number
  reading: Json<FigureReading>
}

type FindingTable = {
  organizationId: number
  findingId: Generated<number>
  municipalityId: number
  version: Generated<number>
  analysisId: number | null
  track: Track
  source: FigureSource
  sourceKey: string | null
  what: string
  cause: string | null
  figure: Json<FindingFigure | null>
  link: string | null
  foundOn: PlainDate
  foundBy: string
  isShown: Generated<boolean>
  removed: Generated<boolean>
}

type RecommendationTable = {
  organizationId: number
  recommendationId: Generated<number>
  municipalityId: number
  version: Generated<number>
  addressee: Addressee
  addresseeWords: string | null
  text: string
  dueOn: PlainDate
  issuedOn: PlainDate | null
  acknowledgedOn: PlainDate | null
  acknowledgedBy: string | null
  answer: string | null
  answeredOn: PlainDate | null
  answeredBy: string | null
  returnNote: string | null
  acceptedOn: PlainDate | null
  removed: Generated<boolean>
}

type RecommendationFindingTable = {
  organizationId: number
  recommendationId: number
  findingId: number
  municipalityId: number
}

type DecisionTable = {
  decisionId: Generated<number>
  municipalityId: number
  version: Generated<number>
  kind: DecisionKind
  number: string | null
  decidedOn: PlainDate
  title: string
  text: string
  actId: number | null
  organizationIds: Generated<number[]>
  removed: Generated<boolean>
}

type DecisionFindingTable = {
  organizationId: number
  findingId: number
  decisionId: number
  municipalityId: number
}

type MeasureTable = {
  organizationId: number
  measureId: Generated<number>
  municipalityId: number
  version: Generated<number>
  decisionId: number
  what: string
  dueOn: PlainDate
  planId: number | null
  actionId: number | null
  doneOn: PlainDate | null
  doneNote: string | null
  removed: Generated<boolean>
}

type EffectReviewTable = {
  reviewId: Generated<number>
  municipalityId: number
  version: Generated<number>
  decisionId: number
  seriesKey: string
  figureName: string
  beforeYear: number
  afterYear: number
  result: Json<EffectResult>
  verdict: Verdict
  reasoning: string | null
  proposal: string | null
  reviewedOn: PlainDate
  reviewedBy: string
  removed: Generated<boolean>
}
