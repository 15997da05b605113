import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { OUTCOMES } from '#plans/domain/reporting/report.ts'
import { TASK_STATES } from '#plans/domain/reporting/task-state.ts'
import { TRACKS } from '#plans/domain/track.ts'
import { decisionKinds, measureStates } from './decision.ts'
import { verdicts } from './effect/verdict.ts'
import { figureMeasures, figureSources } from './figure-reading.ts'
import { findingStates } from './finding.ts'
import { addressees, recommendationStates } from './recommendation.ts'

/** Shapes of the cycle that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
const optionalText = (most: number) => z.string().trim().max(most).nullable().default(null)
const id = z.int().positive()
/** Of the first finding it answers; null where it answers none. */
const placeFields = { track: z.enum(TRACKS).nullable(), schoolYear: z.int().nullable() }
const wholeText = (said: string, most = 4000) => z.string().trim().min(1, said).max(most)

export const analysisFields = {
  track: z.enum(TRACKS),
  schoolYear: z.int().min(2000).max(2200),
  title: wholeText('Назовите анализ', 500),
  madeOn: plainDateSchema,
  conclusion: optionalText(8000),
}

export const AnalysisSchema = z.object({
  analysisId: z.int(),
  version: versionSchema,
  track: z.enum(TRACKS),
  schoolYear: z.int(),
  title: z.string(),
  madeOn: plainDateSchema,
  madeBy: z.string(),
  conclusion: z.string().nullable(),
  removed: z.boolean(),
  findingCount: z.int(),
  openCount: z.int(),
})

const FindingFigureSchema = z.object({
  name: z.string(),
  year: z.int(),
  successes: z.int(),
  count: z.int(),
  comparedWith: z.string(),
  comparedSuccesses: z.int(),
  comparedCount: z.int(),
})

export const findingFields = {
  track: z.enum(TRACKS),
  what: wholeText('Напишите, что обнаружено', 2000),
  cause: optionalText(2000),
}

export const FindingSchema = z.object({
  findingId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  analysisId: z.int().nullable(),
  track: z.enum(TRACKS),
  source: z.enum(figureSources),
  what: z.string(),
  cause: z.string().nullable(),
  figure: FindingFigureSchema.nullable(),
  link: z.string().nullable(),
  foundOn: plainDateSchema,
  foundBy: z.string(),
  removed: z.boolean(),
  state: z.enum(findingStates),
  /** Of its analysis; of one written by hand, of the day it was found. */
  schoolYear: z.int(),
})

/** A finding that may be taken: its key goes back as it came. */
export const ProposalSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  source: z.enum(figureSources),
  sourceKey: z.string(),
  track: z.enum(TRACKS),
  what: z.string(),
  figure: FindingFigureSchema.nullable(),
  link: z.string().nullable(),
  isTaken: z.boolean(),
})

export const recommendationFields = {
  addressee: z.enum(addressees),
  addresseeWords: optionalText(300),
  text: wholeText('Напишите рекомендацию'),
  dueOn: plainDateSchema,
}

export const RecommendationSchema = z.object({
  recommendationId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  addressee: z.enum(addressees),
  addresseeWords: z.string().nullable(),
  text: z.string(),
  dueOn: plainDateSchema,
  issuedOn: plainDateSchema.nullable(),
  acknowledgedOn: plainDateSchema.nullable(),
  acknowledgedBy: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: plainDateSchema.nullable(),
  answeredBy: z.string().nullable(),
  returnNote: z.string().nullable(),
  acceptedOn: plainDateSchema.nullable(),
  removed: z.boolean(),
  state: z.enum(recommendationStates),
  findings: z.array(z.object({ findingId: z.int(), what: z.string() })),
  mayAnswer: z.boolean(),
  ...placeFields,
})

export const decisionFields = {
  kind: z.enum(decisionKinds),
  number: optionalText(60),
  decidedOn: plainDateSchema,
  title: wholeText('Укажите заголовок', 500),
  text: wholeText('Напишите, что решено', 8000),
  actId: id.nullable().default(null),
}

export const measureFields = {
  what: wholeText('Напишите, что нужно сделать', 2000),
  dueOn: plainDateSchema,
  planId: id.nullable().default(null),
  actionId: id.nullable().default(null),
}

export const MeasureSchema = z.object({
  measureId: z.int(),
  version: versionSchema,
  decisionId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  what: z.string(),
  dueOn: plainDateSchema,
  planId: z.int().nullable(),
  actionId: z.int().nullable(),
  actionTitle: z.string().nullable(),
  doneOn: plainDateSchema.nullable(),
  doneNote: z.string().nullable(),
  removed: z.boolean(),
  state: z.enum(measureStates),
  /** What the plan asks of the organisation by the measure's term: reported there, once. */
  tasks: z.array(
    z.object({
      taskId: z.int(),
      dueOn: plainDateSchema,
      state: z.enum(TASK_STATES),
      outcome: z.enum(OUTCOMES).nullable(),
      reportText: z.string().nullable(),
      /** The UTC instant, ISO. */
      reportedAt: z.string().nullable(),
    }),
  ),
  /** The plan asks only after the term: from this day. */
  plannedLaterOn: plainDateSchema.nullable(),
  mayReport: z.boolean(),
})

export const DecisionSchema = z.object({
  decisionId: z.int(),
  version: versionSchema,
  kind: z.enum(decisionKinds),
  number: z.string().nullable(),
  decidedOn: plainDateSchema,
  title: z.string(),
  text: z.string(),
  actId: z.int().nullable(),
  actTitle: z.string().nullable(),
  removed: z.boolean(),
  findings: z.array(
    z.object({
      findingId: z.int(),
      organizationId: z.int(),
      organizationName: z.string(),
      what: z.string(),
      /** The figure it was found by, where it can be measured again. */
      measured: z.object({ seriesKey: z.string(), year: z.int() }).nullable(),
    }),
  ),
  measures: z.array(MeasureSchema),
  reviewCount: z.int(),
  ...placeFields,
})

const Amount = z.object({ successes: z.number(), count: z.number(), squares: z.number().optional() })
const Interval = z.object({ low: z.number(), high: z.number(), level: z.number() })
const Change = Interval.extend({ difference: z.number() })

const SideSchema = z.object({
  before: Amount,
  after: Amount,
  beforeInterval: Interval.nullable(),
  afterInterval: Interval.nullable(),
  change: Change.nullable(),
  organizations: z.array(
    z.object({
      organizationId: z.int(),
      organizationName: z.string(),
      before: Amount,
      after: Amount,
    }),
  ),
})

export const scaleFields = { measure: z.enum(figureMeasures), unit: z.string(), decimals: z.int() }

export const EffectResultSchema = z.object({
  ...scaleFields,
  better: z.enum(['lower', 'higher']),
  treated: SideSchema,
  compared: SideSchema,
  effect: Change.nullable(),
  effectByOrganization: Change.nullable(),
  proposedVerdict: z.enum(verdicts),
  leftOut: z.array(z.string()),
})

export const reviewFields = {
  verdict: z.enum(verdicts),
  reasoning: optionalText(4000),
  proposal: optionalText(4000),
}

export const EffectReviewSchema = z.object({
  reviewId: z.int(),
  version: versionSchema,
  decisionId: z.int(),
  decisionTitle: z.string(),
  seriesKey: z.string(),
  figureName: z.string(),
  beforeYear: z.int(),
  afterYear: z.int(),
  result: EffectResultSchema,
  verdict: z.enum(verdicts),
  reasoning: z.string().nullable(),
  proposal: z.string().nullable(),
  reviewedOn: plainDateSchema,
  reviewedBy: z.string(),
  removed: z.boolean(),
  ...placeFields,
})
