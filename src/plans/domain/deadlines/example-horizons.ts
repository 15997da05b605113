import { plainDate } from '#kernel/plain-date.ts'
import type { Horizon } from '../plan-reading.ts'

/** The three kinds of plan that the tables of examples are read in. */
export const years: Horizon = {
  kind: 'calendar-years',
  startsOn: plainDate('2022-01-01'),
  endsOn: plainDate('2025-12-31'),
}
export const year: Horizon = {
  kind: 'calendar-year',
  startsOn: plainDate('2020-01-01'),
  endsOn: plainDate('2020-12-31'),
}
export const schoolYear: Horizon = {
  kind: 'school-year',
  startsOn: plainDate('2025-09-01'),
  endsOn: plainDate('2026-08-31'),
}

/** Horizon, cell, what each deadline says: see deadline-gist.ts. */
export type Example = readonly [Horizon, string, readonly string[]]
