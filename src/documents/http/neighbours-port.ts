import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What documents ask of other contexts' storage; `src/flows/around/read-around-documents.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Names of the people the scope sees. */
  readPeople(tx: Tx): Promise<readonly string[]>
  /** Plans the scope sees. */
  readPlans(tx: Tx): Promise<readonly KnownPlan[]>
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownPlan = { readonly planId: number; readonly title: string }
