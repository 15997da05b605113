import type { PlainDate } from '#kernel/plain-date.ts'
import { todayHere } from '#web-kit/date-words.ts'
import type { MeetingForm, MeetingKind } from '../../domain/meeting.ts'
import type { MeetingView } from '../../meeting-contract.ts'

export type MeetingValues = {
  heldOn: PlainDate | null
  kind: MeetingKind
  form: MeetingForm
  topicId: string
  title: string
  audience: string
  attendanceCount: number | ''
  asked: string
}

export function emptyMeeting(topicId: string): MeetingValues {
  return {
    heldOn: todayHere(),
    kind: 'meeting',
    form: 'in-person',
    topicId,
    title: '',
    audience: '',
    attendanceCount: '',
    asked: '',
  }
}

export function valuesOfMeeting(meeting: MeetingView): MeetingValues {
  const { heldOn, kind, form, topicId, title, audience, attendanceCount, asked } = meeting
  return {
    heldOn,
    kind,
    form,
    topicId: String(topicId),
    title,
    audience,
    attendanceCount: attendanceCount ?? '',
    asked: asked ?? '',
  }
}

export function bodyOfMeeting(values: MeetingValues, heldOn: PlainDate) {
  return {
    ...values,
    heldOn,
    topicId: Number(values.topicId),
    attendanceCount: values.attendanceCount === '' ? null : values.attendanceCount,
    asked: values.asked.trim() || null,
  }
}
