import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Email, Moment, NewPassword, PermissionName, PersonName, RoleName } from './domain/account-shapes.ts'

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

/* The first start */

export const setupState = endpoint({
  method: 'GET',
  path: '/access/setup',
  answer: z.object({
    isSetUp: z.boolean(),
    isDemo: z.boolean(),
    /** Only in the invented municipality; otherwise empty. */
    demoAccounts: z.array(
      z.object({
        email: z.string(),
        password: z.string(),
        role: RoleName,
        name: z.string(),
        place: z.enum(['school', 'kindergarten']).optional(),
      }),
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
