import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What surveys ask of other contexts' storage; `src/flows/around/read-around-surveys.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Puts a notice at the bell of the organisations' heads and staff; returns how many people that is. */
  remind(
    tx: Tx,
    of: {
      readonly municipalityId: number
      readonly organizationIds: readonly number[]
      readonly dueOn: PlainDate
      readonly today: PlainDate
      readonly now: Date
    },
  ): Promise<number>
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}
