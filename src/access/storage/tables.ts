import type { Generated, JSONColumnType } from 'kysely'
import type { Role } from '../domain/role.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'access.user': UserTable
    'access.account': AccountTable
    'access.session': SessionTable
    'access.two_factor': TwoFactorTable
    'access.verification': VerificationTable
    'access.sign_in_failure': SignInFailureTable
    'access.role_setting': RoleSettingTable
    'access.installation': InstallationTable
    'access.audit_entry': AuditEntryTable
  }
}

type UserTable = {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  twoFactorEnabled: Generated<boolean>
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
  role: Role
  municipalityId: number | null
  organizationIds: number[]
  isActive: Generated<boolean>
  mustChangePassword: Generated<boolean>
  lastSignedInAt: Date | null
  version: Generated<number>
}

type AccountTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

type SessionTable = {
  id: string
  userId: string
  token: string
  expiresAt: Date
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
  ipAddress: string | null
  userAgent: string | null
}

type VerificationTable = { id: string; identifier: string; value: string; expiresAt: Date }

type TwoFactorTable = { id: string; userId: string; verified: boolean }

type SignInFailureTable = {
  subject: string
  failureCount: number
  firstFailedAt: Date
  lockedUntil: Date | null
}

type RoleSettingTable = { role: Role; isTotpRequired: boolean }

type InstallationTable = {
  isTheOne: Generated<boolean>
  isDemo: Generated<boolean>
  setUpCodeHash: string | null
  setUpAt: Date | null
}

type AuditEntryTable = {
  entryId: Generated<number>
  at: Date
  userId: string | null
  personName: string | null
  municipalityId: number | null
  organizationId: number | null
  verb: string
  subject: string
  address: string | null
  requestId: string
  result: 'done' | 'refused' | 'failed'
  before: JSONColumnType<object | null, string | null, never> | null
  after: JSONColumnType<object | null, string | null, never> | null
}
