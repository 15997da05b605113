import type { Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { ActKind } from '../domain/act-kind.ts'
import type { StoredFileKind } from '../domain/stored-file.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'documents.stored_file': StoredFileTable
    'documents.required_act': RequiredActTable
    'documents.act': ActTable
    'documents.act_edition': ActEditionTable
  }
}

type StoredFileTable = {
  organizationId: number
  sha256: string
  municipalityId: number
  kind: StoredFileKind
  byteCount: number
  bytes: Buffer
  putAt: Date
  putBy: string | null
  isShared: Generated<boolean>
}

type RequiredActTable = {
  requiredActId: Generated<number>
  municipalityId: number
  version: Generated<number>
  name: string
  organizationType: OrganizationType
  validYears: number | null
  deleted: Generated<boolean>
}

type ActTable = {
  organizationId: number
  actId: Generated<number>
  municipalityId: number
  version: Generated<number>
  kind: ActKind
  title: string
  issuer: string | null
  tags: string[]
  planIds: number[]
  responsible: string | null
  reviewOn: PlainDate | null
  requiredActId: number | null
  note: string | null
  isShared: boolean
  removed: Generated<boolean>
}

type ActEditionTable = {
  organizationId: number
  actId: number
  editionId: Generated<number>
  municipalityId: number
  number: string | null
  signedOn: PlainDate | null
  signatory: string | null
  validFrom: PlainDate
  validTo: PlainDate | null
  endBasis: string | null
  sha256: string | null
  fileName: string | null
  isShared: boolean
  removed: Generated<boolean>
}
