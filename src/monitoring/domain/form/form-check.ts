import { z } from 'zod'
import { keySchema } from './form-key.ts'

/**
 * A rule across fields, or against the period before, as small data. An amount of which any part is not answered is not
 * known, and a rule about an unknown amount says nothing: a gap is named by the required field, not by the sum.
 */
export type Amount =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'cell'; readonly field: string; readonly row: string; readonly column: string }
  | { readonly kind: 'column-total'; readonly field: string; readonly column: string }
  /** Σ by rows of the lesser of two columns: what is above it in one row helps nobody in another. */
  | {
      readonly kind: 'lesser-total'
      readonly field: string
      readonly column: string
      readonly other: string
    }
  | { readonly kind: 'sum'; readonly of: readonly Amount[] }

export const AmountSchema: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('constant'), value: z.number() }),
    z.object({ kind: z.literal('field'), field: keySchema }),
    z.object({ kind: z.literal('cell'), field: keySchema, row: keySchema, column: keySchema }),
    z.object({ kind: z.literal('column-total'), field: keySchema, column: keySchema }),
    z.object({ kind: z.literal('lesser-total'), field: keySchema, column: keySchema, other: keySchema }),
    z.object({ kind: z.literal('sum'), of: z.array(AmountSchema).min(1).max(60) }),
  ]),
)

const RuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('equal'), left: AmountSchema, right: AmountSchema }),
  /** left ≤ right */
  z.object({ kind: z.literal('not-greater'), left: AmountSchema, right: AmountSchema }),
  /** Differs from the period before by no more than this portion of it, 0…10. Before 0 or unknown, nothing is said. */
  z.object({ kind: z.literal('change'), of: AmountSchema, mostShare: z.number().min(0).max(10) }),
  /** When the amount is above 0, the field must be filled in: «пропускают — укажите, что сделано». */
  z.object({ kind: z.literal('needs-answer'), when: AmountSchema, field: keySchema }),
])

export const FormCheckSchema = z.object({
  key: keySchema,
  /** A stop must be mended; a warning may be explained and sent. */
  level: z.enum(['stop', 'warning']),
  message: z.string().trim().min(1, 'Напишите, что показать, если правило нарушено').max(400),
  rule: RuleSchema,
})

export type CheckRule = z.output<typeof RuleSchema>
export type FormCheck = z.output<typeof FormCheckSchema>

/** Fields that the rule looks at; the finding is shown at the first of them. */
export function fieldsOfRule(rule: CheckRule): readonly string[] {
  switch (rule.kind) {
    case 'equal':
    case 'not-greater':
      return [...fieldsOfAmount(rule.left), ...fieldsOfAmount(rule.right)]
    case 'change':
      return fieldsOfAmount(rule.of)
    case 'needs-answer':
      return [rule.field, ...fieldsOfAmount(rule.when)]
  }
}

/** The amounts inside an amount that name a field. */
export function partsOfAmount(amount: Amount): readonly Exclude<Amount, { kind: 'sum' }>[] {
  return amount.kind === 'sum' ? amount.of.flatMap(partsOfAmount) : [amount]
}

export function amountsOfRule(rule: CheckRule): readonly Amount[] {
  switch (rule.kind) {
    case 'equal':
    case 'not-greater':
      return [rule.left, rule.right]
    case 'change':
      return [rule.of]
    case 'needs-answer':
      return [rule.when]
  }
}

function fieldsOfAmount(amount: Amount): readonly string[] {
  return partsOfAmount(amount).flatMap((part) => (part.kind === 'constant' ? [] : [part.field]))
}
