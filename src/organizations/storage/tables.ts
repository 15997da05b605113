import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { CodeSystem } from '../domain/code-system.ts'
import type { Organization, OrganizationEventKind } from '../domain/organization.ts'
import type { OrganizationType, SettlementKind } from '../domain/organization-type.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'organizations.municipality': MunicipalityTable
    'organizations.organization': OrganizationTable
    'organizations.organization_name': OrganizationNameTable
    'organizations.organization_code': OrganizationCodeTable
    'organizations.organization_event': OrganizationEventTable
    'organizations.organization_group': OrganizationGroupTable
    'organizations.organization_group_member': OrganizationGroupMemberTable
    'organizations.registry_import': RegistryImportTable
    'organizations.registry_import_change': RegistryImportChangeTable
  }
}

type MunicipalityTable = {
  municipalityId: Generated<number>
  name: string
  authorityName: string | null
  regionName: string | null
  version: Generated<number>
  registryVersion: Generated<number>
}

type OrganizationTable = {
  organizationId: Generated<number>
  municipalityId: number
  version: Generated<number>
  type: OrganizationType
  settlementKind: SettlementKind | null
  settlement: string | null
  address: string | null
  headName: string | null
  headPost: string | null
  phone: string | null
  mail: string | null
  site: string | null
  openedOn: PlainDate | null
  closedOn: PlainDate | null
  mergedIntoId: number | null
}

type OrganizationNameTable = {
  organizationId: number
  municipalityId: number
  validFrom: PlainDate
  validTo: PlainDate | null
  fullName: string
  shortName: string
}

type OrganizationCodeTable = {
  codeId: Generated<number>
  organizationId: number
  municipalityId: number
  system: CodeSystem
  code: string
  validFrom: PlainDate | null
  validTo: PlainDate | null
}

type OrganizationEventTable = {
  eventId: Generated<number>
  organizationId: number
  municipalityId: number
  kind: OrganizationEventKind
  occurredOn: PlainDate
  basis: string | null
  undone: Generated<boolean>
}

type OrganizationGroupTable = {
  groupId: Generated<number>
  municipalityId: number
  version: Generated<number>
  name: string
  hasRule: boolean
  ruleTypes: OrganizationType[]
  ruleSettlementKind: SettlementKind | null
  deleted: Generated<boolean>
}

type OrganizationGroupMemberTable = {
  groupId: number
  organizationId: number
  municipalityId: number
  standing: 'included' | 'excluded'
}

type RegistryImportTable = {
  importId: Generated<number>
  municipalityId: number
  fileName: string
  appliedAt: Date
  createdCount: number
  changedCount: number
  undone: Generated<boolean>
}

type RegistryImportChangeTable = {
  importId: number
  organizationId: number
  municipalityId: number
  versionAfter: number
  before: ColumnType<Organization | null, Organization | null, never>
}
