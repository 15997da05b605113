import type { PlainDate } from '#kernel/plain-date.ts'
import type { CodeSystem } from './code-system.ts'
import type { OrganizationType, SettlementKind } from './organization-type.ts'

/** An organisation of the registry with its whole dated history. What it is on a day: `organizationAsOf`. */
export type Organization = OrganizationDetails & {
  readonly organizationId: number
  /** Grows with each save; a write carries the version it saw. */
  readonly version: number
  readonly type: OrganizationType
  /** In order of `since`, at least one; the first may be «испокон века» (null). */
  readonly names: readonly OrganizationName[]
  readonly codes: readonly OrganizationCode[]
  readonly openedOn: PlainDate | null
  /** The first day on which it no longer works. */
  readonly closedOn: PlainDate | null
  /** The successor, where closing was a merger. */
  readonly mergedIntoId: number | null
  readonly events: readonly OrganizationEvent[]
}

export type OrganizationDetails = {
  readonly settlementKind: SettlementKind | null
  /** Населённый пункт: «г. Заречный», «с. Луговое». Tells schools of one name apart. */
  readonly settlement: string | null
  readonly address: string | null
  readonly headName: string | null
  readonly headPost: string | null
  readonly phone: string | null
  readonly mail: string | null
  readonly site: string | null
}

/** A name holds until the day before the next one. */
export type OrganizationName = {
  readonly fullName: string
  readonly shortName: string
  readonly since: PlainDate | null
}

/** `validTo` is the last day, inclusive; null is open. */
export type OrganizationCode = {
  /** 0 before it is stored. */
  readonly codeId: number
  readonly system: CodeSystem
  readonly code: string
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}

export type OrganizationEventKind = 'renamed' | 'closed' | 'merged'

/** A dated turn in an organisation's life. An undone one stays on record and no longer counts. */
export type OrganizationEvent = {
  /** 0 before it is stored. */
  readonly eventId: number
  readonly kind: OrganizationEventKind
  readonly occurredOn: PlainDate
  /** The document it rests on: «постановление от 12.08.2026 № 417». */
  readonly basis: string | null
  readonly undone: boolean
}

export const noDetails: OrganizationDetails = {
  settlementKind: null,
  settlement: null,
  address: null,
  headName: null,
  headPost: null,
  phone: null,
  mail: null,
  site: null,
}

/** Before it is stored it has neither an identity nor a version. */
export type NewOrganization = Omit<Organization, 'organizationId' | 'version'>
