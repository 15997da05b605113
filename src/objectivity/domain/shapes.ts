import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { causes } from './dossier/causes.ts'
import { dossierStates, outcomes } from './dossier/dossier.ts'
import { dossierActs } from './dossier/dossier-event.ts'
import { evidenceSchema, officialYearSchema } from './dossier/evidence.ts'
import { resultsBesideSchema } from './dossier/results-beside.ts'
import { exemptionKinds } from './stored/exemption.ts'
import { markerPs, rulesSchema, runSummarySchema, runWorkSchema, tierSchema } from './stored/run-shapes.ts'

/** Shapes that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const optionalText = (most: number) => z.string().trim().max(most).nullable().default(null)

export const exemptionSchema = z.object({
  exemptionId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  workId: z.int().nullable(),
  workTitle: z.string().nullable(),
  className: z.string().nullable(),
  kind: z.enum(exemptionKinds),
  reason: z.string(),
  authorName: z.string(),
  addedOn: z.string(),
  removed: z.boolean(),
})
export type ExemptionView = z.output<typeof exemptionSchema>

export const runLineSchema = z.object({
  runId: z.int(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  progress: z.int(),
  q: z.number(),
  method: z.string(),
  starterName: z.string(),
  /** The UTC instant, ISO. */
  startedAt: z.string(),
  works: z.array(runWorkSchema).readonly(),
  schools: z.int().nullable(),
  failure: z.string().nullable(),
})
export type RunLine = z.output<typeof runLineSchema>

export const runSchoolSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  tier: tierSchema,
  tested: z.int(),
  tooLittle: z.boolean(),
  markers: markerPs,
  rules: rulesSchema,
  /** Works in which there are signs. */
  namedWorks: z.array(z.int()).readonly(),
  official: z.array(officialYearSchema).readonly(),
  yearsListed: z.int(),
  dossierId: z.int().nullable(),
  dossierState: z.enum(dossierStates).nullable(),
  /** The newest dossier of another run that has no outcome yet; null where there is none or this run has its own. */
  open: z.object({ dossierId: z.int(), state: z.enum(dossierStates), createdOn: plainDateSchema }).nullable(),
})
export type RunSchool = z.output<typeof runSchoolSchema>

export const runViewSchema = runLineSchema.extend({
  dataPrint: z.string().nullable(),
  summary: runSummarySchema.nullable(),
  exemptions: z.array(z.string()).readonly(),
  /** In the order of their names. */
  schoolRows: z.array(runSchoolSchema).readonly(),
  confusion: z.array(z.object({ tier: tierSchema, listed: z.int(), notListed: z.int() })).readonly(),
  officialYears: z.array(z.int()).readonly(),
})
export type RunView = z.output<typeof runViewSchema>

export const recheckWorkSchema = z.object({
  workId: z.int(),
  position: z.int(),
  version: versionSchema,
  className: z.string().nullable(),
  participantCode: z.string().nullable(),
  firstTotal: z.int(),
  firstMark: z.int().nullable(),
  secondTotal: z.int().nullable(),
  secondMark: z.int().nullable(),
  checkerName: z.string().nullable(),
  checkedOn: plainDateSchema.nullable(),
})

export const dossierLineSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  dossierId: z.int(),
  runId: z.int(),
  createdOn: plainDateSchema,
  handedOn: plainDateSchema.nullable(),
  answerBy: plainDateSchema.nullable(),
  answeredOn: plainDateSchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  closedOn: plainDateSchema.nullable(),
  state: z.enum(dossierStates),
})
export type DossierLine = z.output<typeof dossierLineSchema>

export const dossierSchema = dossierLineSchema.extend({
  version: versionSchema,
  authorName: z.string(),
  evidence: evidenceSchema,
  /** As results stand now, unlike the evidence. */
  beside: z.array(resultsBesideSchema).readonly(),
  /** The help that was begun by the dossier, where the person may know of it. */
  supportCase: z
    .object({
      caseId: z.int(),
      openedOn: plainDateSchema,
      closedOn: plainDateSchema.nullable(),
    })
    .nullable(),
  request: z.string().nullable(),
  answer: z.string().nullable(),
  answererName: z.string().nullable(),
  outcomeReason: z.string().nullable(),
  outcomeDocument: z.string().nullable(),
  causes: z.array(z.enum(causes)).readonly(),
  closerName: z.string().nullable(),
  files: z
    .array(
      z.object({
        sha256: z.string(),
        side: z.enum(['school', 'authority']),
        fileName: z.string(),
        addedOn: plainDateSchema,
      }),
    )
    .readonly(),
  events: z
    .array(
      z.object({
        act: z.enum(dossierActs),
        happenedOn: plainDateSchema,
        personName: z.string(),
        note: z.string().nullable(),
      }),
    )
    .readonly(),
  rechecks: z
    .array(
      z.object({
        workId: z.int(),
        title: z.string(),
        works: z.array(recheckWorkSchema).readonly(),
      }),
    )
    .readonly(),
})
export type DossierView = z.output<typeof dossierSchema>
