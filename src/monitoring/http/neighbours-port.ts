import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { IndicatorsPort } from './indicators/indicators-port.ts'

/** What monitoring asks of other contexts; `src/flows/read-around-monitoring.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  readGroups(tx: Tx, today: PlainDate): Promise<readonly KnownGroup[]>
  /** Rows of approved plans that a campaign may fulfil. */
  readActions(tx: Tx): Promise<readonly KnownAction[]>
  /** Puts a notice at the bell of everybody of these organisations. Returns how many people were told. */
  remind(
    tx: Tx,
    told: {
      readonly municipalityId: number
      readonly organizationIds: readonly number[]
      readonly dueOn: PlainDate
      readonly today: PlainDate
      readonly now: Date
    },
  ): Promise<number>
  /** What the values of indicators are counted from. */
  readonly indicators: IndicatorsPort
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownGroup = {
  readonly groupId: number
  readonly name: string
  readonly organizationIds: readonly number[]
}

export type KnownAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly text: string
}
