import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { actKinds } from './act-kind.ts'
import { actStates } from './act-state.ts'
import { completenessStates } from './completeness.ts'
import { storedFileKinds } from './stored-file.ts'

/** Shapes of acts that cross between server and pages. A field left out of a form with a file is empty. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
const optionalText = z.string().trim().max(500).nullable().default(null)
const optionalDay = plainDateSchema.nullable().default(null)

export const actFields = {
  kind: z.enum(actKinds),
  title: z.string().trim().min(1, 'Укажите заголовок документа').max(500),
  issuer: optionalText.describe('Кто издал, если не сама организация'),
  tags: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  planIds: z.array(z.int().positive()).max(50).default([]),
  responsible: optionalText,
  reviewOn: optionalDay,
  requiredActId: z.int().positive().nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
  isShared: z.boolean().default(false),
}

export const editionFields = {
  number: z.string().trim().max(60).nullable().default(null),
  signedOn: optionalDay,
  signatory: optionalText,
  validFrom: plainDateSchema,
  validTo: optionalDay,
  endBasis: optionalText.describe('Чем отменён: «приказ от 12.08.2026 № 41»'),
}

const FileSchema = z.object({
  fileName: z.string(),
  kind: z.enum(storedFileKinds),
  byteCount: z.int(),
})

/** An act as a row of the register: requisites of the edition in force (else the next, else the last). */
export const ActRowSchema = z.object({
  actId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  kind: z.enum(actKinds),
  title: z.string(),
  issuer: z.string().nullable(),
  tags: z.array(z.string()),
  responsible: z.string().nullable(),
  isShared: z.boolean(),
  state: z.enum(actStates),
  number: z.string().nullable(),
  signedOn: plainDateSchema.nullable(),
  validFrom: plainDateSchema,
  validTo: plainDateSchema.nullable(),
  /** From this day it is to be looked at again: by its own date or by the age allowed. */
  reviewDueOn: plainDateSchema.nullable(),
  requiredName: z.string().nullable(),
  file: FileSchema.extend({ editionId: z.int() }).nullable(),
  /** Whether the person's own rows include it: others' acts are read, not written. */
  mayChange: z.boolean(),
})

const EditionSchema = z.object({
  editionId: z.int(),
  number: z.string().nullable(),
  signedOn: plainDateSchema.nullable(),
  signatory: z.string().nullable(),
  validFrom: plainDateSchema,
  validTo: plainDateSchema.nullable(),
  endBasis: z.string().nullable(),
  file: FileSchema.nullable(),
  /** The first day of the edition it took over from. */
  replacesFrom: plainDateSchema.nullable(),
  isShown: z.boolean(),
})

/** One act with every edition, the latest first. */
export const ActCardSchema = ActRowSchema.extend({
  removed: z.boolean(),
  reviewOn: plainDateSchema.nullable(),
  requiredActId: z.int().nullable(),
  note: z.string().nullable(),
  planIds: z.array(z.int()),
  plans: z.array(z.object({ planId: z.int(), title: z.string() })),
  editions: z.array(EditionSchema),
})

export const ActFiltersSchema = z.object({
  /** Some edition was signed in this calendar year. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  state: z.enum(actStates).optional(),
  planId: idSchema.optional(),
})

export const requiredActFields = {
  name: z.string().trim().min(1, 'Укажите название акта').max(200),
  organizationType: z.enum(organizationTypes),
  validYears: z.int().min(1, 'Не меньше года').max(50, 'Не больше 50 лет').nullable(),
}

export const RequiredActSchema = z.object({
  requiredActId: z.int(),
  version: versionSchema,
  ...requiredActFields,
  deleted: z.boolean(),
})

export const CompletenessRowSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  requiredActId: z.int(),
  requiredName: z.string(),
  state: z.enum(completenessStates),
  dueOn: plainDateSchema.nullable(),
  act: ActRowSchema.nullable(),
  mayChange: z.boolean(),
})
