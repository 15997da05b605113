import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import {
  ActCardSchema,
  ActFiltersSchema,
  ActRowSchema,
  actFields,
  CompletenessRowSchema,
  editionFields,
  idSchema,
  RequiredActSchema,
  requiredActFields,
  versionSchema,
} from './domain/act-shapes.ts'
import { mostFileBytes } from './domain/stored-file.ts'

/** What crosses between the register of acts and its pages. Days are 'YYYY-MM-DD'; `version` is the one the writer saw. */
export type ActRow = z.output<typeof ActRowSchema>
export type ActCard = z.output<typeof ActCardSchema>
export type RequiredActView = z.output<typeof RequiredActSchema>
export type CompletenessView = z.output<typeof CompletenessRowSchema>
export type ActChoices = z.output<typeof getActChoices.answer>

/** Whether the person sees the municipality or only named organisations. */
const reachSchema = z.enum(['municipality', 'organizations'])

/** Own acts and those the authority shows to everybody. */
export const listActs = endpoint({
  method: 'GET',
  path: '/documents/acts',
  query: ActFiltersSchema,
  answer: z.object({
    acts: z.array(ActRowSchema),
    /** How many there are before filtering. */
    registerCount: z.int(),
    /** Calendar years in which something was signed, the latest first. */
    years: z.array(z.int()),
    reach: reachSchema,
  }),
})

/** What the form of an act offers to this person. */
export const getActChoices = endpoint({
  method: 'GET',
  path: '/documents/choices',
  answer: z.object({
    organizations: z.array(
      z.object({ organizationId: z.int(), shortName: z.string(), type: z.enum(organizationTypes) }),
    ),
    requiredActs: z.array(RequiredActSchema),
    plans: z.array(z.object({ planId: z.int(), title: z.string() })),
    people: z.array(z.string()),
    issuers: z.array(z.string()),
    tags: z.array(z.string()),
    reach: reachSchema,
  }),
})

const actParams = z.object({ actId: idSchema })

export const getAct = endpoint({
  method: 'GET',
  path: '/documents/acts/:actId',
  params: actParams,
  answer: ActCardSchema,
})

/** docx, doc, pdf, xlsx, xls, ods, jpg or png: one file for each edition, or none. */
const actFile = { most: 1, bytesEach: mostFileBytes } as const

export const addAct = endpoint({
  method: 'POST',
  path: '/documents/acts',
  files: actFile,
  body: z.object({ organizationId: z.int().positive(), ...actFields, ...editionFields }),
  answer: ActCardSchema,
})

export const changeAct = endpoint({
  method: 'PUT',
  path: '/documents/acts/:actId',
  params: actParams,
  body: z.object({ version: versionSchema, ...actFields }),
  answer: ActCardSchema,
})

export const removeAct = endpoint({
  method: 'DELETE',
  path: '/documents/acts/:actId',
  params: actParams,
  query: z.object({ version: idSchema }),
  answer: ActCardSchema,
})

/** Undoes the removal. */
export const restoreAct = endpoint({
  method: 'POST',
  path: '/documents/acts/:actId/restore',
  params: actParams,
  body: z.object({ version: versionSchema }),
  answer: ActCardSchema,
})

/** A new edition: the one in force ends the day before. */
export const addEdition = endpoint({
  method: 'POST',
  path: '/documents/acts/:actId/editions',
  params: actParams,
  files: actFile,
  body: z.object({ version: versionSchema, ...editionFields }),
  answer: ActCardSchema,
})

const editionParams = z.object({ actId: idSchema, editionId: idSchema })

/** Requisites and days; a file sent along replaces the one there was. */
export const changeEdition = endpoint({
  method: 'PUT',
  path: '/documents/acts/:actId/editions/:editionId',
  params: editionParams,
  files: actFile,
  body: z.object({ version: versionSchema, ...editionFields }),
  answer: ActCardSchema,
})

export const removeEdition = endpoint({
  method: 'DELETE',
  path: '/documents/acts/:actId/editions/:editionId',
  params: editionParams,
  query: z.object({ version: idSchema }),
  answer: ActCardSchema,
})

export const restoreEdition = endpoint({
  method: 'POST',
  path: '/documents/acts/:actId/editions/:editionId/restore',
  params: editionParams,
  body: z.object({ version: versionSchema }),
  answer: ActCardSchema,
})

export const downloadEditionFile = endpoint({
  method: 'GET',
  path: '/documents/acts/:actId/editions/:editionId/file',
  params: editionParams,
  answer: z.void(),
  download: true,
})

/** Who has which required act (N-8); an organisation's people see their own rows. */
export const getCompleteness = endpoint({
  method: 'GET',
  path: '/documents/completeness',
  answer: z.object({
    rows: z.array(CompletenessRowSchema),
    requiredActs: z.array(RequiredActSchema),
    reach: reachSchema,
  }),
})

export const addRequiredAct = endpoint({
  method: 'POST',
  path: '/documents/required-acts',
  body: z.object(requiredActFields),
  answer: RequiredActSchema,
})

const requiredParams = z.object({ requiredActId: idSchema })

export const changeRequiredAct = endpoint({
  method: 'PUT',
  path: '/documents/required-acts/:requiredActId',
  params: requiredParams,
  body: z.object({ version: versionSchema, ...requiredActFields }),
  answer: RequiredActSchema,
})

export const removeRequiredAct = endpoint({
  method: 'DELETE',
  path: '/documents/required-acts/:requiredActId',
  params: requiredParams,
  query: z.object({ version: idSchema }),
  answer: RequiredActSchema,
})

export const restoreRequiredAct = endpoint({
  method: 'POST',
  path: '/documents/required-acts/:requiredActId/restore',
  params: requiredParams,
  body: z.object({ version: versionSchema }),
  answer: RequiredActSchema,
})
