import type { DeadlineAssumption } from '../deadline.ts'

/** Months that a phrase names without naming a month. */
export type PartOfYear = {
  readonly fromMonth: number
  readonly toMonth: number
  /** Where the words name a day: «до начала учебного года» is by 1 September. */
  readonly day?: number
  readonly label: string | null
  readonly assumed: readonly DeadlineAssumption[]
  readonly end: number
}
