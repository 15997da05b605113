import type { PlainDate } from '#kernel/plain-date.ts'

export const meetingKinds = ['meeting', 'consultation'] as const

/** родительское собрание · консультация */
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingForms = ['in-person', 'remote', 'mixed'] as const

/** очно · дистанционно · очно и дистанционно */
export type MeetingForm = (typeof meetingForms)[number]

export type MeetingFile = { readonly sha256: string; readonly fileName: string }

export type Meeting = {
  readonly organizationId: number
  readonly meetingId: number
  readonly version: number
  readonly heldOn: PlainDate
  readonly kind: MeetingKind
  readonly form: MeetingForm
  readonly topicId: number
  readonly title: string
  readonly audience: string
  readonly attendanceCount: number | null
  /** What was asked, without names. */
  readonly asked: string | null
  readonly file: MeetingFile | null
  readonly removed: boolean
}
