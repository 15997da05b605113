import type { WorkReading } from '../reading/results-reading.ts'
import type { Procedure } from '../work-key.ts'

/** Written on a main day, then by some on reserve days: a file of another day adds to the first and does not replace it. */
const heldOnSeveralDays: readonly Procedure[] = [
  'oge',
  'ege',
  'gve-9',
  'gve-11',
  'final-essay',
  'final-interview',
]

/** '2026-06-02' for exams, '' for works that a school writes once. */
export function sittingOf({ key, heldOn }: Pick<WorkReading, 'key' | 'heldOn'>): string {
  return mayBeRetaken(key.procedure) ? (heldOn[0] ?? '') : ''
}

/** Whether one pupil may have several results, of which the best counts. */
export function mayBeRetaken(procedure: Procedure): boolean {
  return heldOnSeveralDays.includes(procedure)
}
