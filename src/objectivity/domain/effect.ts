/** What a marker measured in each cell: an effect and its sampling variance; NaN where it could not be measured. */
export type Effects = {
  readonly effect: Float64Array
  readonly variance: Float64Array
  /** Skewness of the sampling error; left out where it is symmetrical. Few pupils at hard items err far upwards. */
  readonly skewness?: Float64Array
}

export function noEffects(count: number): Required<Effects> {
  return {
    effect: new Float64Array(count).fill(Number.NaN),
    variance: new Float64Array(count).fill(Number.NaN),
    skewness: new Float64Array(count),
  }
}
