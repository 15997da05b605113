import type { FigureReading, OrganizationShare } from './figure-reading.ts'

export const freshnessStates = ['same', 'changed', 'gone'] as const

/** не менялись · изменились · их больше нет */
export type Freshness = {
  readonly state: (typeof freshnessStates)[number]
  /** Organisations whose numbers are other than they were, came or went. */
  readonly organizationIds: readonly number[]
}

/** What became of a figure since it was frozen. */
export function changedSince(frozen: FigureReading, now: FigureReading | undefined): Freshness {
  if (!now) return { state: 'gone', organizationIds: [] }
  const former = new Map(frozen.rows.map((row) => [row.organizationId, row]))
  const present = new Map(now.rows.map((row) => [row.organizationId, row]))
  const organizationIds = [...new Set([...former.keys(), ...present.keys()])].filter(
    (id) => !isSame(former.get(id), present.get(id)),
  )
  return { state: organizationIds.length > 0 ? 'changed' : 'same', organizationIds }
}

function isSame(one: OrganizationShare | undefined, other: OrganizationShare | undefined): boolean {
  return one !== undefined && one.successes === other?.successes && one.count === other.count
}
