import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { recheckOutcomes } from './domain/recheck.ts'
import { FindingSchema, findingFields, idSchema, optionalText, versionSchema } from './domain/shapes.ts'

/** What is to be mended. */
export type FindingView = z.output<typeof FindingSchema>

/** Findings of inspections that begin in the period; an organisation's people see what they were shown. */
export const listFindings = endpoint({
  method: 'GET',
  path: '/control/findings',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({ findings: z.array(FindingSchema) }),
})

/** Findings of one organisation, the newest inspection first: for its page and its dossier. */
export const listFindingsOfOrganization = endpoint({
  method: 'GET',
  path: '/control/organizations/:organizationId/findings',
  params: z.object({ organizationId: idSchema }),
  answer: z.object({ findings: z.array(FindingSchema), fixedCount: z.int(), overdueCount: z.int() }),
})

export const addFinding = endpoint({
  method: 'POST',
  path: '/control/inspections/:inspectionId/visits/:organizationId/findings',
  params: z.object({ inspectionId: idSchema, organizationId: idSchema }),
  body: z.object(findingFields),
  answer: FindingSchema,
})

const findingParams = z.object({ findingId: idSchema })

/** Only until it is shown to the organisation. */
export const changeFinding = endpoint({
  method: 'PUT',
  path: '/control/findings/:findingId',
  params: findingParams,
  body: z.object({ version: versionSchema, ...findingFields }),
  answer: FindingSchema,
})

export const moveFindingAway = endpoint({
  method: 'POST',
  path: '/control/findings/:findingId/removal',
  params: findingParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: FindingSchema,
})

/** The organisation says what it has done; files are added to those sent before. */
export const mendFinding = endpoint({
  method: 'POST',
  path: '/control/findings/:findingId/mended',
  params: findingParams,
  files: { most: 5, bytesEach: mostFileBytes },
  body: z.object({
    version: versionSchema,
    text: z.string().trim().min(1, 'Напишите, что сделано').max(4000),
    mendedOn: plainDateSchema,
  }),
  answer: FindingSchema,
})

/** The organisation's written objection, kept beside the finding; null takes it back. */
export const objectToFinding = endpoint({
  method: 'POST',
  path: '/control/findings/:findingId/objection',
  params: findingParams,
  body: z.object({
    version: versionSchema,
    objection: z.string().trim().min(1, 'Напишите возражение').max(4000).nullable(),
  }),
  answer: FindingSchema,
})

export const recheckFinding = endpoint({
  method: 'POST',
  path: '/control/findings/:findingId/recheck',
  params: findingParams,
  body: z.object({
    version: versionSchema,
    outcome: z.enum(recheckOutcomes),
    checkedOn: plainDateSchema,
    note: optionalText(2000),
    fixBy: plainDateSchema.nullable().default(null),
  }),
  answer: FindingSchema,
})

/** Takes «устранено» back. */
export const reopenFinding = endpoint({
  method: 'POST',
  path: '/control/findings/:findingId/reopen',
  params: findingParams,
  body: z.object({ version: versionSchema }),
  answer: FindingSchema,
})

export const downloadFindingFile = endpoint({
  method: 'GET',
  path: '/control/findings/:findingId/files/:position',
  params: z.object({ findingId: idSchema, position: z.coerce.number().int().min(1).max(1000) }),
  answer: z.void(),
  download: true,
})
