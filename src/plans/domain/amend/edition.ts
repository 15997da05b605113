import type { PlainDate } from '#kernel/plain-date.ts'
import type { Approval, Horizon, PlanKind } from '../plan-reading.ts'
import type { ChangeCounts } from './count-changes.ts'

/** What an approved plan was from one act to the next. */
export type Edition = {
  readonly number: number
  readonly title: string
  readonly kind: PlanKind
  readonly horizon: Horizon
  readonly act: Approval
  /** In force from this day. */
  readonly since: PlainDate
  readonly sectionIds: readonly number[]
  readonly actionIds: readonly number[]
  readonly changes: ChangeCounts
  readonly recordedAt: Date
  readonly recordedBy: string | null
}

/** The edition in force on a day; null before the first one. Of two acts of one day the later counts. */
export function editionOn(editions: readonly Edition[], day: PlainDate): Edition | null {
  return [...editions].sort((a, b) => a.number - b.number).findLast(({ since }) => since <= day) ?? null
}
