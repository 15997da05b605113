/** Both ends belong to it. `level` is the confidence, 0.95 where nobody says otherwise. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number }

export const USUAL_LEVEL = 0.95
