import { type ClassCounts, countOfAll } from './task-class.ts'

/**
 * How a stage of a track's cycle stands in a year. Only `done` is a stage gone through: a stage without evidence is not.
 * `unplanned` is a gap; `skipped` is one that somebody has answered for in writing.
 */
export const CELL_STATES = [
  'done',
  'bare',
  'short',
  'waiting',
  'late',
  'closed',
  'skipped',
  'unplanned',
] as const
export type CellState = (typeof CELL_STATES)[number]

/**
 * The worst that there is, so that nothing bad hides behind the rest: late before what is still to come, that before what
 * fell short, that before what has no evidence. What is planned counts for more than a written reason not to plan it.
 */
export function stateOfCell(cell: {
  readonly counts: ClassCounts
  /** Check points that wait for an event's date. */
  readonly undated: number
  readonly isSkipped: boolean
}): CellState {
  const { counts, undated, isSkipped } = cell
  if (countOfAll(counts) === 0 && undated === 0) return isSkipped ? 'skipped' : 'unplanned'
  if (counts.late > 0) return 'late'
  if (counts.waiting > 0 || undated > 0) return 'waiting'
  if (counts.short > 0) return 'short'
  if (counts.bare > 0) return 'bare'
  return counts.done > 0 ? 'done' : 'closed'
}
