import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import {
  ImportPreviewSchema,
  type ImportProblemSchema,
  ImportRecordSchema,
  type ImportRowSchema,
} from './domain/import-shapes.ts'
import {
  basisSchema,
  CodeEntrySchema,
  detailFields,
  groupFields,
  idSchema,
  nameFields,
  OrganizationCardSchema,
  OrganizationFiltersSchema,
  OrganizationGroupSchema,
  OrganizationRowSchema,
  OrganizationTypeSchema,
  versionSchema,
} from './domain/organization-shapes.ts'

/** What crosses between the registry's server and its pages. Days are 'YYYY-MM-DD'; `version` is the one the writer saw. */
export type OrganizationRow = z.output<typeof OrganizationRowSchema>
export type OrganizationCard = z.output<typeof OrganizationCardSchema>
export type OrganizationFilters = z.output<typeof OrganizationFiltersSchema>
export type OrganizationGroupView = z.output<typeof OrganizationGroupSchema>
export type ImportProblem = z.output<typeof ImportProblemSchema>
export type ImportRow = z.output<typeof ImportRowSchema>
export type ImportPreview = z.output<typeof ImportPreviewSchema>
export type ImportRecord = z.output<typeof ImportRecordSchema>

/** Whose registry this is, for the head of every page; null where the account belongs to none. */
export const getMunicipality = endpoint({
  method: 'GET',
  path: '/municipality',
  answer: z.object({ name: z.string().nullable(), authorityName: z.string().nullable() }),
})

/** The whole list: a municipality has 300 organisations at most. */
export const listOrganizations = endpoint({
  method: 'GET',
  path: '/organizations',
  query: OrganizationFiltersSchema,
  answer: z.object({
    organizations: z.array(OrganizationRowSchema),
    /** How many there are before filtering. */
    registryCount: z.int(),
  }),
})

const organizationParams = z.object({ organizationId: idSchema })

export const getOrganization = endpoint({
  method: 'GET',
  path: '/organizations/:organizationId',
  params: organizationParams,
  answer: OrganizationCardSchema,
})

export const createOrganization = endpoint({
  method: 'POST',
  path: '/organizations',
  body: z.object({
    type: OrganizationTypeSchema,
    ...nameFields,
    ...detailFields,
    openedOn: plainDateSchema.nullable(),
    codes: z.array(CodeEntrySchema),
  }),
  answer: OrganizationCardSchema,
})

/** Also corrects a misspelt current name; a new name from a day is `renameOrganization`. */
export const editOrganization = endpoint({
  method: 'PUT',
  path: '/organizations/:organizationId',
  params: organizationParams,
  body: z.object({
    version: versionSchema,
    type: OrganizationTypeSchema,
    ...nameFields,
    ...detailFields,
    openedOn: plainDateSchema.nullable(),
  }),
  answer: OrganizationCardSchema,
})

export const renameOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/rename',
  params: organizationParams,
  body: z.object({ version: versionSchema, ...nameFields, since: plainDateSchema, basis: basisSchema }),
  answer: OrganizationCardSchema,
})

/** `on` is the first day on which it no longer works. */
export const closeOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/close',
  params: organizationParams,
  body: z.object({ version: versionSchema, on: plainDateSchema, basis: basisSchema }),
  answer: OrganizationCardSchema,
})

export const mergeOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/merge',
  params: organizationParams,
  body: z.object({
    version: versionSchema,
    intoId: z.int().positive(),
    on: plainDateSchema,
    basis: basisSchema,
  }),
  answer: OrganizationCardSchema,
})

/** Takes back a renaming, closing or merger; the event stays on record as undone. */
export const undoOrganizationEvent = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/events/:eventId/undo',
  params: z.object({ organizationId: idSchema, eventId: idSchema }),
  body: z.object({ version: versionSchema }),
  answer: OrganizationCardSchema,
})

export const addOrganizationCode = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/codes',
  params: organizationParams,
  body: CodeEntrySchema.extend({ version: versionSchema }),
  answer: OrganizationCardSchema,
})

const codeParams = z.object({ organizationId: idSchema, codeId: idSchema })

/** Sets the validity of a code; `validTo` is its last day, null opens it again. */
export const dateOrganizationCode = endpoint({
  method: 'PUT',
  path: '/organizations/:organizationId/codes/:codeId',
  params: codeParams,
  body: z.object({
    version: versionSchema,
    validFrom: plainDateSchema.nullable(),
    validTo: plainDateSchema.nullable(),
  }),
  answer: OrganizationCardSchema,
})

/** For a code entered by mistake. To undo, add it again. */
export const removeOrganizationCode = endpoint({
  method: 'DELETE',
  path: '/organizations/:organizationId/codes/:codeId',
  params: codeParams,
  query: z.object({ version: idSchema }),
  answer: OrganizationCardSchema,
})

const groupParams = z.object({ groupId: idSchema })

export const listOrganizationGroups = endpoint({
  method: 'GET',
  path: '/organization-groups',
  answer: z.object({ groups: z.array(OrganizationGroupSchema) }),
})

export const createOrganizationGroup = endpoint({
  method: 'POST',
  path: '/organization-groups',
  body: z.object(groupFields),
  answer: OrganizationGroupSchema,
})

/** Name, rule and members in one: the whole group as it should be. */
export const editOrganizationGroup = endpoint({
  method: 'PUT',
  path: '/organization-groups/:groupId',
  params: groupParams,
  body: z.object({ version: versionSchema, ...groupFields }),
  answer: OrganizationGroupSchema,
})

export const deleteOrganizationGroup = endpoint({
  method: 'DELETE',
  path: '/organization-groups/:groupId',
  params: groupParams,
  query: z.object({ version: idSchema }),
  answer: OrganizationGroupSchema,
})

/** Undoes the deletion. */
export const restoreOrganizationGroup = endpoint({
  method: 'POST',
  path: '/organization-groups/:groupId/restore',
  params: groupParams,
  body: z.object({ version: versionSchema }),
  answer: OrganizationGroupSchema,
})

/** xlsx, xls, ods or csv, one file. Re-sent for each step, so that nothing is kept between them. */
const importFile = { most: 1, bytesEach: 10_000_000 } as const

export const previewImport = endpoint({
  method: 'POST',
  path: '/organizations/import/preview',
  files: importFile,
  answer: ImportPreviewSchema,
})

/** The person's own file with each problem marked in its cell. */
export const downloadMarkedCopy = endpoint({
  method: 'POST',
  path: '/organizations/import/marked-copy',
  files: importFile,
  answer: z.void(),
  download: true,
})

/** All or nothing, in one transaction. */
export const applyImport = endpoint({
  method: 'POST',
  path: '/organizations/import',
  files: importFile,
  body: z.object({ digest: z.string().min(1) }),
  answer: z.object({ record: ImportRecordSchema.nullable(), sameCount: z.int() }),
})

export const listImports = endpoint({
  method: 'GET',
  path: '/organizations/imports',
  answer: z.object({ imports: z.array(ImportRecordSchema) }),
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/organizations/imports/:importId/undo',
  params: z.object({ importId: idSchema }),
  answer: ImportRecordSchema,
})

/** The same rows as the list under the same filters. */
export const exportOrganizations = endpoint({
  method: 'GET',
  path: '/organizations/export.xlsx',
  query: OrganizationFiltersSchema,
  answer: z.void(),
  download: true,
})

export const downloadImportTemplate = endpoint({
  method: 'GET',
  path: '/organizations/import-template.xlsx',
  answer: z.void(),
  download: true,
})
