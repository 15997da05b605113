import { yearOf } from '#kernel/plain-date.ts'
import { type Act, liveEditions } from './act.ts'
import type { ActState } from './act-state.ts'

export type ActFilters = {
  readonly year?: number | undefined
  readonly state?: ActState | undefined
  readonly planId?: number | undefined
}

/** The acts of which some edition was signed in the year, that are in the state and belong to the plan. */
export function filterActs(
  acts: readonly Act[],
  { year, state, planId }: ActFilters,
  stateOf: (act: Act) => ActState,
): readonly Act[] {
  return acts.filter(
    (act) =>
      (year === undefined || yearsOf(act).includes(year)) &&
      (state === undefined || stateOf(act) === state) &&
      (planId === undefined || act.planIds.includes(planId)),
  )
}

/** The calendar years in which something was signed, the latest first. */
export function signedYears(acts: readonly Act[]): readonly number[] {
  return [...new Set(acts.flatMap(yearsOf))].sort((a, b) => b - a)
}

function yearsOf(act: Act): readonly number[] {
  return liveEditions(act).map(({ signedOn, validFrom }) => yearOf(signedOn ?? validFrom))
}
