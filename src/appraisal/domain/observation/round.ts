import type { PlainDate } from '#kernel/plain-date.ts'
import type { Settled } from './consolidate.ts'
import type { GroupsOfRound } from './groups.ts'
import type { Instrument } from './instrument.ts'
import type { Mark, Ratings } from './rating.ts'

export type Round = {
  readonly roundId: number
  readonly version: number
  readonly title: string
  readonly instrument: Instrument
  /** Groups of a kindergarten by its id; of one that is not named here the whole is looked at. */
  readonly groups: GroupsOfRound
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  /** The point of a plan that opens when the round is finished. */
  readonly planId: number | null
  readonly actionId: number | null
  readonly finishedOn: PlainDate | null
  readonly removed: boolean
}

/** An organisation in a round. `levels` are what an organisation is shown: the consolidated marks when they were settled. */
export type Observed = {
  readonly organizationId: number
  readonly roundId: number
  readonly version: number
  readonly children: number | null
  readonly settled: Settled
  readonly settledOn: PlainDate | null
  readonly levels: Readonly<Record<string, Mark | null>> | null
}

/** One expert's sheet for one organisation. */
export type Rating = {
  readonly organizationId: number
  readonly roundId: number
  readonly expertId: string
  readonly expertName: string
  readonly version: number
  readonly ratings: Ratings
  readonly sentOn: PlainDate | null
}
