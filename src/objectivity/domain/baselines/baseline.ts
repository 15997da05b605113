import type { Cells } from '../form-cells.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'

/** The usual rules, kept to be compared with. None of them controls how many honest schools it names. */
export const baselines = [
  'mean-above-region',
  'raised-against-journal',
  'spikes-at-marks',
  'fuzzy-clusters',
  'person-fit',
  'sum-of-rules',
] as const

export type Baseline = (typeof baselines)[number]

/** One per cell: a higher score is more suspicious, NaN where the rule says nothing; `flags` is the rule's own naming. */
export type RuleResult = { readonly score: Float64Array; readonly flags: Uint8Array }

export type RuleInput = {
  readonly data: ScreeningData
  readonly cells: Cells
  readonly references: readonly TestReference[]
}

/** Two standard errors, as the rules use it. */
export const USUAL_LIMIT = 1.96

export function flagged(score: Float64Array, limit = USUAL_LIMIT): RuleResult {
  return { score, flags: Uint8Array.from(score, (value) => (value > limit ? 1 : 0)) }
}

/** Rows of a cell that have a total. */
export function testedRows({ data, cells }: RuleInput, cell: number): Int32Array {
  return cells.order
    .subarray(cells.start[cell] ?? 0, cells.start[cell + 1] ?? 0)
    .filter((row) => (data.roll.total[row] ?? -1) >= 0)
}
