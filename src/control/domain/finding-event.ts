import type { PlainDate } from '#kernel/plain-date.ts'

export const findingActs = [
  'mended',
  'objected',
  'objection-withdrawn',
  'fixed',
  'not-fixed',
  'extended',
  'reopened',
] as const

export type FindingAct = (typeof findingActs)[number]

/** One line of what was done about a finding. */
export type FindingEvent = {
  readonly act: FindingAct
  readonly happenedOn: PlainDate
  readonly personName: string
  readonly note: string | null
  /** The term from then on. */
  readonly fixBy: PlainDate
}
