import { z } from 'zod'
import { type Amount, AmountSchema } from './form-check.ts'
import { keySchema } from './form-key.ts'

/**
 * A value worked out of answers: an amount, or a portion of one amount in another. A municipality's portion is the sum of
 * parts over the sum of wholes, of those organisations that gave both; never a mean of portions.
 */
export const FigureSchema = z.object({
  key: keySchema,
  title: z.string().trim().min(1, 'Назовите расчётный показатель').max(300),
  part: AmountSchema,
  /** Null: the amount itself. */
  whole: AmountSchema.nullable(),
  unit: z.string().max(30),
})

export type Figure = z.output<typeof FigureSchema>

export function amountsOfFigure({ part, whole }: Figure): readonly Amount[] {
  return whole === null ? [part] : [part, whole]
}
