import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { AnswersSchema } from '#monitoring/domain/form/answers.ts'
import { FormSchema } from '#monitoring/domain/form/form.ts'
import { findingKinds, findingStates, severities } from './finding.ts'
import { findingActs } from './finding-event.ts'
import { inspectionKinds, inspectionModes } from './inspection.ts'
import { visitStates } from './visit.ts'

/** Shapes of inspections that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const optionalText = (most: number) => z.string().trim().max(most).nullable().default(null)
export const idOrNull = z.int().positive().nullable().default(null)

export const inspectionFields = {
  theme: z.string().trim().min(1, 'Укажите тему проверки').max(500),
  kind: z.enum(inspectionKinds),
  mode: z.enum(inspectionModes),
  basis: optionalText(500),
  actId: idOrNull,
  planId: idOrNull,
  actionId: idOrNull,
  inspectors: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema,
}

export const ChecklistChoiceSchema = z.discriminatedUnion('source', [
  /** One that comes with the system. */
  z.object({ source: z.literal('ready'), key: z.string().max(60) }),
  /** The newest version of a form of the municipality. */
  z.object({ source: z.literal('form'), formId: z.int().positive() }),
])

export const ChecklistSchema = z.object({ title: z.string(), content: FormSchema })

export const InspectionSchema = z.object({
  inspectionId: z.int(),
  version: versionSchema,
  theme: z.string(),
  kind: z.enum(inspectionKinds),
  mode: z.enum(inspectionModes),
  basis: z.string().nullable(),
  actId: z.int().nullable(),
  actTitle: z.string().nullable(),
  planId: z.int().nullable(),
  actionId: z.int().nullable(),
  inspectors: z.array(z.string()),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema,
  checklistTitle: z.string().nullable(),
  removed: z.boolean(),
})

export const VisitSchema = z.object({
  organizationId: z.int(),
  inspectionId: z.int(),
  organizationName: z.string(),
  version: versionSchema,
  startedOn: plainDateSchema.nullable(),
  shownOn: plainDateSchema.nullable(),
  conclusion: z.string().nullable(),
  reportedOn: plainDateSchema.nullable(),
  closedOn: plainDateSchema.nullable(),
  state: z.enum(visitStates),
  findingCount: z.int(),
  fixedCount: z.int(),
  overdueCount: z.int(),
})

export const findingFields = {
  fieldKey: z.string().max(40).nullable().default(null),
  kind: z.enum(findingKinds),
  severity: z.enum(severities),
  place: z.string().trim().min(1, 'Укажите, где').max(500),
  requirement: z.string().trim().min(1, 'Укажите требование').max(1000),
  what: z.string().trim().min(1, 'Напишите, что нужно исправить').max(4000),
  fixBy: plainDateSchema,
}

export const FindingSchema = z.object({
  findingId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  inspectionId: z.int(),
  theme: z.string(),
  version: versionSchema,
  fieldKey: z.string().nullable(),
  kind: z.enum(findingKinds),
  severity: z.enum(severities),
  place: z.string(),
  requirement: z.string(),
  what: z.string(),
  fixBy: plainDateSchema,
  isShown: z.boolean(),
  mendedText: z.string().nullable(),
  mendedOn: plainDateSchema.nullable(),
  objection: z.string().nullable(),
  objectedOn: plainDateSchema.nullable(),
  fixedOn: plainDateSchema.nullable(),
  checkedBy: z.string().nullable(),
  removed: z.boolean(),
  state: z.enum(findingStates),
  files: z.array(z.object({ position: z.int(), fileName: z.string() })),
  events: z.array(
    z.object({
      act: z.enum(findingActs),
      happenedOn: plainDateSchema,
      personName: z.string(),
      note: z.string().nullable(),
      fixBy: plainDateSchema,
    }),
  ),
})

/** One visit with its check list and findings; for the organisation itself, what it has been shown. */
export const VisitCardSchema = VisitSchema.extend({
  inspection: InspectionSchema,
  checklist: ChecklistSchema.nullable(),
  answers: z
    .object({ version: z.int().min(0), answers: AnswersSchema, saverName: z.string().nullable() })
    .nullable(),
  findings: z.array(FindingSchema),
})
