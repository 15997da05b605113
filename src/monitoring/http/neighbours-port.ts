import type { FilesPort } from '#documents/files-port.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { RegistryFacts } from '../domain/form/registry-facts.ts'
import type { IndicatorsPort } from './indicators/indicators-port.ts'

/** What monitoring asks of other contexts; `src/flows/around/read-around-monitoring.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** The first day on which the organisation no longer works; null where none is known. */
  readClosing(tx: Tx, organizationId: number): Promise<PlainDate | null>
  /** What is put down in fields that begin with the registry. */
  readFacts(tx: Tx, organizationId: number, today: PlainDate): Promise<RegistryFacts>
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
  readonly files: FilesPort
  /** What the values of indicators are counted from. */
  readonly indicators: IndicatorsPort
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
  /** The first day on which it no longer works; also one to come. */
  readonly closedOn: PlainDate | null
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
