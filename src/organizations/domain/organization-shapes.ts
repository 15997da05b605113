import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { codeSystems } from './code-system.ts'
import { organizationTypes, settlementKinds } from './organization-type.ts'

/** Shapes of the registry that cross between its server and its pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
const optionalText = z.string().trim().max(500).nullable()
export const basisSchema = optionalText.describe('Документ-основание: «постановление от 12.08.2026 № 417»')

export const OrganizationTypeSchema = z.enum(organizationTypes)
const SettlementKindSchema = z.enum(settlementKinds)
const CodeSystemSchema = z.enum(codeSystems)
const OrganizationStateSchema = z.enum(['active', 'closed', 'planned'])

/** Fields a person edits at will; they have no history. */
export const detailFields = {
  settlementKind: SettlementKindSchema.nullable(),
  settlement: optionalText.describe('Населённый пункт: «с. Луговое»'),
  address: optionalText,
  headName: optionalText,
  headPost: optionalText,
  phone: optionalText,
  mail: z.union([z.email('Адрес почты выглядит иначе: имя@сервер.рф'), z.literal('')]).nullable(),
  site: optionalText,
}

export const nameFields = {
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
  version: versionSchema,
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

export const OrganizationFiltersSchema = z.object({
  type: OrganizationTypeSchema.optional(),
  groupId: idSchema.optional(),
  /** 'active' unless told. */
  state: z.enum(['active', 'closed', 'planned', 'all']).optional(),
  q: z.string().trim().max(200).optional(),
  /** Names, codes and state as of this day; today unless told. */
  on: plainDateSchema.optional(),
})

const GroupRuleSchema = z.object({
  /** Empty means any type. */
  types: z.array(OrganizationTypeSchema),
  /** Null means any. */
  settlementKind: SettlementKindSchema.nullable(),
})

export const groupFields = {
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
  version: versionSchema,
  ...groupFields,
  deleted: z.boolean(),
  /** Who belongs today: the rule's organisations that work now, with and without those named by hand. */
  memberIds: z.array(z.int()),
})
