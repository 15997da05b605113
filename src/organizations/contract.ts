import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { codeSystems } from './domain/code-system.ts'
import { organizationTypes, settlementKinds } from './domain/organization-type.ts'

/** What crosses between the registry's server and its pages. Days are 'YYYY-MM-DD'; `version` is the one the writer saw. */
const id = z.coerce.number().int().positive()
const version = z.int().positive()
const optionalText = z.string().trim().max(500).nullable()
const basis = optionalText.describe('Документ-основание: «постановление от 12.08.2026 № 417»')

export const OrganizationTypeSchema = z.enum(organizationTypes)
export const SettlementKindSchema = z.enum(settlementKinds)
export const CodeSystemSchema = z.enum(codeSystems)
export const OrganizationStateSchema = z.enum(['active', 'closed', 'planned'])

/** Fields a person edits at will; they have no history. */
const details = {
  settlementKind: SettlementKindSchema.nullable(),
  settlement: optionalText.describe('Населённый пункт: «с. Луговое»'),
  address: optionalText,
  headName: optionalText,
  headPost: optionalText,
  phone: optionalText,
  mail: z.union([z.email('Адрес почты выглядит иначе: имя@сервер.рф'), z.literal('')]).nullable(),
  site: optionalText,
}

const name = {
  fullName: z.string().trim().min(1, 'Укажите полное наименование').max(600),
  shortName: z.string().trim().min(1, 'Укажите краткое наименование').max(160),
}

export const CodeEntrySchema = z.object({
  system: CodeSystemSchema,
  code: z.string().trim().min(1, 'Укажите код').max(40),
  validFrom: plainDateSchema.nullable(),
  validTo: plainDateSchema.nullable(),
})

export const OrganizationRowSchema = z.object({
  organizationId: z.int(),
  version,
  type: OrganizationTypeSchema,
  fullName: z.string(),
  shortName: z.string(),
  settlementKind: SettlementKindSchema.nullable(),
  settlement: z.string().nullable(),
  address: z.string().nullable(),
  headName: z.string().nullable(),
  headPost: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  site: z.string().nullable(),
  state: OrganizationStateSchema,
  openedOn: plainDateSchema.nullable(),
  closedOn: plainDateSchema.nullable(),
  mergedIntoId: z.int().nullable(),
  /** The codes valid on the day asked about. */
  codes: z.array(z.object({ system: CodeSystemSchema, code: z.string() })),
  groupIds: z.array(z.int()),
})
export type OrganizationRow = z.output<typeof OrganizationRowSchema>

/** One organisation with its history: every name, every code, every event. */
export const OrganizationCardSchema = OrganizationRowSchema.extend({
  mergedIntoName: z.string().nullable(),
  /** Those that were merged into this one. */
  absorbed: z.array(z.object({ organizationId: z.int(), shortName: z.string(), on: plainDateSchema })),
  names: z.array(
    z.object({ fullName: z.string(), shortName: z.string(), since: plainDateSchema.nullable() }),
  ),
  allCodes: z.array(CodeEntrySchema.extend({ codeId: z.int() })),
  events: z.array(
    z.object({
      eventId: z.int(),
      kind: z.enum(['renamed', 'closed', 'merged']),
      occurredOn: plainDateSchema,
      basis: z.string().nullable(),
      undone: z.boolean(),
      /** Only the latest event can be undone. */
      mayBeUndone: z.boolean(),
    }),
  ),
})
export type OrganizationCard = z.output<typeof OrganizationCardSchema>

export const OrganizationFiltersSchema = z.object({
  type: OrganizationTypeSchema.optional(),
  groupId: id.optional(),
  /** 'active' unless told. */
  state: z.enum(['active', 'closed', 'planned', 'all']).optional(),
  q: z.string().trim().max(200).optional(),
  /** Names, codes and state as of this day; today unless told. */
  on: plainDateSchema.optional(),
})
export type OrganizationFilters = z.output<typeof OrganizationFiltersSchema>

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

const organizationParams = z.object({ organizationId: id })

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
    ...name,
    ...details,
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
    version,
    type: OrganizationTypeSchema,
    ...name,
    ...details,
    openedOn: plainDateSchema.nullable(),
  }),
  answer: OrganizationCardSchema,
})

export const renameOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/rename',
  params: organizationParams,
  body: z.object({ version, ...name, since: plainDateSchema, basis }),
  answer: OrganizationCardSchema,
})

/** `on` is the first day on which it no longer works. */
export const closeOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/close',
  params: organizationParams,
  body: z.object({ version, on: plainDateSchema, basis }),
  answer: OrganizationCardSchema,
})

export const mergeOrganization = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/merge',
  params: organizationParams,
  body: z.object({ version, intoId: z.int().positive(), on: plainDateSchema, basis }),
  answer: OrganizationCardSchema,
})

/** Takes back a renaming, closing or merger; the event stays on record as undone. */
export const undoOrganizationEvent = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/events/:eventId/undo',
  params: z.object({ organizationId: id, eventId: id }),
  body: z.object({ version }),
  answer: OrganizationCardSchema,
})

export const addOrganizationCode = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/codes',
  params: organizationParams,
  body: CodeEntrySchema.extend({ version }),
  answer: OrganizationCardSchema,
})

const codeParams = z.object({ organizationId: id, codeId: id })

/** Sets the validity of a code; `validTo` is its last day, null opens it again. */
export const dateOrganizationCode = endpoint({
  method: 'PUT',
  path: '/organizations/:organizationId/codes/:codeId',
  params: codeParams,
  body: z.object({ version, validFrom: plainDateSchema.nullable(), validTo: plainDateSchema.nullable() }),
  answer: OrganizationCardSchema,
})

/** For a code entered by mistake. To undo, add it again. */
export const removeOrganizationCode = endpoint({
  method: 'DELETE',
  path: '/organizations/:organizationId/codes/:codeId',
  params: codeParams,
  query: z.object({ version: z.coerce.number().int().positive() }),
  answer: OrganizationCardSchema,
})

const GroupRuleSchema = z.object({
  /** Empty means any type. */
  types: z.array(OrganizationTypeSchema),
  /** Null means any. */
  settlementKind: SettlementKindSchema.nullable(),
})

const groupFields = {
  name: z.string().trim().min(1, 'Укажите название группы').max(160),
  /** Who belongs by rule; null is a group listed by hand. */
  rule: GroupRuleSchema.nullable(),
  /** Added by hand, whatever the rule says. */
  includedIds: z.array(z.int().positive()),
  /** Taken out by hand, whatever the rule says. */
  excludedIds: z.array(z.int().positive()),
}

export const OrganizationGroupSchema = z.object({
  groupId: z.int(),
  version,
  ...groupFields,
  deleted: z.boolean(),
  /** Who belongs today: the rule's organisations that work now, with and without those named by hand. */
  memberIds: z.array(z.int()),
})
export type OrganizationGroupView = z.output<typeof OrganizationGroupSchema>

const groupParams = z.object({ groupId: id })

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
  body: z.object({ version, ...groupFields }),
  answer: OrganizationGroupSchema,
})

export const deleteOrganizationGroup = endpoint({
  method: 'DELETE',
  path: '/organization-groups/:groupId',
  params: groupParams,
  query: z.object({ version: z.coerce.number().int().positive() }),
  answer: OrganizationGroupSchema,
})

/** Undoes the deletion. */
export const restoreOrganizationGroup = endpoint({
  method: 'POST',
  path: '/organization-groups/:groupId/restore',
  params: groupParams,
  body: z.object({ version }),
  answer: OrganizationGroupSchema,
})

/** xlsx, xls, ods or csv, one file. Re-sent for each step, so that nothing is kept between them. */
const importFile = { most: 1, bytesEach: 10_000_000 } as const

export const ImportProblemSchema = z.object({
  /** Spreadsheet row, counted from 1; null when it is about the whole file. */
  row: z.int().nullable(),
  /** 'E14' */
  cell: z.string().nullable(),
  /** The column as the file names it. */
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  detail: z.string(),
})
export type ImportProblem = z.output<typeof ImportProblemSchema>

export const ImportRowSchema = z.object({
  row: z.int(),
  status: z.enum(['new', 'changed', 'same', 'error', 'skipped']),
  /** As the file writes it. */
  name: z.string(),
  organizationId: z.int().nullable(),
  /** What the row would change, in words: «Телефон: «…» → «…»». */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  problems: z.array(ImportProblemSchema),
})
export type ImportRow = z.output<typeof ImportRowSchema>

export const ImportPreviewSchema = z.object({
  fileName: z.string(),
  sheet: z.string(),
  headerRow: z.int(),
  /** Which column was understood as what; `field` null is a column the registry does not keep. */
  columns: z.array(z.object({ cell: z.string(), header: z.string(), field: z.string().nullable() })),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    error: z.int(),
    skipped: z.int(),
  }),
  rows: z.array(ImportRowSchema),
  problems: z.array(ImportProblemSchema),
  /** Sent back with `applyImport`: exactly what was shown is applied, or nothing. */
  digest: z.string(),
})
export type ImportPreview = z.output<typeof ImportPreviewSchema>

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

export const ImportRecordSchema = z.object({
  importId: z.int(),
  fileName: z.string(),
  appliedAt: z.iso.datetime(),
  createdCount: z.int(),
  changedCount: z.int(),
  undone: z.boolean(),
})
export type ImportRecord = z.output<typeof ImportRecordSchema>

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
  params: z.object({ importId: id }),
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
