import { z } from 'zod'
import { keySchema } from './form-key.ts'

/** When a question is asked: an earlier field is answered with one of these, or with a number above that. */
export const ConditionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('among'),
    field: keySchema,
    /** Keys of choices, or 'yes', 'no', 'not-applicable'. */
    answers: z.array(z.string().max(40)).min(1, 'Выберите хотя бы один ответ').max(60),
  }),
  z.object({ kind: z.literal('above'), field: keySchema, than: z.number() }),
])

export type Condition = z.output<typeof ConditionSchema>
