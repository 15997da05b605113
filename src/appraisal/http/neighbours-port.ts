import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import type { PeopleCount } from '../domain/independent/measures.ts'

/** What appraisal asks of other contexts' storage; `src/flows/around/read-around-appraisal.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  /** People who may observe. */
  readExperts(tx: Tx): Promise<readonly { readonly expertId: string; readonly name: string }[]>
  /** Points of the plans in force. */
  readPlanActions(tx: Tx): Promise<readonly KnownAction[]>
  /** Opens the row of the plan; see flows/open-plan-case.ts. */
  openPlanCase(
    tx: Tx,
    given: {
      readonly municipalityId: number
      readonly planId: number
      readonly actionId: number
      readonly label: string
      readonly dueOn: PlainDate
      readonly today: PlainDate
    },
  ): Promise<number | null>
  /**
   * Satisfaction by the item of the questionnaire, from the last survey of that kind that ended in the year; undefined when
   * there is none or too few answered to be shown.
   */
  readSatisfaction(
    tx: Tx,
    at: { readonly organizationId: number; readonly year: number; readonly today: PlainDate },
  ): Promise<ReadonlyMap<string, PeopleCount> | undefined>
  /** How many receive the services of an organisation, up to the calendar year; those of whom nobody said are left out. */
  readRecipients(
    tx: Tx,
    at: { readonly year: number; readonly organizationIds?: readonly number[] },
  ): Promise<ReadonlyMap<number, Recipients>>
  /** The last survey of preschool families there that has ended and may be shown. */
  readFamilyAnswers(
    tx: Tx,
    at: { readonly organizationId: number; readonly until: PlainDate; readonly today: PlainDate },
  ): Promise<FamilyAnswers | undefined>
}

/** Those an organisation serves, and the form that says so. */
export type Recipients = { readonly count: number; readonly source: string }

/** What families have said, section by section: favourable answers of those that count. */
export type FamilyAnswers = {
  readonly title: string
  readonly answered: number
  readonly sections: readonly { readonly title: string; readonly part: number; readonly whole: number }[]
}

/** What the open page asks beside it. */
export type OpenPort = {
  listMunicipalities(store: Store): Promise<readonly number[]>
  readMunicipalityName(tx: Tx): Promise<string>
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownAction = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly title: string
}
