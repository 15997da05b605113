import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { caseActs } from './cases/case-event.ts'
import { progresses } from './cases/objective.ts'
import { halves, objectiveStates } from './cases/review.ts'
import { bases, beneficiaries, caseStates, closingGrounds } from './cases/support-case.ts'
import { issuers } from './outside-list.ts'
import { categories } from './rules/category.ts'
import { finding } from './rules/identify.ts'
import { ruleTableSchema } from './rules/rule-table.ts'

/** Shapes that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const optionalText = (most: number) => z.string().trim().max(most).nullable().default(null)
export const neededText = (most: number, missing: string) => z.string().trim().min(1, missing).max(most)

export const ruleSchema = z.object({
  ruleTableId: z.int(),
  family: z.int(),
  edition: z.int(),
  content: ruleTableSchema,
  preset: z.string().nullable(),
  authorName: z.string(),
  addedOn: plainDateSchema,
})

export const runLineSchema = z.object({
  runId: z.int(),
  version: versionSchema,
  year: z.int(),
  starterName: z.string(),
  /** The UTC instant, ISO. */
  startedAt: z.string(),
  counts: z.array(z.object({ category: z.enum(categories), isIn: z.int(), small: z.int() })).readonly(),
  approvedOn: plainDateSchema.nullable(),
  approvalDocument: z.string().nullable(),
  approverName: z.string().nullable(),
})
export type RunLine = z.output<typeof runLineSchema>

const decisionSchema = z.object({
  version: versionSchema,
  isIn: z.boolean(),
  reason: z.string(),
  personName: z.string(),
  decidedOn: plainDateSchema,
})

export const foundSchoolSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  findings: z
    .array(
      finding.extend({
        /** Where the rule could not decide and people did. */
        decision: decisionSchema.nullable(),
        listedBy: z.array(z.enum(issuers)).readonly(),
        /** An open case on this basis. */
        caseId: z.int().nullable(),
      }),
    )
    .readonly(),
})
export type FoundSchool = z.output<typeof foundSchoolSchema>

export const runViewSchema = runLineSchema.extend({
  rules: z.array(ruleTableSchema).readonly(),
  dataPrint: z.string(),
  /** In the order of their names. */
  schools: z.array(foundSchoolSchema).readonly(),
  agreement: z
    .array(
      z.object({
        category: z.enum(categories),
        issuer: z.enum(issuers),
        ...{ both: z.int(), onlyThere: z.int(), onlyHere: z.int(), neither: z.int() },
      }),
    )
    .readonly(),
})
export type RunView = z.output<typeof runViewSchema>

export const objectiveSchema = z.object({
  objectiveId: z.int(),
  version: versionSchema,
  text: z.string(),
  indicator: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number(),
  dueOn: plainDateSchema,
  progress: z.enum(progresses),
  progressNote: z.string().nullable(),
  markedOn: plainDateSchema.nullable(),
})

export const visitSchema = z.object({
  visitId: z.int(),
  version: versionSchema,
  plannedOn: plainDateSchema,
  heldOn: plainDateSchema.nullable(),
  visitorName: z.string(),
  purpose: z.string(),
  notes: z.string().nullable(),
  agreed: z.string().nullable(),
})

export const reviewedObjectiveSchema = z.object({
  objectiveId: z.int().positive(),
  state: z.enum(objectiveStates),
  value: z.number().nullable(),
  note: optionalText(2000),
})

export const reviewSchema = z.object({
  year: z.int(),
  half: z.enum(halves),
  version: versionSchema,
  heldOn: plainDateSchema,
  reviewerName: z.string(),
  summary: z.string(),
  states: z.array(reviewedObjectiveSchema).readonly(),
})

export const caseLineSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  caseId: z.int(),
  beneficiary: z.enum(beneficiaries),
  basis: z.enum(bases),
  state: z.enum(caseStates),
  openedOn: plainDateSchema,
  adviserName: z.string().nullable(),
  mentorName: z.string().nullable(),
  closedOn: plainDateSchema.nullable(),
  objectives: z.int(),
  reached: z.int(),
  /** The next visit that is planned. */
  visitOn: plainDateSchema.nullable(),
  /** The review that comes next; null in a case that is closed or paused. */
  reviewBy: plainDateSchema.nullable(),
  /** What waits, in words: «обзор просрочен», «школа не ответила». */
  waits: z.array(z.string()).readonly(),
  isWatched: z.boolean(),
})
export type CaseLine = z.output<typeof caseLineSchema>

export const caseSchema = caseLineSchema.extend({
  version: versionSchema,
  beneficiaryWords: z.string().nullable(),
  runId: z.int().nullable(),
  dossierId: z.int().nullable(),
  grounds: z.array(z.string()).readonly(),
  openerName: z.string(),
  isShown: z.boolean(),
  shownOn: plainDateSchema.nullable(),
  adviserUserId: z.string().nullable(),
  adviserDeclaration: z
    .object({
      ...{ worksHere: z.boolean(), worksAtMentor: z.boolean(), hasRelatives: z.boolean() },
      note: z.string().nullable(),
    })
    .nullable(),
  mentorId: z.int().nullable(),
  diagnosis: z.string().nullable(),
  diagnosedOn: plainDateSchema.nullable(),
  plan: z
    .object({
      ...{ planId: z.int(), title: z.string(), isApproved: z.boolean() },
      ...{ total: z.int(), reported: z.int(), accepted: z.int(), overdue: z.int() },
    })
    .nullable(),
  schoolAnswer: z.string().nullable(),
  answeredOn: plainDateSchema.nullable(),
  answererName: z.string().nullable(),
  pausedOn: plainDateSchema.nullable(),
  pauseReason: z.string().nullable(),
  escalatedOn: plainDateSchema.nullable(),
  escalationReason: z.string().nullable(),
  closingGround: z.enum(closingGrounds).nullable(),
  closingReason: z.string().nullable(),
  closingDocument: z.string().nullable(),
  closerName: z.string().nullable(),
  objectiveRows: z.array(objectiveSchema).readonly(),
  visits: z.array(visitSchema).readonly(),
  reviews: z.array(reviewSchema).readonly(),
  nextReview: z.object({
    year: z.int(),
    half: z.enum(halves),
    from: plainDateSchema,
    dueOn: plainDateSchema,
  }),
  /** Findings the case is help for; those on the same ground first. */
  findings: z
    .array(
      z.object({
        ...{ link: z.string(), what: z.string(), foundOn: plainDateSchema, standing: z.string() },
        isByGround: z.boolean(),
      }),
    )
    .readonly(),
  /** What the newest rule run says of leaving; null where none was made after the opening. The authority alone sees it. */
  exit: z.object({ isMet: z.boolean(), words: z.string() }).nullable(),
  events: z
    .array(
      z.object({
        act: z.enum(caseActs),
        happenedOn: plainDateSchema,
        personName: z.string(),
        note: z.string().nullable(),
      }),
    )
    .readonly(),
})
export type CaseView = z.output<typeof caseSchema>
