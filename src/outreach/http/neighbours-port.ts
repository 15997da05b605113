import type { StoredFileKind } from '#documents/domain/stored-file.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'

/** What informing asks of other contexts' storage; `src/flows/read-around-outreach.ts` answers it. */
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

/** A file that is what its name says. */
export type CheckedFile = {
  readonly fileName: string
  readonly kind: StoredFileKind
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** The file store of documents. */
export type FilesPort = {
  /** Refuses what the store does not take; needs no database. */
  check(file: UploadedFile): CheckedFile
  /** Keeps the file among the organisation's own. */
  store(
    tx: Tx,
    file: CheckedFile,
    by: {
      readonly municipalityId: number
      readonly organizationId: number
      readonly userId: string
      readonly now: Date
    },
  ): Promise<void>
  find(
    tx: Tx,
    key: { readonly organizationId: number; readonly sha256: string },
  ): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | undefined>
}
