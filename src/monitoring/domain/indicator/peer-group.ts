import { quantileOfSorted } from '#statistics/quantile-of-sorted.ts'

/** Organisations that are compared with one another: of one type, or a group that the authority made. */
export type PeerGroup = {
  /** 'type:school', 'group:7' */
  readonly key: string
  readonly name: string
  readonly organizationIds: readonly number[]
}

/** Fewer are not compared: a place among three says nothing. */
export const LEAST_PEERS = 5

export type Spread = {
  readonly count: number
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Quartiles of the group's values; null where there are too few of them. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < LEAST_PEERS) return null
  const sorted = values.toSorted((a, b) => a - b)
  return {
    count: sorted.length,
    low: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, 0.75),
  }
}

export const places = ['ahead', 'middle', 'behind'] as const
export type Place = (typeof places)[number]

/** Which part of the group, by the direction of better. Quarters, not a place: the first and the second do not differ. */
export function placeIn(spread: Spread | null, value: number | null, better: string): Place | null {
  if (spread === null || value === null || (better !== 'more' && better !== 'less')) return null
  const isMore = better === 'more'
  if (value > spread.high) return isMore ? 'ahead' : 'behind'
  if (value < spread.low) return isMore ? 'behind' : 'ahead'
  return 'middle'
}

/** The group a page compares an organisation in: the smallest made one that is large enough, else its type. */
export function peerGroupOf(groups: readonly PeerGroup[], organizationId: number): PeerGroup | undefined {
  const fit = groups.filter(
    ({ organizationIds }) =>
      organizationIds.includes(organizationId) && organizationIds.length >= LEAST_PEERS,
  )
  return fit.toSorted((a, b) => a.organizationIds.length - b.organizationIds.length)[0]
}
