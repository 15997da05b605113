import type { FilesPort } from '#documents/files-port.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Checklist } from '../domain/inspection.ts'

/** What control asks of other contexts' storage; `src/flows/around/read-around-control.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** Names of the people the scope sees. */
  readPeople(tx: Tx): Promise<readonly string[]>
  /** Acts of the register the scope sees, with their requisites in words. */
  readActs(tx: Tx): Promise<readonly KnownAct[]>
  /** Points of the plans in force. */
  readPlanActions(tx: Tx): Promise<readonly KnownAction[]>
  /** Forms of the municipality that serve as check lists, in their newest versions. */
  readForms(tx: Tx): Promise<readonly KnownForm[]>
  readonly files: FilesPort
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownAct = { readonly actId: number; readonly title: string }

export type KnownAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly title: string
}

export type KnownForm = Checklist & { readonly formId: number }
