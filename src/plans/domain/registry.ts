import type { OrganizationType } from '#organizations/domain/organization-type.ts'

/** What plans need to know of the registry to find out whom a performer's name means. Only organisations that work today. */
export type Registry = {
  /** In the registry's order. */
  readonly organizations: readonly RegistryOrganization[]
  readonly groups: readonly {
    readonly groupId: number
    readonly name: string
    readonly organizationIds: readonly number[]
  }[]
  readonly people: readonly RegistryPerson[]
}

export type RegistryOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly shortName: string
  readonly fullName: string
  readonly settlement: string | null
}

export type RegistryPerson = {
  readonly userId: string
  readonly name: string
  /** The organisation the person answers for; the authority's people have the authority. */
  readonly organizationId: number | null
}
