import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import type { ObjectivityRecord } from '../domain/cases/exit-rule.ts'
import type { Basis, SupportCase } from '../domain/cases/support-case.ts'
import type { Passport } from '../domain/context/signs.ts'
import type { TextSheet } from '../domain/input/text-sheet.ts'
import type { SurveyedGroup } from '../domain/profile/surveyed-group.ts'
import type { ResultCell } from '../domain/rules/identification-input.ts'

/** What support asks of other contexts' storage; `src/flows/around/read-around-support.ts` answers it. */
export type NeighboursPort = {
  /** The registry as of the day in its order, closed organisations too. */
  readOrganizations(tx: Tx, today: PlainDate): Promise<readonly KnownOrganization[]>
  readPeople(tx: Tx): Promise<readonly KnownPerson[]>
  /** Failed and taken, of every work in the years; `schoolId` is the organisation's number. */
  readCells(tx: Tx, years: readonly number[]): Promise<readonly ResultCell[]>
  /** Years that have results, the latest first. */
  readYears(tx: Tx): Promise<readonly number[]>
  /** The last passport that each school has handed in up to the year. */
  readPassports(tx: Tx, year: number): Promise<readonly KnownPassport[]>
  /** Dossiers of objectivity with an outcome. */
  readDossiers(tx: Tx): Promise<readonly KnownDossier[]>
  /** The signs of a dossier in numbers, a sentence each: those of the school as a whole first. */
  readDossierFigures(
    tx: Tx,
    of: { readonly organizationId: number; readonly dossierId: number },
  ): Promise<readonly string[]>
  /** Signs by year, and works checked a second time after the day. */
  readObjectivity(
    tx: Tx,
    of: { readonly organizationId: number; readonly after: PlainDate },
  ): Promise<ObjectivityRecord>
  /** What surveys that ended in the calendar year say of the factors of the risk profile, a group each. */
  readClimate(
    tx: Tx,
    of: { readonly organizationId: number; readonly year: number; readonly today: PlainDate },
  ): Promise<readonly SurveyedGroup[]>
  /** Findings of the cycle that the case is help for. */
  readFindings(
    tx: Tx,
    of: Pick<SupportCase, 'organizationId' | 'basis' | 'dossierId' | 'openedOn' | 'closedOn'>,
  ): Promise<readonly KnownFinding[]>
  readonly plans: PlansPort
  readonly lists: ListsPort
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly isActive: boolean
}

export type KnownPerson = {
  readonly userId: string
  readonly name: string
  readonly organizationIds: readonly number[]
}

export type KnownPassport = {
  readonly organizationId: number
  /** The day from which the period of the form counts. */
  readonly periodFrom: PlainDate
  readonly passport: Passport
}

export type KnownDossier = {
  readonly organizationId: number
  readonly dossierId: number
  readonly outcomeWords: string
  readonly causes: readonly string[]
}

export type KnownFinding = {
  readonly link: string
  readonly what: string
  readonly foundOn: PlainDate
  readonly standing: string
  /** By the same dossier or the same run's category as the case. */
  readonly isByGround: boolean
}

export type KnownPlan = {
  readonly planId: number
  readonly title: string
  readonly isApproved: boolean
  /** Tasks of the school in it. */
  readonly total: number
  readonly reported: number
  readonly accepted: number
  readonly overdue: number
}

export type PlanToMake = {
  readonly title: string
  readonly school: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly basis: Basis
  readonly objectives: readonly {
    readonly text: string
    readonly dueOn: PlainDate
    readonly expected: string
  }[]
}

type Writer = {
  readonly municipalityId: number
  readonly userId: string
  readonly name: string
  readonly now: Date
}

/** The plan engine. */
export type PlansPort = {
  /** Support plans that may be tied to a case: drafts and approved ones. */
  list(tx: Tx): Promise<readonly { readonly planId: number; readonly title: string }[]>
  find(tx: Tx, planId: number, organizationId: number, today: PlainDate): Promise<KnownPlan | null>
  /** A draft that a person looks through and approves. */
  make(tx: Tx, plan: PlanToMake, by: Writer): Promise<number>
  /** «При наличии» rows of the tracks that the basis belongs to: there is a case now. How many tasks were opened. */
  openConditionalRows(
    tx: Tx,
    opened: {
      readonly basis: Basis
      readonly organizationId: number
      readonly school: string
      readonly today: PlainDate
    },
    by: Writer,
  ): Promise<number>
}

/** A table of schools that somebody else has made. */
export type ListsPort = {
  /** Slow work that needs no database: the cells of every sheet as texts. */
  read(file: UploadedFile): Promise<readonly TextSheet[]>
  /** Schools by every code and name they have. */
  readKeys(tx: Tx, today: PlainDate): Promise<ReadonlyMap<string, number>>
}
