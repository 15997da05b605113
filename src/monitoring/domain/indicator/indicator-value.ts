/** Why there is no value. Not known is never 0. */
export type AbsentReason =
  /** No form was accepted. */
  | { readonly kind: 'no-form' }
  /** A figure of the formula is not known. */
  | { readonly kind: 'missing'; readonly name: string }
  /** The denominator came to 0. */
  | { readonly kind: 'zero'; readonly name: string }
  /** The formula gave no number. */
  | { readonly kind: 'no-number' }
  /** Another indicator it is made of has no value. */
  | { readonly kind: 'depends'; readonly name: string }
  /** A class is not in the source of this figure though it is in another. */
  | { readonly kind: 'no-class'; readonly name: string }
  /** What was given names no class. */
  | { readonly kind: 'no-classes' }
  /** The formula can not be read over this version of the form. */
  | { readonly kind: 'broken'; readonly name: string }

/**
 * A value of one organisation. `part` over `whole` times the multiplier is `value`; of an amount `whole` is null and
 * `value` is `part`. Either there is a value or there is a reason.
 */
export type IndicatorValue =
  | { readonly part: number; readonly whole: number | null; readonly value: number; readonly absent: null }
  | { readonly part: null; readonly whole: null; readonly value: null; readonly absent: AbsentReason }

export function absentValue(absent: AbsentReason): IndicatorValue {
  return { part: null, whole: null, value: null, absent }
}
