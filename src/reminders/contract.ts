import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { digestLine } from './domain/digest-line.ts'
import { FARTHEST_DAY_BEFORE, MOST_DAYS_BEFORE, overdueRhythms } from './domain/reminder-choice.ts'

const moment = z.iso.datetime()
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/* What the person was told */

export const noticeView = z.object({
  noticeId: z.int(),
  day: z.iso.date(),
  madeAt: moment,
  isRead: z.boolean(),
  line: digestLine,
})
export type NoticeView = z.output<typeof noticeView>

/** Newest first. `before` is the last noticeId of the page above; `nextBefore` null means the end. */
export const listNotices = endpoint({
  method: 'GET',
  path: '/my/notices',
  query: z.object({ before: id.optional() }),
  answer: z.object({
    notices: z.array(noticeView).readonly(),
    /** What the organisations named in the lines are called. */
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
    nextBefore: z.int().nullable(),
  }),
})

/** For the bell; asked on every page. */
export const countNotices = endpoint({
  method: 'GET',
  path: '/my/notices/unread',
  answer: z.object({ unread: z.int() }),
})

export const markNoticesRead = endpoint({
  method: 'POST',
  path: '/my/notices/read',
  body: z.object({
    /** Left out: all of them. */
    noticeIds: z.array(z.int().positive()).min(1).max(200).readonly().optional(),
  }),
  answer: z.object({ unread: z.int() }),
})

/* How the person wants it */

export const choiceFields = z.object({
  daysBefore: z
    .array(
      z
        .int('Нужно целое число')
        .min(1, 'Не меньше 1')
        .max(FARTHEST_DAY_BEFORE, `Не больше ${FARTHEST_DAY_BEFORE}`),
    )
    .max(MOST_DAYS_BEFORE, `Не больше ${MOST_DAYS_BEFORE} напоминаний до срока`)
    .readonly(),
  onTheDay: z.boolean(),
  overdue: z.enum(overdueRhythms),
  byMail: z.boolean(),
  hour: z.int().min(0).max(23),
})

export const getReminderChoice = endpoint({
  method: 'GET',
  path: '/my/reminders',
  answer: z.object({
    choice: choiceFields,
    isDefault: z.boolean(),
    /** Letters cannot be sent here at all, whatever the person chooses. */
    isMailOff: z.boolean(),
    /** The installation's zone, in which `hour` is counted: 'Europe/Moscow'. */
    timeZone: z.string(),
  }),
})

export const saveReminderChoice = endpoint({
  method: 'PUT',
  path: '/my/reminders',
  body: choiceFields,
  answer: z.object({ choice: choiceFields }),
})

/* The personal calendar */

export const getCalendarFeed = endpoint({
  method: 'GET',
  path: '/my/calendar-feed',
  answer: z.object({ madeAt: moment.nullable() }),
})

/** The former address stops answering. The new one is told this once. */
export const makeCalendarFeed = endpoint({
  method: 'POST',
  path: '/my/calendar-feed',
  answer: z.object({
    /** Below the installation's address: '/calendar-feed/….ics' */
    path: z.string(),
    madeAt: moment,
  }),
})

export const revokeCalendarFeed = endpoint({
  method: 'POST',
  path: '/my/calendar-feed/revocation',
  answer: z.void(),
})

/* The administrator's */

export const getReminderSettings = endpoint({
  method: 'GET',
  path: '/reminder-settings',
  answer: z.object({ version: z.int(), escalateAfter: z.int() }),
})

export const saveReminderSettings = endpoint({
  method: 'PUT',
  path: '/reminder-settings',
  body: z.object({ version: z.int(), escalateAfter: z.int().min(1, 'Не меньше 1').max(60, 'Не больше 60') }),
  answer: z.object({ version: z.int(), escalateAfter: z.int() }),
})

export const mailSecurities = ['tls', 'starttls', 'none'] as const

const mailFields = {
  host: z
    .string()
    .trim()
    .max(253)
    .regex(
      /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]+)$/,
      'Имя сервера, например smtp.example.ru',
    ),
  port: z
    .int('Нужно целое число')
    .min(1, 'Нужно число от 1 до 65535')
    .max(65_535, 'Нужно число от 1 до 65535'),
  security: z.enum(mailSecurities),
  userName: z.string().trim().max(200).nullable(),
  sender: z.email('Укажите адрес почты, например msoko@example.ru').trim().max(200),
}

export const mailStanding = z.object({
  source: z.enum(['environment', 'page', 'none']),
  version: z.int(),
  settings: z.object({ ...mailFields, hasPassword: z.boolean() }).nullable(),
  /** The stored password was encrypted with another secret: it must be typed again. */
  isPasswordLost: z.boolean(),
  /** The installation does not know its own address, so letters have no link. */
  isAddressUnknown: z.boolean(),
  lastSentAt: moment.nullable(),
  waiting: z.int(),
  /** «Почта не отправлена: …» of the last thirty days. */
  failures: z.array(z.object({ reason: z.string(), count: z.int(), lastDay: z.iso.date() })).readonly(),
})
export type MailStanding = z.output<typeof mailStanding>

export const getMailSettings = endpoint({ method: 'GET', path: '/mail-settings', answer: mailStanding })

export const saveMailSettings = endpoint({
  method: 'PUT',
  path: '/mail-settings',
  body: z.object({
    version: z.int(),
    ...mailFields,
    /** Left out: the stored one stays. */
    password: z.string().min(1).max(500).optional(),
  }),
  answer: mailStanding,
})

/** Letters stop; everything else goes on. */
export const removeMailSettings = endpoint({
  method: 'DELETE',
  path: '/mail-settings',
  answer: mailStanding,
})

/** To the asking administrator's own address, with the settings as they are saved. */
export const sendTrialMail = endpoint({
  method: 'POST',
  path: '/mail-settings/trial',
  answer: z.object({ sentTo: z.string() }),
})
