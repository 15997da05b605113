import type { Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Channel } from '../domain/channel.ts'
import type { MeetingForm, MeetingKind } from '../domain/meeting.ts'
import type { PublicationPlace } from '../domain/publication.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'outreach.topic': TopicTable
    'outreach.line': LineTable
    'outreach.setting': SettingTable
    'outreach.appeal': AppealTable
    'outreach.appeal_contact': AppealContactTable
    'outreach.publication': PublicationTable
    'outreach.meeting': MeetingTable
  }
}

type TopicTable = {
  topicId: Generated<number>
  municipalityId: number
  version: Generated<number>
  name: string
  removed: Generated<boolean>
}

type LineTable = {
  lineId: Generated<number>
  municipalityId: number
  version: Generated<number>
  name: string
  phones: string
  hours: string
  opensOn: PlainDate
  closesOn: PlainDate | null
  answerDays: number | null
  removed: Generated<boolean>
}

type SettingTable = {
  municipalityId: number
  version: Generated<number>
  answerDays: number
  contactDays: number
}

type AppealTable = {
  appealId: Generated<number>
  municipalityId: number
  version: Generated<number>
  lineId: number | null
  receivedOn: PlainDate
  receivedAt: string
  channel: Channel
  topicId: number
  question: string
  recorderId: string
  recorderName: string
  responderId: string | null
  responderName: string | null
  dueOn: PlainDate
  answer: string | null
  answeredOn: PlainDate | null
  answeredBy: string | null
  removed: Generated<boolean>
}

type AppealContactTable = {
  appealId: number
  municipalityId: number
  name: string | null
  phone: string | null
  eraseOn: PlainDate
}

type PublicationTable = {
  organizationId: number
  publicationId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  place: PublicationPlace
  placeName: string
  dueOn: PlainDate
  responsible: string | null
  note: string | null
  planId: number | null
  actionId: number | null
  isYearly: boolean
  repeatsId: number | null
  isAssigned: boolean
  link: string | null
  publishedOn: PlainDate | null
  checkedOn: PlainDate | null
  checkedBy: string | null
  removed: Generated<boolean>
}

type MeetingTable = {
  organizationId: number
  meetingId: Generated<number>
  municipalityId: number
  version: Generated<number>
  heldOn: PlainDate
  kind: MeetingKind
  form: MeetingForm
  topicId: number
  title: string
  audience: string
  attendanceCount: number | null
  asked: string | null
  sha256: string | null
  fileName: string | null
  removed: Generated<boolean>
}
