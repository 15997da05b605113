import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import type { OverdueRhythm } from '../domain/reminder-choice.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'reminders.choice': ChoiceTable
    'reminders.digest': DigestTable
    'reminders.notice': NoticeTable
    'reminders.calendar_feed': CalendarFeedTable
    'reminders.setting': SettingTable
    'reminders.mail_setting': MailSettingTable
  }
}

type ChoiceTable = {
  userId: string
  municipalityId: number
  version: Generated<number>
  daysBefore: number[]
  onTheDay: boolean
  overdue: OverdueRhythm
  byMail: boolean
  hour: number
}

type DigestTable = {
  digestId: Generated<number>
  municipalityId: number
  userId: string
  day: PlainDate
  madeAt: Date
  lines: JSONColumnType<readonly DigestLine[], string, string>
  mailState: 'none' | 'waiting' | 'sent' | 'failed'
  sendingSince: Date | null
  attempts: Generated<number>
  cutShort: Generated<number>
  mailError: string | null
  sentAt: Date | null
}

type NoticeTable = {
  noticeId: Generated<number>
  municipalityId: number
  userId: string
  /** Null: told apart from a digest. */
  digestId: number | null
  day: PlainDate
  madeAt: Date
  line: JSONColumnType<DigestLine, string, string>
  readAt: Date | null
}

type CalendarFeedTable = { userId: string; municipalityId: number; secretHash: string; madeAt: Date }

type SettingTable = { municipalityId: number; version: Generated<number>; escalateAfter: number }

type MailSettingTable = {
  isTheOne: Generated<boolean>
  version: Generated<number>
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  userName: string | null
  sealedPassword: string | null
  sender: string
}
