import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { FormSchema } from './domain/form/form.ts'
import { FormCardSchema, FormRowSchema, idSchema, titleSchema, versionSchema } from './domain/shapes.ts'

/** Forms that organisations are asked to fill in: the authority makes, changes and copies them. */
export type FormRow = z.output<typeof FormRowSchema>
export type FormCard = z.output<typeof FormCardSchema>

export const listForms = endpoint({
  method: 'GET',
  path: '/monitoring/forms',
  answer: z.object({
    forms: z.array(FormRowSchema),
    /** Forms that come with the system, to begin from. */
    ready: z.array(
      z.object({ key: z.string(), title: z.string(), purpose: z.string(), fieldCount: z.int() }),
    ),
  }),
})

const formParams = z.object({ formId: idSchema })

/** The newest version unless another is named. */
export const getForm = endpoint({
  method: 'GET',
  path: '/monitoring/forms/:formId',
  params: formParams,
  query: z.object({ number: z.coerce.number().int().positive().optional() }),
  answer: FormCardSchema,
})

const purposeSchema = z.string().trim().max(600)

/** Empty, from a ready form, from another form, or from a saved file (`content`). */
export const addForm = endpoint({
  method: 'POST',
  path: '/monitoring/forms',
  body: z.object({
    title: titleSchema,
    purpose: purposeSchema.default(''),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('empty') }),
      z.object({ kind: z.literal('ready'), key: z.string().max(60) }),
      z.object({ kind: z.literal('form'), formId: z.int().positive() }),
      z.object({ kind: z.literal('file'), content: FormSchema }),
    ]),
  }),
  answer: FormCardSchema,
})

/** A version that a campaign uses is left as it is: the change makes another one. */
export const changeForm = endpoint({
  method: 'PUT',
  path: '/monitoring/forms/:formId',
  params: formParams,
  body: z.object({
    version: versionSchema,
    title: titleSchema,
    purpose: purposeSchema,
    content: FormSchema,
  }),
  answer: FormCardSchema,
})

export const removeForm = endpoint({
  method: 'DELETE',
  path: '/monitoring/forms/:formId',
  params: formParams,
  query: z.object({ version: idSchema }),
  answer: FormCardSchema,
})

export const restoreForm = endpoint({
  method: 'POST',
  path: '/monitoring/forms/:formId/restore',
  params: formParams,
  body: z.object({ version: versionSchema }),
  answer: FormCardSchema,
})
