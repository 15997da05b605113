import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ClassSources } from '../../domain/indicator/class-figures.ts'
import type { OutsideFigure } from '../../domain/indicator/outside-figures.ts'

/** What indicators ask of other contexts; `src/flows/around/read-around-indicators.ts` answers it. */
export type IndicatorsPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly WatchedOrganization[]>
  readGroups(
    tx: Tx,
    today: PlainDate,
  ): Promise<
    readonly {
      readonly groupId: number
      readonly name: string
      readonly organizationIds: readonly number[]
    }[]
  >
  /** Acts of the authority by which a methodology may be approved. */
  readActs(tx: Tx): Promise<readonly { readonly actId: number; readonly words: string }[]>
  /** Figures of organisations for a school year; one that is not known is left out. Only the names asked for are read. */
  readFigures(
    tx: Tx,
    asked: { readonly year: number; readonly names: readonly OutsideFigure[]; readonly today: PlainDate },
  ): Promise<OutsideValues>
  /** The same by class, of those figures that are known of classes; of all organisations unless some are named. */
  readClasses(
    tx: Tx,
    asked: {
      readonly year: number
      readonly names: readonly OutsideFigure[]
      readonly organizationIds?: readonly number[]
    },
  ): Promise<ClassesOutside>
}

/** By organisation. */
export type ClassesOutside = ReadonlyMap<number, ClassSources>

export type OutsideValues = ReadonlyMap<number, ReadonlyMap<OutsideFigure, number>>

export type WatchedOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}
