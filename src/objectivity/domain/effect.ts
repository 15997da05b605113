/** What a marker measured in each cell: an effect and its sampling variance; NaN where it could not be measured. */
export type Effects = { readonly effect: Float64Array; readonly variance: Float64Array }

export function noEffects(count: number): Effects {
  return {
    effect: new Float64Array(count).fill(Number.NaN),
    variance: new Float64Array(count).fill(Number.NaN),
  }
}
