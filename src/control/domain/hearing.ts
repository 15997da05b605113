import type { PlainDate } from '#kernel/plain-date.ts'

/** A hearing of heads' reports. */
export type Hearing = {
  readonly hearingId: number
  readonly version: number
  readonly theme: string
  readonly place: string
  readonly heldOn: PlainDate
  readonly reportBy: PlainDate
  readonly actId: number | null
  readonly planId: number | null
  readonly actionId: number | null
  readonly removed: boolean
}

export const decisions = ['noted', 'approved', 'rework', 'help', 'other'] as const

/** принять к сведению · одобрить опыт · доработать · оказать помощь · другое */
export type Decision = (typeof decisions)[number]

/** What one head reports to a hearing and what was decided. */
export type HearingReport = {
  readonly organizationId: number
  readonly hearingId: number
  readonly version: number
  readonly speaker: string | null
  readonly file: { readonly sha256: string; readonly fileName: string } | null
  readonly sentOn: PlainDate | null
  readonly senderName: string | null
  readonly questions: string | null
  readonly decision: Decision | null
  readonly decisionText: string | null
  readonly followUpBy: PlainDate | null
  readonly followedOn: PlainDate | null
  readonly followUpNote: string | null
  readonly removed: boolean
}

export const reportStates = ['awaited', 'overdue', 'sent', 'follow-up', 'follow-up-overdue', 'done'] as const

/** ждём отчёт · отчёт просрочен · отчёт получен · исполняется решение · срок решения прошёл · завершено */
export type ReportState = (typeof reportStates)[number]

/** Computed from today, never stored. A decision may be written without a file: a head may report by word. */
export function reportState(
  report: Pick<HearingReport, 'sentOn' | 'decision' | 'followUpBy' | 'followedOn'>,
  reportBy: PlainDate,
  today: PlainDate,
): ReportState {
  if (report.decision !== null) {
    if (report.followUpBy === null || report.followedOn !== null) return 'done'
    return today > report.followUpBy ? 'follow-up-overdue' : 'follow-up'
  }
  if (report.sentOn !== null) return 'sent'
  return today > reportBy ? 'overdue' : 'awaited'
}
