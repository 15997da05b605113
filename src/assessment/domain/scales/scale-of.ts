import type { Scale } from './scale.ts'

/**
 * A scale in short notation, for data that people read and review.
 * @example scaleOf([0, 14, 2], [15, 22, 3], [23, 28, 4], [29, 33, 5])
 */
export function scaleOf(...bands: readonly (readonly [from: number, to: number, mark: number])[]): Scale {
  return { bands: bands.map(([from, to, mark]) => ({ from, to, mark })), conditions: [] }
}

/** зачёт / незачёт: everybody from `least` points on has 1. */
export function passScale(least: number, maxScore: number): Scale {
  return scaleOf([0, least - 1, 0], [least, maxScore, 1])
}
