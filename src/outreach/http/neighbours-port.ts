import type { FilesPort } from '#documents/files-port.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What informing asks of other contexts' storage; `src/flows/around/read-around-outreach.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Who may be asked to answer the hotline. */
  readResponders(tx: Tx): Promise<readonly KnownPerson[]>
  readCalendars(tx: Tx): Promise<ProductionCalendars>
  /** Points of the plans in force, with the days they fall due. */
  readPlanActions(tx: Tx): Promise<readonly KnownAction[]>
  readonly files: FilesPort
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownPerson = { readonly userId: string; readonly name: string }

export type KnownAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly title: string
  readonly dueOn: readonly PlainDate[]
}
