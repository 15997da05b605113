import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { causes } from './domain/dossier/causes.ts'
import { outcomes } from './domain/dossier/dossier.ts'
import { dossierLineSchema, dossierSchema, idSchema, optionalText, versionSchema } from './domain/shapes.ts'

export { type DossierLine, type DossierView, dossierSchema } from './domain/shapes.ts'

const params = z.object({ organizationId: idSchema, dossierId: idSchema })
const path = '/objectivity/dossiers/:organizationId/:dossierId'

/** Dossiers the scope sees: a school only its own and only those handed over. */
export const listDossiers = endpoint({
  method: 'GET',
  path: '/objectivity/dossiers',
  query: z.object({ organizationId: idSchema.optional() }),
  answer: z.object({ dossiers: z.array(dossierLineSchema).readonly() }),
})

export const createDossier = endpoint({
  method: 'POST',
  path: '/objectivity/dossiers',
  body: z.object({ runId: z.int().positive(), organizationId: z.int().positive() }),
  answer: dossierSchema,
})

export const getDossier = endpoint({ method: 'GET', path, params, answer: dossierSchema })

export const handOverDossier = endpoint({
  method: 'PUT',
  path: `${path}/hand-over`,
  params,
  body: z.object({ version: versionSchema, answerBy: plainDateSchema, request: optionalText(2000) }),
  answer: dossierSchema,
})

export const withdrawDossier = endpoint({
  method: 'POST',
  path: `${path}/withdrawal`,
  params,
  body: z.object({ version: versionSchema }),
  answer: dossierSchema,
})

/** The school's words, or the authority's copy of a letter. */
export const answerDossier = endpoint({
  method: 'PUT',
  path: `${path}/answer`,
  params,
  body: z.object({
    version: versionSchema,
    answer: z.string().trim().min(1, 'Напишите ответ').max(10_000),
  }),
  answer: dossierSchema,
})

export const concludeDossier = endpoint({
  method: 'PUT',
  path: `${path}/outcome`,
  params,
  body: z.object({
    version: versionSchema,
    outcome: z.enum(outcomes),
    outcomeReason: z.string().trim().min(1, 'Напишите основание').max(4000),
    outcomeDocument: optionalText(300),
    causes: z.array(z.enum(causes)).max(causes.length).default([]),
  }),
  answer: dossierSchema,
})

export const reopenDossier = endpoint({
  method: 'POST',
  path: `${path}/reopening`,
  params,
  body: z.object({ version: versionSchema }),
  answer: dossierSchema,
})

/** A school's file belongs to its answer, the authority's to the outcome. */
export const addDossierFile = endpoint({
  method: 'POST',
  path: `${path}/files`,
  params,
  files: { most: 1, bytesEach: mostFileBytes },
  body: z.object({}),
  answer: dossierSchema,
})

const fileParams = params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

export const moveDossierFileAway = endpoint({
  method: 'POST',
  path: `${path}/files/:sha256/removal`,
  params: fileParams,
  body: z.object({ removed: z.boolean() }),
  answer: dossierSchema,
})

export const downloadDossierFile = endpoint({
  method: 'GET',
  path: `${path}/files/:sha256`,
  params: fileParams,
  answer: z.void(),
  download: true,
})

export const downloadDossier = endpoint({
  method: 'GET',
  path: `${path}/paper`,
  params,
  answer: z.void(),
  download: true,
})

/** Chooses works of the school to be checked again: all, or a sample of so many. */
export const chooseRecheck = endpoint({
  method: 'POST',
  path: `${path}/rechecks`,
  params,
  body: z.object({
    workId: z.int().positive(),
    rule: z.enum(['all', 'sample']),
    most: z.int().min(1).max(200).default(15),
  }),
  answer: dossierSchema,
})

const recheckParams = params.extend({ workId: idSchema })

/** Takes the choice back, until a second score is entered. */
export const dropRecheck = endpoint({
  method: 'POST',
  path: `${path}/rechecks/:workId/removal`,
  params: recheckParams,
  body: z.object({}),
  answer: dossierSchema,
})

/** The second expert's score; null takes it back. */
export const scoreRecheck = endpoint({
  method: 'PUT',
  path: `${path}/rechecks/:workId/:position`,
  params: recheckParams.extend({ position: idSchema }),
  body: z.object({
    version: versionSchema,
    secondTotal: z.int().min(0).max(500).nullable(),
    secondMark: z.int().min(2).max(5).nullable(),
  }),
  answer: dossierSchema,
})
