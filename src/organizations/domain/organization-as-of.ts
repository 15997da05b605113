import type { PlainDate } from '#kernel/plain-date.ts'
import type { CodeSystem } from './code-system.ts'
import type { Organization, OrganizationDetails, OrganizationName } from './organization.ts'
import type { OrganizationType } from './organization-type.ts'

export type OrganizationState = 'active' | 'closed' | 'planned'

/** What an organisation is on one day: its name, its valid codes, whether it works. */
export type OrganizationAsOf = OrganizationDetails & {
  readonly organizationId: number
  readonly version: number
  readonly type: OrganizationType
  readonly fullName: string
  readonly shortName: string
  readonly state: OrganizationState
  readonly openedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly mergedIntoId: number | null
  readonly codes: readonly { readonly system: CodeSystem; readonly code: string }[]
}

export function organizationAsOf(organization: Organization, date: PlainDate): OrganizationAsOf {
  const { names, codes, events: _events, ...rest } = organization
  const { fullName, shortName } = nameAsOf(names, date)
  return {
    ...rest,
    fullName,
    shortName,
    state: stateAsOf(organization, date),
    codes: codes
      .filter((code) => isValidOn(code, date))
      .map(({ system, code }) => ({ system, code }))
      .sort((a, b) => (a.system < b.system ? -1 : a.system > b.system ? 1 : a.code < b.code ? -1 : 1)),
  }
}

/** The latest name not after the day; before the first known name, the first. */
export function nameAsOf(names: readonly OrganizationName[], date: PlainDate): OrganizationName {
  const begun = names.filter((name) => name.since === null || name.since <= date)
  const name = begun.at(-1) ?? names[0]
  if (!name) throw new Error('an organisation without a name')
  return name
}

export function stateAsOf(
  organization: Pick<Organization, 'openedOn' | 'closedOn'>,
  date: PlainDate,
): OrganizationState {
  if (organization.closedOn !== null && organization.closedOn <= date) return 'closed'
  if (organization.openedOn !== null && organization.openedOn > date) return 'planned'
  return 'active'
}

/** Both bounds are included; null is open. */
export function isValidOn(
  validity: { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null },
  date: PlainDate,
): boolean {
  return (
    (validity.validFrom === null || validity.validFrom <= date) &&
    (validity.validTo === null || date <= validity.validTo)
  )
}
