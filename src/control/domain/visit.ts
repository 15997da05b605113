import type { PlainDate } from '#kernel/plain-date.ts'

/** An inspection at one organisation. */
export type Visit = {
  readonly organizationId: number
  readonly inspectionId: number
  readonly version: number
  readonly startedOn: PlainDate | null
  /** The day the findings were shown to the organisation. */
  readonly shownOn: PlainDate | null
  readonly conclusion: string | null
  readonly reportedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly removed: boolean
}

export const visitStates = ['planned', 'late', 'running', 'mending', 'reported', 'closed'] as const

/**
 * запланирована · срок прошёл, не начата · идёт · устранение · справка готова · закрыта. Computed, never stored: after the
 * report a visit is «устранение» as long as something waits to be mended.
 */
export type VisitState = (typeof visitStates)[number]

export function visitState(
  visit: Pick<Visit, 'startedOn' | 'reportedOn' | 'closedOn'>,
  { endsOn, unfixedCount }: { readonly endsOn: PlainDate; readonly unfixedCount: number },
  today: PlainDate,
): VisitState {
  if (visit.closedOn !== null) return 'closed'
  if (visit.reportedOn !== null) return unfixedCount > 0 ? 'mending' : 'reported'
  if (visit.startedOn !== null) return 'running'
  return today > endsOn ? 'late' : 'planned'
}
