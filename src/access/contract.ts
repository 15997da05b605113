import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { permissions } from './domain/permissions.ts'
import { roles } from './domain/role.ts'

const Moment = z.iso.datetime()
const Day = z.iso.date()
const Id = z.coerce.number().int().positive()

const RoleName = z.enum(roles)
const PermissionName = z.enum(permissions)

const Email = z.email('Укажите адрес почты, например ivanova@example.ru').trim().toLowerCase().max(200)
const PersonName = z.string().trim().min(2, 'Укажите фамилию, имя и отчество').max(200)
const NewPassword = z.string().min(10, 'Не короче 10 знаков').max(200)

/* Signing in and out */

/** Where the person is to be led after a step of signing in. */
export const NextStep = z.enum(['home', 'totp', 'changePassword', 'enrolTotp'])
export type NextStep = z.infer<typeof NextStep>

export const signIn = endpoint({
  method: 'POST',
  path: '/access/sign-in',
  body: z.object({ email: Email, password: z.string().min(1, 'Введите пароль').max(200) }),
  answer: z.object({ next: NextStep }),
})

/** The code is six digits of an authenticator, or one of the spare codes given at enrolment. */
export const signInTotp = endpoint({
  method: 'POST',
  path: '/access/sign-in/totp',
  body: z.object({ code: z.string().trim().min(6, 'Введите код').max(20) }),
  answer: z.object({ next: NextStep }),
})

export const signOut = endpoint({ method: 'POST', path: '/access/sign-out', answer: z.void() })

export const Me = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  municipalityId: z.number().int().nullable(),
  organizationIds: z.array(z.number().int()),
  /** The whole municipality, or only the named organisations. */
  reach: z.enum(['municipality', 'organizations']),
  permissions: z.array(PermissionName),
  isTotpOn: z.boolean(),
  /** The role demands a code, so the person cannot switch it off. */
  isTotpDemanded: z.boolean(),
  /** 'home' when nothing stands between the person and the work. */
  next: NextStep,
})
export type Me = z.infer<typeof Me>

/** Never refused: a visitor gets `{ me: null }`. */
export const whoAmI = endpoint({
  method: 'GET',
  path: '/access/me',
  answer: z.object({ me: Me.nullable() }),
})

/* The person's own account */

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/access/me',
  body: z.object({ name: PersonName }),
  answer: z.object({ me: Me }),
})

/** Ends the person's other sessions. */
export const changePassword = endpoint({
  method: 'POST',
  path: '/access/me/password',
  body: z.object({ currentPassword: z.string().min(1).max(200), newPassword: NewPassword }),
  answer: z.object({ next: NextStep }),
})

/** `uri` goes into a QR picture, `secret` is for typing by hand, `spareCodes` are shown once. */
export const startTotp = endpoint({
  method: 'POST',
  path: '/access/me/totp',
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: z.object({ uri: z.string(), secret: z.string(), spareCodes: z.array(z.string()) }),
})

export const confirmTotp = endpoint({
  method: 'POST',
  path: '/access/me/totp/confirm',
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'Код — шесть цифр'),
  }),
  answer: z.object({ next: NextStep }),
})

export const disableTotp = endpoint({
  method: 'POST',
  path: '/access/me/totp/disable',
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: z.void(),
})

export const Session = z.object({
  sessionId: z.string(),
  isCurrent: z.boolean(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  openedAt: Moment,
  expiresAt: Moment,
})
export type Session = z.infer<typeof Session>

export const listSessions = endpoint({
  method: 'GET',
  path: '/access/me/sessions',
  answer: z.object({ sessions: z.array(Session) }),
})

export const revokeSession = endpoint({
  method: 'POST',
  path: '/access/me/sessions/:sessionId/revoke',
  params: z.object({ sessionId: z.string().min(1).max(100) }),
  answer: z.void(),
})

export const revokeOtherSessions = endpoint({
  method: 'POST',
  path: '/access/me/sessions/revoke-others',
  answer: z.void(),
})

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

/* The first start */

export const setupState = endpoint({
  method: 'GET',
  path: '/access/setup',
  answer: z.object({
    isSetUp: z.boolean(),
    isDemo: z.boolean(),
    /** Only in the invented municipality; otherwise empty. */
    demoAccounts: z.array(
      z.object({ email: z.string(), password: z.string(), role: RoleName, name: z.string() }),
    ),
  }),
})

/** Makes the municipality, its authority and the first administrator, and signs the administrator in. */
export const setUp = endpoint({
  method: 'POST',
  path: '/access/setup',
  body: z.object({
    code: z.string().trim().min(6, 'Введите одноразовый код, показанный при запуске').max(40),
    municipalityName: z.string().trim().min(3, 'Укажите название муниципального образования').max(300),
    authorityName: z.string().trim().min(3, 'Укажите название органа управления образованием').max(300),
    administratorName: PersonName,
    email: Email,
    password: NewPassword,
  }),
  answer: z.object({ next: NextStep }),
})
