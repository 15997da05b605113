import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { FormSchema } from './domain/form/form.ts'
import { MethodologySchema } from './domain/methodology/methodology.ts'
import { faultKinds } from './domain/methodology/methodology-faults.ts'
import { provenances } from './domain/methodology/provenance.ts'
import { usualCodes } from './domain/methodology/usual-directions.ts'
import { idSchema, titleSchema, versionSchema } from './domain/shapes.ts'

/** Methodologies: by what indicators the municipality watches its tracks; cloned, edited, approved by an act. */
const EditionHeadSchema = z.object({
  number: z.int(),
  approvedOn: plainDateSchema.nullable(),
  actId: z.int().nullable(),
  actWords: z.string().nullable(),
  /** The first school year it counts for. */
  fromYear: z.int().nullable(),
  madeAt: z.string(),
  makerName: z.string().nullable(),
})

const FaultSchema = z.object({
  kind: z.enum(faultKinds),
  code: z.string().nullable(),
  place: z.enum(['numerator', 'denominator', '']),
  message: z.string(),
  from: z.int(),
  to: z.int(),
})

const MethodologyCardSchema = z.object({
  methodologyId: z.int(),
  version: versionSchema,
  title: z.string(),
  purpose: z.string(),
  origin: z.string().nullable(),
  removed: z.boolean(),
  /** The edition shown. */
  edition: EditionHeadSchema,
  editions: z.array(EditionHeadSchema),
  content: MethodologySchema,
  faults: z.array(FaultSchema),
  /** The forms it is bound to: what their figures are called and how they are asked. */
  forms: z.array(z.object({ formId: z.int(), title: z.string(), content: FormSchema })),
})

const ChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  code: z.string(),
  title: z.string(),
  /** What differs, in words: «числитель», «целевые значения». */
  fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
})

export type MethodologyCard = z.output<typeof MethodologyCardSchema>
export type MethodologyRow = z.output<typeof listMethodologies.answer>['methodologies'][number]
export type ShippedRow = z.output<typeof listMethodologies.answer>['shipped'][number]
export type EditionHead = z.output<typeof EditionHeadSchema>
export type EditionChange = z.output<typeof ChangeSchema>

export const listMethodologies = endpoint({
  method: 'GET',
  path: '/monitoring/methodologies',
  answer: z.object({
    methodologies: z.array(
      z.object({
        methodologyId: z.int(),
        version: versionSchema,
        title: z.string(),
        purpose: z.string(),
        directions: z.int(),
        indicators: z.int(),
        editions: z.int(),
        /** In force for the current school year; null: nothing is approved. */
        inForce: EditionHeadSchema.nullable(),
        hasDraft: z.boolean(),
      }),
    ),
    shipped: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        purpose: z.string(),
        directions: z.int(),
        indicators: z.int(),
        provenances: z.array(z.object({ provenance: z.enum(provenances), count: z.int() })),
      }),
    ),
  }),
})

const params = z.object({ methodologyId: idSchema })

/** The newest edition unless another is named. */
export const getMethodology = endpoint({
  method: 'GET',
  path: '/monitoring/methodologies/:methodologyId',
  params,
  query: z.object({ edition: z.coerce.number().int().positive().max(100_000).optional() }),
  answer: MethodologyCardSchema,
})

/** A clone of a shipped one or of another; both begin as a draft. */
export const addMethodology = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies',
  body: z.object({
    title: titleSchema,
    purpose: z.string().trim().max(600).default(''),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('shipped'), key: z.string().max(60) }),
      z.object({ kind: z.literal('methodology'), methodologyId: z.int().positive() }),
      /** One direction without indicators, for a form of one's own. */
      z.object({ kind: z.literal('own'), direction: z.enum(usualCodes) }),
    ]),
  }),
  answer: MethodologyCardSchema,
})

/** An approved edition is left as it is: the change makes a draft of the next one. */
export const changeMethodology = endpoint({
  method: 'PUT',
  path: '/monitoring/methodologies/:methodologyId',
  params,
  body: z.object({
    version: versionSchema,
    title: titleSchema,
    purpose: z.string().trim().max(600),
    content: MethodologySchema,
  }),
  answer: MethodologyCardSchema,
})

export const approveMethodology = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies/:methodologyId/approve',
  params,
  body: z.object({
    version: versionSchema,
    approvedOn: plainDateSchema,
    /** An act of the register of documents. */
    actId: z.int().positive().nullable(),
    /** «Приказ от 01.09.2026 № 12», where the act is not in the register. */
    actWords: z.string().trim().max(300).default(''),
    fromYear: z.int().min(2000).max(2100),
  }),
  answer: MethodologyCardSchema,
})

/** What the page of approval offers. */
export const getMethodologyChoices = endpoint({
  method: 'GET',
  path: '/monitoring/methodology-choices',
  answer: z.object({
    acts: z.array(z.object({ actId: z.int(), words: z.string() })),
    forms: z.array(z.object({ formId: z.int(), title: z.string() })),
    groups: z.array(z.string()),
  }),
})

/** Makes the form that asks the counters of a direction ('base' for the shared ones) and binds it. */
export const makeMethodologyForm = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies/:methodologyId/forms',
  params,
  body: z.object({ version: versionSchema, direction: z.string().min(1).max(20) }),
  answer: MethodologyCardSchema,
})

export const removeMethodology = endpoint({
  method: 'DELETE',
  path: '/monitoring/methodologies/:methodologyId',
  params,
  query: z.object({ version: idSchema }),
  answer: z.object({ methodologyId: z.int(), version: versionSchema, title: z.string() }),
})

export const restoreMethodology = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies/:methodologyId/restore',
  params,
  body: z.object({ version: versionSchema }),
  answer: z.object({ methodologyId: z.int(), version: versionSchema, title: z.string() }),
})

export const exportMethodology = endpoint({
  method: 'GET',
  path: '/monitoring/methodologies/:methodologyId/xlsx',
  params,
  query: z.object({ edition: z.coerce.number().int().positive().max(100_000).optional() }),
  answer: z.void(),
  download: true,
})

/** The same file back: indicators, directions, targets. What is wrong is named with its sheet and cell. */
export const importMethodology = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies/:methodologyId/xlsx',
  params,
  body: z.object({ version: z.coerce.number().int().positive() }),
  files: { most: 1, bytesEach: 10_000_000 },
  answer: MethodologyCardSchema,
})

export const compareEditions = endpoint({
  method: 'GET',
  path: '/monitoring/methodologies/:methodologyId/compare',
  params,
  query: z.object({
    from: z.coerce.number().int().positive().max(100_000),
    to: z.coerce.number().int().positive().max(100_000),
  }),
  answer: z.object({ title: z.string(), changes: z.array(ChangeSchema), same: z.int() }),
})
