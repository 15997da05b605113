import type { ColumnType, Generated } from 'kysely'
import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers } from '../domain/answers.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import type { PackageState } from '../domain/paper-package.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'templates.body': { municipalityId: number; sha256: string; bytes: Buffer }
    'templates.edition': EditionTable
    'templates.kind_setting': KindSettingTable
    'templates.number_counter': { municipalityId: number; kind: PaperKind; year: number; lastNumber: number }
    'templates.paper': PaperTable
    'templates.package': PackageTable
    'templates.name_cases': NameCasesTable
  }
}

type EditionTable = {
  editionId: Generated<number>
  municipalityId: number
  kind: PaperKind
  number: number
  fileName: string
  sha256: string
  note: string | null
  uploadedAt: Date
  uploaderName: string
}

type KindSettingTable = {
  municipalityId: number
  kind: PaperKind
  version: Generated<number>
  editionId: number | null
  numberPrefix: Generated<string>
  numberSuffix: Generated<string>
}

type PaperTable = {
  paperId: Generated<number>
  municipalityId: number
  version: Generated<number>
  kind: PaperKind
  year: number
  number: number
  numberText: string
  registeredOn: PlainDate
  title: string
  subject: string
  organizationId: number | null
  annexes: string[]
  answers: ColumnType<Answers>
  basis: string[]
  data: ColumnType<PaperData>
  templateSha256: string
  templateName: string
  authorName: string
  madeAt: Date
  cancelledOn: PlainDate | null
  cancelReason: string | null
  cancellerName: string | null
}

type PackageTable = {
  packageId: Generated<number>
  municipalityId: number
  state: Generated<PackageState>
  done: Generated<number>
  total: Generated<number>
  title: string
  workId: number | null
  starterId: string
  starterName: string
  startedAt: Date
  finishedAt: Date | null
  failure: string | null
  bytes: Buffer | null
  byteCount: number | null
}

type NameCasesTable = {
  organizationId: number
  municipalityId: number
  version: Generated<number>
  fullName: string
  genitive: string
  dative: string
  accusative: string
  instrumental: string
  prepositional: string
}
