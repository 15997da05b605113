import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day, Email, Id, Moment, PermissionName, PersonName, RoleName } from './domain/account-shapes.ts'

// Everybody's accounts, roles and the audit trail: the administrator's side. A person's own account is in contract.ts.

/* Users */

export const User = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  organizationIds: z.array(z.number().int()),
  isActive: z.boolean(),
  isTotpOn: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignedInAt: Moment.nullable(),
  version: z.number().int(),
})
export type User = z.infer<typeof User>

const UserId = z.object({ userId: z.string().min(1).max(100) })

export const listUsers = endpoint({
  method: 'GET',
  path: '/access/users',
  query: z.object({
    search: z.string().trim().max(200).optional(),
    role: RoleName.optional(),
    organizationId: Id.optional(),
    state: z.enum(['active', 'deactivated', 'all']).default('active'),
  }),
  answer: z.object({ users: z.array(User) }),
})

export const getUser = endpoint({
  method: 'GET',
  path: '/access/users/:userId',
  params: UserId,
  answer: z.object({ user: User }),
})

const UserFields = {
  name: PersonName,
  email: Email,
  role: RoleName,
  organizationIds: z.array(z.number().int().positive()).max(500),
}

/** The temporary password is shown once; the person changes it at the first sign-in. */
export const addUser = endpoint({
  method: 'POST',
  path: '/access/users',
  body: z.object(UserFields),
  answer: z.object({ user: User, temporaryPassword: z.string() }),
})

export const changeUser = endpoint({
  method: 'PATCH',
  path: '/access/users/:userId',
  params: UserId,
  body: z.object({ ...UserFields, version: z.number().int() }),
  answer: z.object({ user: User }),
})

/** Closes the person's sessions at once. Nothing is deleted: the audit trail keeps its names. */
export const deactivateUser = endpoint({
  method: 'POST',
  path: '/access/users/:userId/deactivate',
  params: UserId,
  answer: z.object({ user: User }),
})

export const activateUser = endpoint({
  method: 'POST',
  path: '/access/users/:userId/activate',
  params: UserId,
  answer: z.object({ user: User }),
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/access/users/:userId/password-reset',
  params: UserId,
  answer: z.object({ temporaryPassword: z.string() }),
})

/** For a lost telephone: the person enrols again. */
export const resetTotp = endpoint({
  method: 'POST',
  path: '/access/users/:userId/totp-reset',
  params: UserId,
  answer: z.object({ user: User }),
})

export const unlockUser = endpoint({
  method: 'POST',
  path: '/access/users/:userId/unlock',
  params: UserId,
  answer: z.object({ user: User }),
})

/* Roles */

export const RoleSetting = z.object({
  role: RoleName,
  isTotpRequired: z.boolean(),
  permissions: z.array(PermissionName),
  /** Active people of the role. */
  userCount: z.number().int(),
})
export type RoleSetting = z.infer<typeof RoleSetting>

export const listRoles = endpoint({
  method: 'GET',
  path: '/access/roles',
  answer: z.object({ roles: z.array(RoleSetting) }),
})

export const changeRole = endpoint({
  method: 'PUT',
  path: '/access/roles/:role',
  params: z.object({ role: RoleName }),
  body: z.object({ isTotpRequired: z.boolean() }),
  answer: z.object({ role: RoleSetting }),
})

/* The audit trail */

export const AuditEntry = z.object({
  entryId: z.number().int(),
  at: Moment,
  userId: z.string().nullable(),
  personName: z.string().nullable(),
  /** 'plans.plan.approved'; the Russian wording stands in the texts of the verb's context. */
  verb: z.string(),
  /** What it was about: 'plan/17', 'user/…' */
  subject: z.string(),
  organizationId: z.number().int().nullable(),
  /** The network address the call came from. */
  address: z.string().nullable(),
  result: z.enum(['done', 'refused', 'failed']),
  requestId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Newest first. `before` is the last entryId of the page above; `nextBefore` null means the end. */
export const listAuditEntries = endpoint({
  method: 'GET',
  path: '/access/audit',
  query: z.object({
    userId: z.string().max(100).optional(),
    /** A whole verb or its beginning: 'plans.' */
    verb: z.string().trim().max(100).optional(),
    subject: z.string().trim().max(200).optional(),
    organizationId: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
    result: z.enum(['done', 'refused', 'failed']).optional(),
    before: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ entries: z.array(AuditEntry), nextBefore: z.number().int().nullable() }),
})

/** The people and verbs that occur, for the filters of the audit page. */
export const listAuditChoices = endpoint({
  method: 'GET',
  path: '/access/audit/choices',
  answer: z.object({
    people: z.array(z.object({ userId: z.string(), name: z.string() })),
    verbs: z.array(z.string()),
  }),
})
